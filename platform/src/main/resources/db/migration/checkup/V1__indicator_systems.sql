grant usage on schema checkup to ${app_role};

-- Versions of indicator systems, as their files were handed in: rows are only ever added, so an answer always finds its question.
create table checkup.indicator_system (
  id uuid primary key,
  system text not null check (char_length(system) between 1 and 64),
  version text not null check (char_length(version) between 1 and 64),
  name_zh text not null,
  name_en text not null,
  valid_from date not null,
  valid_until date,
  yaml bytea not null check (octet_length(yaml) between 1 and 2097152),
  -- Over the canonical form of the content, as manifests of results name it; not over the file.
  sha256 bytea not null check (octet_length(sha256) = 32),
  account_id uuid not null,
  added_by text not null,
  added_at timestamptz not null,
  unique (system, version)
);

-- A version is a draft until it is published, and published until it is retired.
create table checkup.system_decision (
  system_id uuid not null references checkup.indicator_system,
  kind text not null check (kind in ('published', 'retired')),
  account_id uuid not null,
  decided_by text not null,
  reason text not null check (char_length(reason) between 1 and 500),
  decided_at timestamptz not null,
  primary key (system_id, kind)
);

-- Whoever keeps indicator systems sees drafts; everybody sees what was published, and goes on seeing it when it is retired.
create function checkup.keeps_systems() returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() = 'city';

alter table checkup.system_decision enable row level security;
create policy system_decision_read on checkup.system_decision for select
  using (true);
create policy system_decision_add on checkup.system_decision for insert
  with check (checkup.keeps_systems() and account_id = viewer.account());
alter table checkup.indicator_system enable row level security;
create policy indicator_system_read on checkup.indicator_system for select
  using (
    (select checkup.keeps_systems())
    or exists (select 1 from checkup.system_decision d where d.system_id = id and d.kind = 'published')
  );
create policy indicator_system_add on checkup.indicator_system for insert
  with check (checkup.keeps_systems() and account_id = viewer.account());
grant select, insert on checkup.indicator_system, checkup.system_decision to ${app_role};
