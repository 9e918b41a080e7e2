grant usage on schema oversight to ${app_role};

-- Plans, each version byte for byte as it came; what a plan says is read from its text. Public, as the plan is.
create table oversight.plan_version (
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  number int not null check (number >= 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body text not null check (char_length(body) between 1 and 400000),
  origin text not null check (origin in ('pack', 'import')),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  primary key (plan, number)
);
create index plan_version_digest on oversight.plan_version (plan, sha256);
alter table oversight.plan_version enable row level security;
create policy plan_version_read on oversight.plan_version for select
  using (true);
create policy plan_version_add on oversight.plan_version for insert
  with check (viewer.is_system() or (viewer.seat() = 'city' and account_id = viewer.account()));
grant select, insert on oversight.plan_version to ${app_role};

-- Each enterprise on the last frozen list of a park, and what it used of the free services within the window. Kept in step with the
-- lists and the services by the platform; a row that has not changed is not written.
create table oversight.roster_use (
  park_id uuid not null,
  enterprise_id uuid not null,
  division text not null,
  name text not null,
  credit_code text not null,
  sector text not null,
  vulnerable_group text,
  added boolean not null,
  list_year int not null,
  list_date date not null,
  -- Why it does not count; null while it does.
  exclusion text check (exclusion in ('corrected', 'closed')),
  reason text not null,
  excluded_on date,
  services text[] not null,
  uses bigint not null check (uses >= 0),
  last_used date,
  primary key (park_id, enterprise_id)
);
create index roster_use_division on oversight.roster_use (division, name collate "zh-Hans-x-icu", enterprise_id);
create index roster_use_name on oversight.roster_use (name collate "zh-Hans-x-icu", enterprise_id);

-- Each park, and whether it is covered.
create table oversight.park_standing (
  park_id uuid primary key,
  division text not null,
  code text not null,
  zh text not null,
  en text not null,
  sample boolean not null,
  list_year int,
  list_date date,
  listed bigint not null,
  counted bigint not null,
  used bigint not null,
  uses bigint not null,
  covered boolean not null
);

-- The figures as they are now, for the city, each division and each park.
create table oversight.figure (
  indicator text not null,
  kind text not null check (kind in ('city', 'district', 'park')),
  place text not null,
  division text,
  park_id uuid,
  -- Null where nothing is recorded yet.
  numerator bigint,
  denominator bigint not null,
  raw_numerator bigint not null,
  raw_denominator bigint not null,
  closed bigint not null,
  corrected bigint not null,
  listed_from date,
  listed_to date,
  row_count bigint not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Why whoever does not reach the group's enterprises is not told: few, or a small group would follow by subtraction.
  suppressed text check (suppressed in ('few', 'difference')),
  window_from date not null,
  window_to date not null,
  computed_at timestamptz not null,
  primary key (indicator, kind, place)
);

-- The same figures at the end of each day, for trends.
create table oversight.figure_day (
  indicator text not null,
  kind text not null,
  place text not null,
  division text,
  park_id uuid,
  day date not null,
  numerator bigint,
  denominator bigint not null,
  primary key (indicator, kind, place, day)
);

-- What may inflate a figure: how many of how many.
create table oversight.signal (
  name text primary key,
  hits bigint,
  checked bigint,
  computed_at timestamptz not null
);

-- The last time figures were computed, from what, and with which statement.
create table oversight.computation (
  indicator text primary key,
  query_id text not null,
  query text not null,
  missing text[] not null,
  milliseconds bigint not null,
  computed_at timestamptz not null
);

do $$
declare list text;
begin
  foreach list in array array['roster_use', 'park_standing', 'figure', 'figure_day', 'signal', 'computation'] loop
    execute format('alter table oversight.%I enable row level security', list);
    execute format('create policy %I on oversight.%I for all using ((select viewer.is_system()))', list || '_keep', list);
  end loop;
  -- Officials read what lies within reach: the city all, a district its own, a park its own.
  foreach list in array array['roster_use', 'park_standing', 'figure', 'figure_day'] loop
    execute format($policy$
      create policy %I on oversight.%I for select using (
        (select viewer.seat()) in ('city', 'department', 'district', 'park')
        and ((select viewer.reaches_everything())
          or division = (select viewer.district())
          or park_id = (select viewer.park())))$policy$, list || '_read', list);
  end loop;
  -- The figure of the whole city is told to all of them.
  foreach list in array array['figure', 'figure_day'] loop
    execute format($policy$
      create policy %I on oversight.%I for select using (
        kind = 'city' and (select viewer.seat()) in ('city', 'department', 'district', 'park'))$policy$, list || '_city', list);
  end loop;
  foreach list in array array['signal', 'computation'] loop
    execute format($policy$
      create policy %I on oversight.%I for select using (
        (select viewer.seat()) in ('city', 'department', 'district', 'park'))$policy$, list || '_read', list);
  end loop;
end $$;
grant select, insert, update, delete on oversight.roster_use, oversight.park_standing, oversight.figure, oversight.figure_day,
  oversight.signal, oversight.computation to ${app_role};
