-- The same figures as in V8, from one pass over deposits, one over sealings and one over quotas: a question for each organisation takes
-- minutes for a million. Who is granted nothing of their own has what is granted in general.
create or replace view evidence.stats_quota_use as
  with made as (
    select year, organisation_id, count(*) as deposits from evidence.deposit group by year, organisation_id),
  of_acts as (
    select deposit_year as year, organisation_id, count(*) as deposits
      from evidence.act_sealing
     where deposit_year is not null
     group by deposit_year, organisation_id),
  granted as (
    select distinct on (y.year, q.organisation_id) y.year, q.organisation_id, q.deposits
      from (select distinct year from made) y
      join evidence.quota q on q.from_day <= make_date(y.year, 12, 31)
     order by y.year, q.organisation_id, q.from_day desc),
  used as (
    select m.year, m.organisation_id, m.deposits - coalesce(a.deposits, 0) as deposits
      from made m
      left join of_acts a on a.year = m.year and a.organisation_id = m.organisation_id)
  select u.year,
         count(*) as organisations,
         sum(u.deposits)::bigint as deposits,
         count(*) filter (where u.deposits > coalesce(own.deposits, general.deposits, 0)) as organisations_over
    from used u
    left join granted own on own.year = u.year and own.organisation_id = u.organisation_id
    left join granted general on general.year = u.year and general.organisation_id is null
   where u.deposits > 0
   group by u.year;
