-- For oversight: which park's list, or what of an enterprise on lists, has changed; written in the transaction that changes it and taken
-- away by whoever counts (docs/adr/0051). It names enterprises, so that it answers the platform's own work alone.
create table registry.list_change (
  id bigint generated always as identity primary key,
  park_id uuid,
  enterprise_id uuid,
  check ((park_id is null) <> (enterprise_id is null))
);
alter table registry.list_change enable row level security;
create policy list_change_platform on registry.list_change for all
  using (viewer.is_system());

create function registry.take_list_changes(most int) returns table (park_id uuid, enterprise_id uuid)
  language sql volatile security definer rows 100
  set search_path = registry, pg_temp
  as $$
    delete from registry.list_change c
     where (select viewer.is_system())
       and c.id in (select o.id from registry.list_change o order by o.id limit most)
    returning c.park_id, c.enterprise_id
  $$;
revoke all on function registry.take_list_changes(int) from public;
grant execute on function registry.take_list_changes(int) to ${app_role};

-- Where a row names the freeze it belongs to.
create function registry.note_residents() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (park_id)
  select distinct f.park_id from registry.roster_freeze f where f.id in (select a.freeze_id from added a);
  return null;
end
$$;
create trigger residents_change_a_list after insert on registry.frozen_resident
  referencing new table as added
  for each statement execute function registry.note_residents();
create trigger corrections_change_a_list after insert on registry.roster_correction
  referencing new table as added
  for each statement execute function registry.note_residents();

create function registry.note_freezes() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (park_id) select distinct a.park_id from added a;
  return null;
end
$$;
create trigger a_freeze_is_a_list after insert on registry.roster_freeze
  referencing new table as added
  for each statement execute function registry.note_freezes();

create function registry.note_park() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (park_id) values (new.id);
  return null;
end
$$;
create trigger a_park_is_new after insert on registry.park
  for each row execute function registry.note_park();
create trigger a_park_has_changed after update on registry.park
  for each row when (old is distinct from new) execute function registry.note_park();

create function registry.note_enterprise() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (enterprise_id) values (new.id);
  return null;
end
$$;
create trigger an_enterprise_has_changed after update on registry.enterprise
  for each row when ((old.standing, old.sector) is distinct from (new.standing, new.sector)) execute function registry.note_enterprise();

create function registry.note_closure() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (enterprise_id) values (new.enterprise_id);
  return null;
end
$$;
create trigger a_closure_is_decided after insert on registry.decision
  for each row when (new.kind = 'closure') execute function registry.note_closure();

-- Which sectors are vulnerable is read for those whom a correction has added: rarely changed, and then for all.
create function registry.note_sector() returns trigger
  language plpgsql security definer
  set search_path = registry, pg_temp
  as $$
begin
  insert into registry.list_change (park_id) select p.id from registry.park p;
  return null;
end
$$;
create trigger a_sector_has_changed after update on registry.sector
  for each row when (old.vulnerable_group is distinct from new.vulnerable_group) execute function registry.note_sector();

-- As before (V7), but so that the lists of a few parks can be read without reading all.
create or replace view registry.stats_roster as
select p.id as park_id,
       p.division,
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
  from registry.park p
 cross join lateral (
    select f.id, f.year, f.at from registry.roster_freeze f where f.park_id = p.id order by f.year desc limit 1) l
 cross join lateral (
    select n.enterprise_id, n.name, n.credit_code, n.sector, n.vulnerable_group, false as added
      from registry.frozen_resident n
     where n.freeze_id = l.id
    union all
    select c.enterprise_id, c.name, c.credit_code, e.sector, s.vulnerable_group, true
      from registry.roster_correction c
      join registry.enterprise e on e.id = c.enterprise_id
      join registry.sector s on s.code = e.sector
     where c.freeze_id = l.id and c.kind = 'added') r
  join registry.enterprise e on e.id = r.enterprise_id
  left join registry.roster_correction x
    on x.freeze_id = l.id and x.enterprise_id = r.enterprise_id and x.kind = 'excluded'
  left join lateral (
    select c.reason, c.at
      from registry.decision c
     where c.enterprise_id = r.enterprise_id and c.kind = 'closure' and e.standing = 'closed'
     order by c.id desc limit 1) d on true
 where (select viewer.is_system());
