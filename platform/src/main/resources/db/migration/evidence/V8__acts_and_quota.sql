-- Protective acts that become evidence. The row of an act is written in the act's own transaction: it is the outbox, and it cannot be lost.

-- What was done, as it is sealed: the statement's bytes are the file whose digests are deposited. Rows are only ever added.
create table evidence.act (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  subject text not null,
  seat text not null,
  at timestamptz not null,
  statement bytea not null check (octet_length(statement) between 1 and 65536),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sm3 bytea not null check (octet_length(sm3) = 32),
  text_sha256 bytea
);
create index act_owner on evidence.act (organisation_id, at desc, id);

-- The texts that were accepted, byte for byte: published, and nobody's.
create table evidence.act_text (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  name text not null,
  version text not null,
  language text not null,
  body bytea not null check (octet_length(body) between 1 and 65536)
);
alter table evidence.act add foreign key (text_sha256) references evidence.act_text;

-- How far the sealing of an act has come: waiting until a deposit is named, tried again after each failure.
create table evidence.act_sealing (
  act_id uuid primary key references evidence.act,
  organisation_id uuid not null,
  attempts int not null default 0,
  due_at timestamptz not null,
  trouble text,
  tried_at timestamptz,
  deposit_id uuid,
  deposit_year int,
  sealed_at timestamptz,
  check ((deposit_id is null) = (sealed_at is null) and (deposit_id is null) = (deposit_year is null))
);
create index act_sealing_due on evidence.act_sealing (due_at) where deposit_id is null;
create index act_sealing_owner on evidence.act_sealing (organisation_id, deposit_year) where deposit_id is not null;
create unique index act_sealing_deposit on evidence.act_sealing (deposit_id) where deposit_id is not null;

create trigger act_is_append_only before update or delete or truncate on evidence.act
  for each statement execute function evidence.refuse_change();
create trigger act_text_is_append_only before update or delete or truncate on evidence.act_text
  for each statement execute function evidence.refuse_change();

alter table evidence.act enable row level security;
create policy act_read on evidence.act for select
  using (organisation_id = viewer.organisation() or viewer.is_system());
create policy act_add on evidence.act for insert
  with check (viewer.is_system());

alter table evidence.act_sealing enable row level security;
create policy act_sealing_read on evidence.act_sealing for select
  using (organisation_id = viewer.organisation() or viewer.is_system());
create policy act_sealing_add on evidence.act_sealing for insert
  with check (viewer.is_system());
create policy act_sealing_change on evidence.act_sealing for update
  using (viewer.is_system());

-- How many deposits a year are free, dated: for everybody (no organisation), or for one. The latest that has begun counts.
create table evidence.quota (
  id bigint generated always as identity primary key,
  organisation_id uuid,
  from_day date not null,
  deposits bigint not null check (deposits >= 0),
  basis text not null check (char_length(basis) between 1 and 200)
);
create unique index quota_from on evidence.quota (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), from_day);
insert into evidence.quota (organisation_id, from_day, deposits, basis) values (null, date '2024-01-01', 10000, 'default');

alter table evidence.quota enable row level security;
create policy quota_read on evidence.quota for select
  using (organisation_id is null or organisation_id = viewer.organisation() or viewer.is_system());
create policy quota_add on evidence.quota for insert
  with check (viewer.is_system());

-- How often receipts were checked, by day and outcome: counts without anything about who or what.
create table evidence.verification_day (
  day date not null,
  channel text not null check (channel in ('page', 'api')),
  outcome text not null check (outcome in ('valid', 'invalid', 'inconclusive')),
  checks bigint not null check (checks > 0),
  primary key (day, channel, outcome)
);

-- How often the receipt of a deposit of ours was found valid, for its owner.
create table evidence.verification_deposit (
  deposit_id uuid primary key,
  organisation_id uuid not null,
  checks bigint not null check (checks > 0),
  last_day date not null
);
alter table evidence.verification_deposit enable row level security;
create policy verification_deposit_read on evidence.verification_deposit for select
  using (organisation_id = viewer.organisation() or viewer.is_system());
create policy verification_deposit_add on evidence.verification_deposit for insert
  with check (viewer.is_system());
create policy verification_deposit_change on evidence.verification_deposit for update
  using (viewer.is_system());

-- For oversight: counts by day or year; no owner, no person, no receipt is named.
create view evidence.stats_acts_per_day as
select (at at time zone 'Asia/Shanghai')::date as day,
       kind,
       count(*) as acts,
       count(distinct organisation_id) as organisations
  from evidence.act
 group by 1, 2;

create view evidence.stats_verifications_per_day as
select day, channel, outcome, checks
  from evidence.verification_day;

-- Deposits made by the organisations themselves, the acts' own left out, as the quota counts them.
create view evidence.stats_quota_use as
with used as (
  select d.year, d.organisation_id, count(*) - (
           select count(*) from evidence.act_sealing s
            where s.organisation_id = d.organisation_id and s.deposit_year = d.year) as deposits
    from evidence.deposit d
   group by d.year, d.organisation_id
)
select u.year,
       count(*) as organisations,
       sum(u.deposits)::bigint as deposits,
       count(*) filter (where u.deposits > coalesce(own.deposits, general.deposits, 0)) as organisations_over
  from used u
  left join lateral (
    select q.deposits from evidence.quota q
     where q.organisation_id = u.organisation_id and q.from_day <= make_date(u.year, 12, 31)
     order by q.from_day desc limit 1) own on true
  left join lateral (
    select q.deposits from evidence.quota q
     where q.organisation_id is null and q.from_day <= make_date(u.year, 12, 31)
     order by q.from_day desc limit 1) general on true
 where u.deposits > 0
 group by u.year;

grant select, insert on evidence.act, evidence.act_text, evidence.act_sealing, evidence.quota,
  evidence.verification_day, evidence.verification_deposit to ${app_role};
grant update (attempts, due_at, trouble, tried_at, deposit_id, deposit_year, sealed_at) on evidence.act_sealing to ${app_role};
grant update (checks) on evidence.verification_day to ${app_role};
grant update (checks, last_day) on evidence.verification_deposit to ${app_role};
grant select on evidence.stats_acts_per_day, evidence.stats_verifications_per_day, evidence.stats_quota_use to ${app_role};
