-- How an enterprise compares with its sector (docs/adr/0032): the floor and the rounding are here, below whatever asks.
create index index_figure_set on checkup.index_figure (system_id, item_set, organisation_id, signed_at desc);

-- The median of the confirmed score C among the enterprises of the viewer's sector that signed this set of this indicator system before
-- the month of "today" began, each with its latest result; no row when there are fewer than ten, or the check-up is not the viewer's.
create function checkup.sector_median(which uuid, today date) returns table (enterprises bigint, median numeric)
  language sql stable security definer
  set search_path = checkup, pg_catalog
  as $$
    with asked as (
      select c.item_set, s.system, o.options ->> 'sector' as sector
        from checkup.check_up c
        join checkup.indicator_system s on s.id = c.system_id
        join checkup.scope o on o.check_up_id = c.id
       where c.id = which
         and c.organisation_id = viewer.organisation()
       order by o.revision desc
       limit 1),
    latest as (
      select distinct on (f.organisation_id) f.organisation_id, f.check_up_id, f.confirmed
        from checkup.index_figure f
        join checkup.indicator_system s on s.id = f.system_id
        join asked a on a.system = s.system and a.item_set = f.item_set
       where f.signed_at < date_trunc('month', today::timestamp) at time zone 'Asia/Shanghai'
       order by f.organisation_id, f.signed_at desc, f.check_up_id),
    peers as (
      select l.confirmed
        from latest l
       cross join lateral (
         select o.options ->> 'sector' as sector
           from checkup.scope o
          where o.check_up_id = l.check_up_id
          order by o.revision desc
          limit 1) own
        join asked a on a.sector = own.sector)
    select count(*), round(percentile_cont(0.5) within group (order by p.confirmed)::numeric)
      from peers p
    having count(*) >= 10
  $$;
revoke all on function checkup.sector_median(uuid, date) from public;
grant execute on function checkup.sector_median(uuid, date) to ${app_role};
