grant usage on schema purchase to ${app_role};

-- Who reads what the city buys: the city, the departments (finance among them) and the platform. What one enterprise used, that
-- enterprise reads too.
create function purchase.is_office() returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() in ('city', 'department');

-- What the city buys from one supplier for one service. Its terms are versions; a draft is a contract of which no version is approved.
create table purchase.contract (
  id uuid primary key,
  number text not null unique check (char_length(number) between 1 and 60),
  service text not null check (service ~ '^[a-z][a-z0-9-]{1,39}$'),
  supplier_organisation_id uuid,
  supplier_name text not null check (char_length(supplier_name) between 1 and 200),
  account_id uuid not null,
  drafted_by text not null,
  drafted_at timestamptz not null
);
create index contract_service on purchase.contract (service);

create table purchase.contract_version (
  contract_id uuid not null references purchase.contract,
  version int not null check (version >= 1),
  -- The first day on which these terms hold.
  from_day date not null,
  unit text not null check (char_length(unit) between 1 and 20),
  price_cents bigint not null check (price_cents between 1 and 10000000000000),
  quantity bigint check (quantity between 1 and 1000000000),
  budget_cents bigint not null check (budget_cents between 1 and 10000000000000),
  period_from date not null,
  period_to date not null,
  priority int not null check (priority between 1 and 99),
  funding text not null check (char_length(funding) between 1 and 100),
  reason text not null check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  primary key (contract_id, version),
  check (period_from <= period_to and from_day between period_from and period_to)
);

-- A second person of the city puts a version in force.
create table purchase.contract_approval (
  contract_id uuid not null,
  version int not null,
  account_id uuid not null,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (contract_id, version),
  foreign key (contract_id, version) references purchase.contract_version
);

create table purchase.contract_ending (
  contract_id uuid primary key references purchase.contract,
  -- The last day on which it pays.
  last_day date not null,
  reason text not null check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamptz not null
);

-- What was called off a contract so far: the row that two call-offs at the same second wait for.
create table purchase.contract_spent (
  contract_id uuid primary key references purchase.contract,
  quantity bigint not null check (quantity >= 0),
  cents bigint not null check (cents >= 0)
);

-- How many units of a service are free a year from a day on: for everybody, or for one enterprise, whose own goes before.
create table purchase.quota (
  id bigint generated always as identity primary key,
  organisation_id uuid,
  service text not null check (service ~ '^[a-z][a-z0-9-]{1,39}$'),
  from_day date not null,
  units bigint not null check (units between 0 and 1000000000),
  basis text not null check (char_length(basis) between 1 and 200),
  account_id uuid,
  granted_by text,
  granted_at timestamptz
);
create unique index quota_from on purchase.quota (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), service, from_day);
insert into purchase.quota (organisation_id, service, from_day, units, basis) values
  (null, 'check-up', date '2024-01-01', 24, 'default'),
  (null, 'training', date '2024-01-01', 2000, 'default'),
  (null, 'consultation', date '2024-01-01', 100, 'default');

-- How many units an enterprise used in a year (China standard time): the row that two uses at the same second wait for.
create table purchase.year_use (
  organisation_id uuid not null,
  service text not null,
  year int not null check (year between 2000 and 2999),
  used bigint not null check (used >= 0),
  primary key (organisation_id, service, year)
);
create index year_use_year on purchase.year_use (year, service);

-- One use of a service, with who pays for it. Rows are only ever added.
create table purchase.call_off (
  id uuid primary key,
  organisation_id uuid not null,
  service text not null check (service ~ '^[a-z][a-z0-9-]{1,39}$'),
  subject text not null check (char_length(subject) between 1 and 200),
  used_at timestamptz not null,
  used_on date not null,
  quantity int not null check (quantity >= 1),
  -- Units within the free quota, which the city pays for; the enterprise pays for the others itself.
  free_quantity int not null check (free_quantity between 0 and quantity),
  -- Null when no contract in force covers it.
  contract_id uuid,
  version int,
  price_cents bigint,
  cents bigint not null check (cents >= 0),
  told_at timestamptz not null,
  -- The same use told twice counts once.
  unique (service, subject),
  foreign key (contract_id, version) references purchase.contract_version,
  check ((contract_id is null) = (price_cents is null) and (contract_id is null) = (version is null)),
  check (cents = free_quantity * coalesce(price_cents, 0))
);
create index call_off_contract on purchase.call_off (contract_id, used_on);
create index call_off_organisation on purchase.call_off (organisation_id, used_at desc, id);
create index call_off_uncovered on purchase.call_off (service, used_on) where contract_id is null;

-- What is asked of finance for a contract and a period: frozen.
create table purchase.statement (
  id uuid primary key,
  contract_id uuid not null references purchase.contract,
  period text not null check (period ~ '^2[0-9]{3}-([01][0-9]|Q[1-4])$'),
  calls bigint not null check (calls >= 1),
  quantity bigint not null check (quantity >= 1),
  cents bigint not null check (cents >= 0),
  account_id uuid not null,
  proposed_by text not null,
  proposed_at timestamptz not null
);
create index statement_contract on purchase.statement (contract_id, proposed_at desc);

-- Rows come before their sum, so that the sum is that of the rows.
create table purchase.statement_row (
  statement_id uuid not null references purchase.statement deferrable initially deferred,
  call_off_id uuid not null references purchase.call_off,
  organisation_id uuid not null,
  used_on date not null,
  quantity int not null check (quantity >= 1),
  price_cents bigint not null check (price_cents >= 1),
  cents bigint not null,
  primary key (statement_id, call_off_id),
  check (cents = quantity * price_cents)
);
create index statement_row_call_off on purchase.statement_row (call_off_id);

