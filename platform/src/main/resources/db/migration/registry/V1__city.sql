-- The lists of a city pack. Rows are never deleted: what a new pack no longer names stays, because others point to it.
create table registry.city (
  code text primary key check (code ~ '^[0-9]{6}$'),
  zh text not null,
  en text not null,
  province_zh text not null,
  province_en text not null,
  mark text not null check (mark in ('H', 'M', 'L', 'K'))
);

create table registry.division (
  code text primary key check (code ~ '^[0-9]{6}$'),
  zh text not null,
  en text not null,
  kind text not null check (kind in ('district', 'county', 'county-level-city')),
  valid_from date,
  valid_to date,
  formed_from text[] not null,
  successors text[] not null,
  mark text not null check (mark in ('H', 'M', 'L', 'K')),
  note text not null,
  check (valid_from is null or valid_to is null or valid_from < valid_to),
  check ((valid_to is null) = (cardinality(successors) = 0))
);

create table registry.administering_body (
  code text primary key,
  division text not null references registry.division,
  zh text not null,
  en text not null,
  valid_from date,
  valid_to date,
  mark text not null check (mark in ('H', 'M', 'L', 'K')),
  note text not null
);

create table registry.park_kind (
  code text primary key check (code ~ '^P[0-9]{2}$'),
  zh text not null,
  en text not null
);

create table registry.park (
  id uuid primary key,
  code text not null unique,
  zh text not null,
  en text not null,
  division text not null references registry.division,
  kind text not null references registry.park_kind,
  -- An example, not from an official list.
  sample boolean not null,
  mark text not null check (mark in ('H', 'M', 'L', 'K'))
);
create index park_division on registry.park (division);

create table registry.sector_group (
  code text primary key,
  zh text not null,
  en text not null
);

create table registry.sector (
  code text primary key check (code ~ '^[A-T][0-9]{2,4}$'),
  zh text not null,
  en text not null,
  -- Null unless enterprises of this sector are vulnerable (plan 二(五)).
  vulnerable_group text references registry.sector_group,
  mark text not null check (mark in ('H', 'M', 'L', 'K'))
);

create table registry.department (
  code text primary key,
  zh text not null,
  en text not null,
  seat text not null check (seat in ('city', 'district', 'department')),
  -- Only on the plan's copy list: may read and be told, has no task.
  copied boolean not null,
  position int not null
);

-- Who has which task of a plan. Place 1 leads.
create table registry.task (
  plan text not null,
  task text not null,
  zh text not null,
  en text not null,
  -- The plan names no unit here; this is our reading.
  reading boolean not null,
  valid_from date not null,
  valid_to date not null,
  mark text not null check (mark in ('H', 'M', 'L', 'K')),
  position int not null,
  primary key (plan, task)
);

create table registry.responsibility (
  plan text not null,
  task text not null,
  place int not null check (place >= 1),
  department text not null references registry.department,
  primary key (plan, task, place),
  unique (plan, task, department),
  foreign key (plan, task) references registry.task
);

-- Everybody may read these lists; only the platform itself, loading a city pack, writes them.
do $$
declare list text;
begin
  foreach list in array array['city', 'division', 'administering_body', 'park_kind', 'park', 'sector_group', 'sector', 'department', 'task', 'responsibility'] loop
    execute format('alter table registry.%I enable row level security', list);
    execute format('create policy %I on registry.%I for select using (true)', list || '_read', list);
    execute format('create policy %I on registry.%I for insert with check (viewer.is_system())', list || '_add', list);
    execute format('create policy %I on registry.%I for update using (viewer.is_system())', list || '_change', list);
  end loop;
end $$;
create policy responsibility_replace on registry.responsibility for delete using (viewer.is_system());

grant usage on schema registry to ${app_role};
grant select, insert, update on registry.city, registry.division, registry.administering_body, registry.park_kind,
  registry.park, registry.sector_group, registry.sector, registry.department, registry.task, registry.responsibility to ${app_role};
grant delete on registry.responsibility to ${app_role};
