-- For oversight: the parks with their last frozen list, and who stands on it. Both name what only officials may see, so that they
-- answer the platform's own work alone; which official reads what of it is decided where it is kept (oversight).
create view registry.stats_park as
select p.id as park_id,
       p.code,
       p.zh,
       p.en,
       p.division,
       p.sample,
       f.year as list_year,
       (f.at at time zone 'Asia/Shanghai')::date as list_date
  from registry.park p
  left join lateral (
    select l.year, l.at from registry.roster_freeze l where l.park_id = p.id order by l.year desc limit 1) f on true
 where (select viewer.is_system());

-- One row for each enterprise on the last frozen list of a park, with what was found out since: rows added by a correction, rows that
-- a correction takes away, enterprises that were closed after the freeze. Taken away means: not counted, and why.
create view registry.stats_roster as
with latest as (
  select distinct on (f.park_id) f.id, f.park_id, f.year, f.at, p.division
    from registry.roster_freeze f
    join registry.park p on p.id = f.park_id
   order by f.park_id, f.year desc
), listed as (
  select l.id, r.enterprise_id, r.name, r.credit_code, r.sector, r.vulnerable_group, false as added
    from latest l
    join registry.frozen_resident r on r.freeze_id = l.id
  union all
  select l.id, c.enterprise_id, c.name, c.credit_code, e.sector, s.vulnerable_group, true
    from latest l
    join registry.roster_correction c on c.freeze_id = l.id and c.kind = 'added'
    join registry.enterprise e on e.id = c.enterprise_id
    join registry.sector s on s.code = e.sector
)
select l.park_id,
       l.division,
       l.year as list_year,
       (l.at at time zone 'Asia/Shanghai')::date as list_date,
       r.enterprise_id,
       r.name,
       r.credit_code,
       r.sector,
       r.vulnerable_group,
       r.added,
       case when x.at is not null then 'corrected' when d.at is not null then 'closed' end as exclusion,
       coalesce(x.reason, d.reason, '') as reason,
       (coalesce(x.at, d.at) at time zone 'Asia/Shanghai')::date as excluded_on
  from latest l
  join listed r on r.id = l.id
  join registry.enterprise e on e.id = r.enterprise_id
  left join registry.roster_correction x
    on x.freeze_id = l.id and x.enterprise_id = r.enterprise_id and x.kind = 'excluded'
  left join lateral (
    select c.reason, c.at
      from registry.decision c
     where c.enterprise_id = r.enterprise_id and c.kind = 'closure' and e.standing = 'closed'
     order by c.id desc limit 1) d on true
 where (select viewer.is_system());

-- The bodies a plan may name as responsible; public, as the city pack is.
create view registry.stats_department as
select code, zh, en, seat, copied, position from registry.department;

grant select on registry.stats_park, registry.stats_roster, registry.stats_department to ${app_role};