create table purchase.statement_decision (
  statement_id uuid primary key references purchase.statement,
  decision text not null check (decision in ('accepted', 'returned')),
  reason text not null check (char_length(reason) <= 500),
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamptz not null,
  check (decision = 'accepted' or reason <> '')
);

create table purchase.settlement (
  id uuid primary key,
  statement_id uuid not null references purchase.statement,
  settled_on date not null,
  cents bigint not null check (cents between 1 and 10000000000000),
  document text not null check (char_length(document) between 1 and 100),
  account_id uuid not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (statement_id, document)
);

alter table purchase.contract enable row level security;
create policy contract_read on purchase.contract for select using (purchase.is_office());
create policy contract_add on purchase.contract for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.contract_version enable row level security;
create policy contract_version_read on purchase.contract_version for select using (purchase.is_office());
create policy contract_version_add on purchase.contract_version for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.contract_approval enable row level security;
create policy contract_approval_read on purchase.contract_approval for select using (purchase.is_office());
-- Nobody approves what they proposed.
create policy contract_approval_add on purchase.contract_approval for insert
  with check ((viewer.is_system() or viewer.seat() = 'city') and not exists (
    select 1 from purchase.contract_version v
     where v.contract_id = contract_approval.contract_id
       and v.version = contract_approval.version
       and v.account_id = contract_approval.account_id));
alter table purchase.contract_ending enable row level security;
create policy contract_ending_read on purchase.contract_ending for select using (purchase.is_office());
create policy contract_ending_add on purchase.contract_ending for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.contract_spent enable row level security;
create policy contract_spent_read on purchase.contract_spent for select using (purchase.is_office());
create policy contract_spent_add on purchase.contract_spent for insert with check (viewer.is_system() or viewer.seat() = 'city');
create policy contract_spent_change on purchase.contract_spent for update using (viewer.is_system());
alter table purchase.quota enable row level security;
create policy quota_read on purchase.quota for select
  using (purchase.is_office() or organisation_id is null or organisation_id = viewer.organisation());
create policy quota_add on purchase.quota for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.year_use enable row level security;
create policy year_use_read on purchase.year_use for select using (purchase.is_office() or organisation_id = viewer.organisation());
create policy year_use_add on purchase.year_use for insert with check (viewer.is_system());
create policy year_use_change on purchase.year_use for update using (viewer.is_system());
alter table purchase.call_off enable row level security;
create policy call_off_read on purchase.call_off for select using (purchase.is_office() or organisation_id = viewer.organisation());
create policy call_off_add on purchase.call_off for insert with check (viewer.is_system());
alter table purchase.statement enable row level security;
create policy statement_read on purchase.statement for select using (purchase.is_office());
create policy statement_add on purchase.statement for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.statement_row enable row level security;
create policy statement_row_read on purchase.statement_row for select using (purchase.is_office());
create policy statement_row_add on purchase.statement_row for insert with check (viewer.is_system() or viewer.seat() = 'city');
alter table purchase.statement_decision enable row level security;
create policy statement_decision_read on purchase.statement_decision for select using (purchase.is_office());
create policy statement_decision_add on purchase.statement_decision for insert with check (viewer.seat() = 'department');
alter table purchase.settlement enable row level security;
create policy settlement_read on purchase.settlement for select using (purchase.is_office());
create policy settlement_add on purchase.settlement for insert with check (viewer.seat() = 'department');

grant select, insert on purchase.contract, purchase.contract_version, purchase.contract_approval, purchase.contract_ending,
  purchase.contract_spent, purchase.quota, purchase.year_use, purchase.call_off, purchase.statement, purchase.statement_row,
  purchase.statement_decision, purchase.settlement to ${app_role};
grant update (quantity, cents) on purchase.contract_spent to ${app_role};
grant update (used) on purchase.year_use to ${app_role};

-- For oversight: what was called off the contracts each month; no enterprise is named.
create view purchase.stats_call_offs as
select service,
       date_trunc('month', used_on)::date as month,
       contract_id,
       count(*) as call_offs,
       sum(free_quantity)::bigint as quantity,
       sum(cents)::bigint as cents
  from purchase.call_off
 group by 1, 2, 3;

-- For oversight: each contract in force or ended with its ceiling and what became of it. Terms are those approved last.
create view purchase.stats_budget as
select c.id as contract_id,
       c.number,
       c.service,
       v.budget_cents,
       s.cents as called_cents,
       coalesce((select sum(t.cents) from purchase.statement t
                   join purchase.statement_decision d on d.statement_id = t.id and d.decision = 'accepted'
                  where t.contract_id = c.id), 0)::bigint as accepted_cents,
       coalesce((select sum(p.cents) from purchase.settlement p
                   join purchase.statement t on t.id = p.statement_id
                  where t.contract_id = c.id), 0)::bigint as settled_cents,
       v.period_from,
       least(v.period_to, e.last_day) as period_to
  from purchase.contract c
  join purchase.contract_spent s on s.contract_id = c.id
  join lateral (
         select n.budget_cents, n.period_from, n.period_to
           from purchase.contract_version n
           join purchase.contract_approval a on a.contract_id = n.contract_id and a.version = n.version
          where n.contract_id = c.id
          order by n.version desc
          limit 1) v on true
  left join purchase.contract_ending e on e.contract_id = c.id;
grant select on purchase.stats_call_offs, purchase.stats_budget to ${app_role};
