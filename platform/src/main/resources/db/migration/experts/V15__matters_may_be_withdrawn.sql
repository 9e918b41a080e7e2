-- A matter that its asker took back is no deed of the expert: it counts neither as done nor as not done.
alter table experts.matter drop constraint matter_outcome_check;
alter table experts.matter add constraint matter_outcome_check check (outcome in ('on-time', 'late', 'not-done', 'withdrawn'));

-- What an expert has in hand is found by the account that acts for them.
create index candidate_account on experts.candidate (account_id) where account_id is not null;
