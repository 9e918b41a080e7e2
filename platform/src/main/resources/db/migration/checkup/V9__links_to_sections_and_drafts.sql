-- A personal link by which a colleague without an account answers some sections of an open check-up. Of its secret only a digest is kept.
create table checkup.section_link (
  id uuid primary key,
  check_up_id uuid not null references checkup.check_up,
  organisation_id uuid not null,
  sections text[] not null check (cardinality(sections) between 1 and 100),
  -- The items of these sections, as the version of the check-up has them: row-level security goes by them.
  items text[] not null check (cardinality(items) between 1 and 1000),
  colleague text not null check (char_length(colleague) between 1 and 60),
  secret_sha256 bytea not null unique check (octet_length(secret_sha256) = 32),
  expires_at timestamptz not null,
  account_id uuid not null,
  made_by text not null,
  made_at timestamptz not null
);
create index section_link_check_up on checkup.section_link (check_up_id, made_at);

create table checkup.link_revocation (
  link_id uuid primary key references checkup.section_link,
  organisation_id uuid not null,
  account_id uuid not null,
  revoked_by text not null,
  revoked_at timestamptz not null
);

-- What whoever opened the link says they are called; their answers carry it.
create table checkup.link_confirmation (
  link_id uuid primary key references checkup.section_link,
  organisation_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  confirmed_at timestamptz not null
);

create table checkup.section_hand_in (
  link_id uuid not null references checkup.section_link,
  section text not null,
  organisation_id uuid not null,
  handed_in_by text not null,
  handed_in_at timestamptz not null,
  primary key (link_id, section)
);

-- The link that a visitor has opened; null for everybody else.
create function checkup.opened_link() returns uuid
  language sql stable parallel safe
  return case when current_setting('mifeng.reach', true) = 'LINK'
              then nullif(current_setting('mifeng.reach_key', true), '')::uuid end;

alter table checkup.section_link enable row level security;
create policy section_link_read on checkup.section_link for select
  using (organisation_id = (select viewer.organisation()) or id = (select checkup.opened_link()) or (select viewer.is_system()));
create policy section_link_add on checkup.section_link for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());

alter table checkup.link_revocation enable row level security;
create policy link_revocation_read on checkup.link_revocation for select
  using (organisation_id = (select viewer.organisation()) or link_id = (select checkup.opened_link()) or (select viewer.is_system()));
create policy link_revocation_add on checkup.link_revocation for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());

-- Whether the visitor's link opens an item of a check-up, or with none named the check-up itself.
create function checkup.link_opens(check_up uuid, organisation uuid, item text) returns boolean
  language sql stable
  return exists (
    select 1
      from checkup.section_link l
     where l.id = checkup.opened_link()
       and l.check_up_id = check_up
       and l.organisation_id = organisation
       and (item is null or item = any (l.items))
       and not exists (select 1 from checkup.link_revocation r where r.link_id = l.id));

do $$
declare list text;
begin
  foreach list in array array['link_confirmation', 'section_hand_in'] loop
    execute format('alter table checkup.%I enable row level security', list);
    execute format(
      'create policy %I on checkup.%I for select using (organisation_id = (select viewer.organisation()) or link_id = (select checkup.opened_link()) or (select viewer.is_system()))',
      list || '_read', list);
    execute format(
      'create policy %1$I on checkup.%2$I for insert with check (link_id = checkup.opened_link() and exists (select 1 from checkup.section_link l where l.id = %2$I.link_id and l.organisation_id = %2$I.organisation_id and checkup.link_opens(l.check_up_id, l.organisation_id, null)))',
      list || '_add', list);
  end loop;
end $$;
grant select, insert on checkup.section_link, checkup.link_revocation, checkup.link_confirmation, checkup.section_hand_in to ${app_role};

-- A link shows its own check-up as far as its items go: what is asked, what was answered, whether it is still open.
create policy check_up_read_by_link on checkup.check_up for select
  using ((select checkup.opened_link()) is not null and checkup.link_opens(id, organisation_id, null));
create policy scope_read_by_link on checkup.scope for select
  using ((select checkup.opened_link()) is not null and checkup.link_opens(check_up_id, organisation_id, null));
create policy closure_read_by_link on checkup.closure for select
  using ((select checkup.opened_link()) is not null and checkup.link_opens(check_up_id, organisation_id, null));
create policy answer_read_by_link on checkup.answer for select
  using ((select checkup.opened_link()) is not null and checkup.link_opens(check_up_id, organisation_id, code));

-- An answer says by which link it came, if by any; nobody of the enterprise can claim one.
alter table checkup.answer add column link_id uuid references checkup.section_link;
drop policy answer_add on checkup.answer;
create policy answer_add on checkup.answer for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account() and link_id is null);
create policy answer_add_by_link on checkup.answer for insert
  with check (link_id = checkup.opened_link() and account_id = viewer.account() and checkup.link_opens(check_up_id, organisation_id, code));

-- New versions that the city is still writing: each saving is a row, sound or not, and whoever saves must have seen the one before.
create table checkup.system_draft (
  id uuid primary key,
  based_on uuid not null references checkup.indicator_system,
  account_id uuid not null,
  begun_by text not null,
  begun_at timestamptz not null
);
create table checkup.draft_revision (
  draft_id uuid not null references checkup.system_draft,
  revision int not null check (revision > 0),
  yaml bytea not null check (octet_length(yaml) between 1 and 2097152),
  account_id uuid not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (draft_id, revision)
);
-- How a draft ended: it became a version, or was thrown away.
create table checkup.draft_closure (
  draft_id uuid primary key references checkup.system_draft,
  kind text not null check (kind in ('released', 'discarded')),
  system_id uuid references checkup.indicator_system,
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamptz not null,
  check ((kind = 'released') = (system_id is not null))
);
do $$
declare list text;
begin
  foreach list in array array['system_draft', 'draft_revision', 'draft_closure'] loop
    execute format('alter table checkup.%I enable row level security', list);
    execute format('create policy %I on checkup.%I for select using ((select checkup.keeps_systems()))', list || '_read', list);
    execute format(
      'create policy %I on checkup.%I for insert with check (checkup.keeps_systems() and account_id = viewer.account())', list || '_add', list);
  end loop;
end $$;
grant select, insert on checkup.system_draft, checkup.draft_revision, checkup.draft_closure to ${app_role};
