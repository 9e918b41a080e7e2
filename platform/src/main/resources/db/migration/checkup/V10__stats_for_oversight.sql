-- For oversight: signed check-ups by enterprise and day. They name enterprises, so that they answer the platform's own work alone.
create view checkup.stats_service_use as
select organisation_id,
       'check-up'::text as service,
       (closed_at at time zone 'Asia/Shanghai')::date as used_on,
       count(*)::bigint as uses
  from checkup.closure
 where kind = 'signed' and (select viewer.is_system())
 group by 1, 3;

-- How long it took from the beginning to the signature: what is signed within two minutes was hardly thought about.
create view checkup.stats_effort as
select k.organisation_id,
       k.id as subject,
       (c.closed_at at time zone 'Asia/Shanghai')::date as done_on,
       greatest(0, extract(epoch from c.closed_at - k.started_at))::bigint as seconds
  from checkup.closure c
  join checkup.check_up k on k.id = c.check_up_id
 where c.kind = 'signed' and (select viewer.is_system());

grant select on checkup.stats_service_use, checkup.stats_effort to ${app_role};
