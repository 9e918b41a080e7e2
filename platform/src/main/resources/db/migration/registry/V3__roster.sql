-- A roster on its way in: the file's rows are kept with what is wrong with each, and nothing else changes until
-- somebody confirms.
create table registry.roster_import (
  id uuid primary key,
  account_id uuid not null,
  organisation_id uuid not null,
  actor text not null,
  seat text not null,
  -- Every row belongs to this park; null when the rows name their own.
  park_id uuid references registry.park,
  file_name text not null check (char_length(file_name) <= 255),
  file_sha256 text not null,
  file_bytes bigint not null,
  stage text not null check (stage in ('reading', 'ready', 'unreadable', 'confirming', 'confirmed', 'cancelled')),
  -- Message key and arguments of why the file cannot be read.
  fault text,
  fault_arguments text[] not null default '{}',
  rows_read int not null default 0,
  rows_new int not null default 0,
  rows_update int not null default 0,
  rows_same int not null default 0,
  rows_wrong int not null default 0,
  rows_done int not null default 0,
  at timestamptz not null,
  -- Still alive: work that stops saying so was interrupted by a restart.
  beat_at timestamptz not null
);
create index roster_import_account on registry.roster_import (account_id, at desc);

create table registry.roster_row (
  import_id uuid not null references registry.roster_import,
  line int not null,
  verdict text not null check (verdict in ('new', 'update', 'same', 'wrong')),
  name text not null,
  credit_code text not null,
  -- The cells as they stood in the file.
  cells jsonb not null,
  -- Field, message key and arguments of each problem; of each doubt that does not stop the row.
  problems jsonb not null,
  primary key (import_id, line)
);
create index roster_row_verdict on registry.roster_row (import_id, verdict, line);

-- Once: confirmed by whom and when, or cancelled.
create table registry.roster_outcome (
  import_id uuid primary key references registry.roster_import,
  kind text not null check (kind in ('confirmed', 'cancelled')),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);

alter table registry.roster_import enable row level security;
create policy roster_import_read on registry.roster_import for select
  using ((select viewer.is_system()) or organisation_id = (select viewer.organisation()) or account_id = (select viewer.account()));
create policy roster_import_add on registry.roster_import for insert
  with check (account_id = (select viewer.account()));
create policy roster_import_change on registry.roster_import for update
  using ((select viewer.is_system()) or organisation_id = (select viewer.organisation()) or account_id = (select viewer.account()));

alter table registry.roster_row enable row level security;
create policy roster_row_all on registry.roster_row for all
  using (exists (select 1 from registry.roster_import i where i.id = import_id));
alter table registry.roster_outcome enable row level security;
create policy roster_outcome_all on registry.roster_outcome for all
  using (exists (select 1 from registry.roster_import i where i.id = import_id));

-- The residents of a park as they stood when the year's list was frozen. Neither table can be changed or emptied by the
-- application: a later insight is a correction beside the frozen row.
create table registry.roster_freeze (
  id uuid primary key,
  park_id uuid not null references registry.park,
  year int not null check (year between 2000 and 2200),
  rows int not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamptz not null,
  unique (park_id, year)
);

create table registry.frozen_resident (
  freeze_id uuid not null references registry.roster_freeze,
  enterprise_id uuid not null references registry.enterprise,
  name text not null,
  credit_code text not null,
  division text not null,
  sector text not null,
  size text not null,
  vulnerable_group text,
  from_date date not null,
  primary key (freeze_id, enterprise_id)
);

create table registry.roster_correction (
  id bigint generated always as identity primary key,
  freeze_id uuid not null references registry.roster_freeze,
  enterprise_id uuid not null references registry.enterprise,
  kind text not null check (kind in ('added', 'excluded')),
  name text not null,
  credit_code text not null,
  reason text not null check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  unique (freeze_id, enterprise_id)
);

alter table registry.roster_freeze enable row level security;
create policy roster_freeze_read on registry.roster_freeze for select
  using (
    (select viewer.reaches_everything())
    or park_id = (select viewer.park())
    or park_id in (select p.id from registry.park p where p.division = (select viewer.district()))
  );
create policy roster_freeze_add on registry.roster_freeze for insert
  with check (
    account_id = (select viewer.account())
    and ((select viewer.reaches_everything())
      or park_id in (select p.id from registry.park p where p.division = (select viewer.district())))
  );
alter table registry.frozen_resident enable row level security;
create policy frozen_resident_read on registry.frozen_resident for select
  using (
    enterprise_id = (select viewer.organisation())
    or exists (select 1 from registry.roster_freeze f where f.id = freeze_id)
  );
create policy frozen_resident_add on registry.frozen_resident for insert
  with check (exists (select 1 from registry.roster_freeze f where f.id = freeze_id));
alter table registry.roster_correction enable row level security;
create policy roster_correction_read on registry.roster_correction for select
  using (exists (select 1 from registry.roster_freeze f where f.id = freeze_id));
create policy roster_correction_add on registry.roster_correction for insert
  with check (
    account_id = (select viewer.account())
    and exists (select 1 from registry.roster_freeze f where f.id = freeze_id)
  );

grant select, insert, update on registry.roster_import to ${app_role};
grant select, insert on registry.roster_row, registry.roster_outcome, registry.roster_freeze, registry.frozen_resident, registry.roster_correction to ${app_role};
