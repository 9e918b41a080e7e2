-- A city for load, plainly a demonstration: names say so, rows are marked so, and search does not find them (search terms of a million
-- names would take longer than all the rest).

-- step: parks
insert into registry.park (id, code, zh, en, division, kind, sample, mark)
select md5('mifeng demo park ' || n)::uuid, 'DEMO-' || lpad(n::text, 5, '0'), '演示园区' || n, 'Demo park ' || n,
       v.codes[1 + n % cardinality(v.codes)], k.codes[1 + n % cardinality(k.codes)], true, 'L'
  from generate_series(1, ${parks}) as n,
       (select array_agg(code order by code) as codes from registry.division where valid_to is null) v,
       (select array_agg(code order by code) as codes from registry.park_kind) k;

-- step: what is told of each change (off while rows are written)
alter table registry.frozen_resident disable trigger user;
alter table registry.roster_freeze disable trigger user;

-- step: enterprises | ${enterprises}
select setseed(${first}::float8 / ${enterprises} / 2);
with drawn as (
  select n, 1 + floor(${parks} * power(random(), 1.5))::int as park, 1 + floor(random() * cardinality(s.codes))::int as sector, random() as size
    from generate_series(${first}, ${last}) as n, (select array_agg(code order by code) as codes from registry.sector) s)
insert into registry.enterprise (id, name, credit_code, legal_representative, division, park_id,
       sector, size, tags, contact_name, contact_phone, standing, origin, has_account, demo,
       version, registered_at, search_text, search_readings, search_pinyin, search_tokens)
select md5('mifeng demo enterprise ' || d.n)::uuid, '演示企业' || lpad(d.n::text, 7, '0'), '91330100DM' || lpad(d.n::text, 8, '0'), '', p.division, p.id,
       s.codes[d.sector], case when d.size < 0.5 then 'micro' when d.size < 0.85 then 'small' when d.size < 0.97 then 'medium' else 'large' end,
       '{}', '', '', case when d.n % 100 = 7 then 'closed' else 'confirmed' end, 'roster', false, true,
       1, timestamptz '${today} 00:00Z' - interval '700 days', '', '', '', '{}'
  from drawn d
  join registry.park p on p.id = md5('mifeng demo park ' || d.park)::uuid,
       (select array_agg(code order by code) as codes from registry.sector) s;
insert into registry.decision (enterprise_id, kind, reason, version, account_id, actor, seat, at)
select md5('mifeng demo enterprise ' || n)::uuid, 'closure', '演示注销 demo closure', 1, '00000000-0000-0000-0000-000000000000', '演示 demo', 'system',
       timestamptz '${today} 00:00Z' - interval '30 days'
  from generate_series(${first}, ${last}) as n
 where n % 100 = 7;

-- step: frozen lists of the parks
insert into registry.roster_freeze (id, park_id, year, rows, account_id, actor, seat, at)
select md5('mifeng demo freeze ' || n)::uuid, md5('mifeng demo park ' || n)::uuid, extract(year from date '${today}')::int,
       (select count(*) from registry.enterprise e where e.park_id = md5('mifeng demo park ' || n)::uuid),
       '00000000-0000-0000-0000-000000000000', '演示 demo', 'system', timestamptz '${today} 00:00Z' - interval '60 days'
  from generate_series(1, ${parks}) as n;

-- step: who stands on them | ${parks}
insert into registry.frozen_resident (freeze_id, enterprise_id, name, credit_code, division, sector, size, vulnerable_group, from_date)
select md5('mifeng demo freeze ' || n)::uuid, e.id, e.name, e.credit_code, e.division, e.sector, e.size, s.vulnerable_group, date '${today}' - 700
  from generate_series(${first}, ${last}) as n
  join registry.enterprise e on e.park_id = md5('mifeng demo park ' || n)::uuid
  join registry.sector s on s.code = e.sector;

-- step: what is told of each change (on again)
alter table registry.frozen_resident enable trigger user;
alter table registry.roster_freeze enable trigger user;

-- step: tidying registry.enterprise
vacuum (analyze) registry.enterprise;

-- step: tidying registry.frozen_resident
vacuum (analyze) registry.frozen_resident;

-- step: telling that there is something to count
insert into registry.list_change (park_id)
select p.id from registry.park p where starts_with(p.code, 'DEMO-');
