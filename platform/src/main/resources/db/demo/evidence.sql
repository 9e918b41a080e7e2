-- Deposits as far as they are counted: rows for load. They stand in no log (their place in it is below nought, where no leaf ever is), so
-- that no receipt can be issued for them, the log is as it was, and whoever checks it finds it whole.

-- step: indexes of deposits (off while rows are written)
alter table evidence.deposit disable trigger user;
drop index evidence.deposit_owner;

-- step: deposits | ${deposits}
select setseed(${first}::float8 / ${deposits} / 2);
insert into evidence.deposit (id, year, idx, organisation_id, account_id, actor, received_at, sha256, sm3, size, media_type, salt, kind, title)
select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       extract(year from d.at)::int, -n, d.organisation, '00000000-0000-0000-0000-000000000000', '演示 demo', d.at,
       d.digest, d.digest, 1 + n % 1000000, 'application/pdf', d.digest, 'D1', '演示存证 demo deposit ' || n
  from (select n,
               md5('mifeng demo enterprise ' || 1 + floor(0.6 * ${enterprises} * power(random(), 2))::int)::uuid as organisation,
               timestamptz '${today} 00:00Z' - interval '1 second' * floor(400 * 86400 * (1 - n::float8 / ${deposits})) as at,
               sha256(convert_to('mifeng demo file ' || case when n % 1000 = 0 then n % 50000 else n end, 'UTF8')) as digest
          from generate_series(${first}, ${last}) as n) d;

-- step: indexes of deposits (on again)
create unique index deposit_owner on evidence.deposit (organisation_id, year, idx);
alter table evidence.deposit enable trigger user;

-- step: tidying evidence.deposit
vacuum (analyze) evidence.deposit;

-- step: telling on which days
insert into evidence.use_change (organisation_id, used_on)
select '00000000-0000-0000-0000-000000000000', date '${today}' - n from generate_series(0, 400) as n;
