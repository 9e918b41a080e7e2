-- How much of its training an enterprise has finished: of the courses that its people began or were asked to take since a day, how many there
-- are and how many are certified. Two counts, so that everybody of the enterprise gets the same number, who may not see others' studies too.
create function learning.training_rate(since timestamptz) returns table (studies bigint, finished bigint)
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select count(*), count(c.number)
      from learning.study s
      left join learning.certificate c on c.study_id = s.id
     where s.organisation_id = viewer.organisation()
       and s.begun_at >= since
       and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
  $$;
revoke all on function learning.training_rate(timestamptz) from public;
grant execute on function learning.training_rate(timestamptz) to ${app_role};
