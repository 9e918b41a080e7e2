-- For oversight: parks that have somebody acting for them on the platform. How many, and nobody's name; read by the platform's own work alone.
create view identity.stats_park_desks as
select o.reference as park,
       count(distinct g.account_id)::bigint as people
  from identity.organisation o
  join identity.seat_grant g on g.organisation_id = o.id and g.seat = 'park' and g.until_at is null
 where o.kind = 'park'
   and not exists (select 1 from identity.organisation_closure c where c.organisation_id = o.id and c.lifted_at is null)
   and not exists (select 1 from identity.account_closure c where c.account_id = g.account_id and c.lifted_at is null)
   and (select viewer.is_system())
 group by 1;

grant select on identity.stats_park_desks to ${app_role};
