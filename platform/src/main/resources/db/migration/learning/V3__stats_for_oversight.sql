-- For oversight: courses finished with a certificate, by enterprise and day. They name enterprises and no person, and answer the
-- platform's own work alone.
create view learning.stats_service_use as
select organisation_id,
       'training'::text as service,
       (issued_at at time zone 'Asia/Shanghai')::date as used_on,
       count(*)::bigint as uses
  from learning.certificate
 where (select viewer.is_system())
 group by 1, 3;

-- How long the passed test took: nobody reads ten questions within a minute.
create view learning.stats_effort as
select c.organisation_id,
       c.act_id as subject,
       (c.issued_at at time zone 'Asia/Shanghai')::date as done_on,
       greatest(0, extract(epoch from r.handed_in_at - s.begun_at))::bigint as seconds
  from learning.certificate c
  join learning.sitting_result r on r.study_id = c.study_id and r.passed
  join learning.sitting s on s.id = r.sitting_id
 where (select viewer.is_system());

grant select on learning.stats_service_use, learning.stats_effort to ${app_role};
