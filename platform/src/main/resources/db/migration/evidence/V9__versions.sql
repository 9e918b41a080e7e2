-- A deposit may follow an earlier one of the same owner: a new version of the file, or the same file sealed anew.
alter table evidence.deposit
  add column previous_id uuid,
  add column relation text,
  add constraint deposit_follows_in_a_way check (
    (previous_id is null) = (relation is null) and relation in ('supersedes', 'renews'));
create index deposit_followed on evidence.deposit (organisation_id, previous_id) where previous_id is not null;
