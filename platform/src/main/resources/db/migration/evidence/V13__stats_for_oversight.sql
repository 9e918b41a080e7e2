-- For oversight: deposits that organisations made themselves, by day; those in which the platform seals their acts are left out, as the
-- quota leaves them out. They name organisations, so that they answer the platform's own work alone.
create view evidence.stats_service_use as
select d.organisation_id,
       'deposit'::text as service,
       (d.received_at at time zone 'Asia/Shanghai')::date as used_on,
       count(*)::bigint as uses
  from evidence.deposit d
 where (select viewer.is_system())
   and not exists (select 1 from evidence.act_sealing s where s.deposit_id = d.id)
 group by 1, 3;

-- Files that three organisations or more have deposited: by digest how many organisations, how many deposits, and the last day.
create view evidence.stats_same_file as
select encode(d.sha256, 'hex') as digest,
       count(distinct d.organisation_id) as organisations,
       count(*) as deposits,
       max((d.received_at at time zone 'Asia/Shanghai')::date) as last_on
  from evidence.deposit d
 where (select viewer.is_system())
   and not exists (select 1 from evidence.act_sealing s where s.deposit_id = d.id)
 group by d.sha256
having count(distinct d.organisation_id) >= 3;

grant select on evidence.stats_service_use, evidence.stats_same_file to ${app_role};
