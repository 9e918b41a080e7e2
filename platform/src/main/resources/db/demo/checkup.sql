-- Signed check-ups as far as they are counted: begun and signed, without answers and without an index.

-- step: indexes of check-ups (off while rows are written)
alter table checkup.closure disable trigger user;
drop index checkup.check_up_organisation;
drop index checkup.closure_organisation;
drop index checkup.closure_day;

-- step: check-ups | ${check_ups}
select setseed(${first}::float8 / ${check_ups} / 2);
with drawn as (
  select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
         md5('mifeng demo enterprise ' || 1 + floor(0.7 * ${enterprises} * random())::int)::uuid as organisation,
         timestamptz '${today} 00:00Z' - interval '1 second' * floor(400 * 86400 * random()) as at,
         interval '1 second' * floor(30 + 3000 * random()) as took
    from generate_series(${first}, ${last}) as n),
begun as (
  insert into checkup.check_up (id, organisation_id, system_id, item_set, account_id, started_by, started_at)
  select d.id, d.organisation, (select s.id from checkup.indicator_system s order by s.id limit 1), 'quick',
         '00000000-0000-0000-0000-000000000000', '演示 demo', d.at - d.took
    from drawn d)
insert into checkup.closure (check_up_id, organisation_id, kind, account_id, closed_by, closed_at)
select d.id, d.organisation, 'signed', '00000000-0000-0000-0000-000000000000', '演示 demo', d.at
  from drawn d;

-- step: indexes of check-ups (on again)
create index check_up_organisation on checkup.check_up (organisation_id, started_at desc, id);
create index closure_organisation on checkup.closure (organisation_id) where kind = 'signed';
create index closure_day on checkup.closure (((closed_at at time zone 'Asia/Shanghai')::date)) where kind = 'signed';
alter table checkup.closure enable trigger user;

-- step: tidying checkup.closure
vacuum (analyze) checkup.closure;

-- step: tidying checkup.check_up
vacuum (analyze) checkup.check_up;

-- step: telling on which days
insert into checkup.use_change (organisation_id, used_on)
select '00000000-0000-0000-0000-000000000000', date '${today}' - n from generate_series(0, 400) as n;
