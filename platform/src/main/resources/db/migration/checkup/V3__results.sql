-- Results of signed check-ups, for the enterprise itself: C_raw is its own affair, and the manifest holds all its answers.
create table checkup.result (
  check_up_id uuid primary key references checkup.check_up,
  organisation_id uuid not null,
  day date not null,
  raw numeric(5, 2) not null check (raw between 0 and 100),
  grade text not null,
  manifest bytea not null check (octet_length(manifest) between 1 and 1048576),
  account_id uuid not null,
  signed_at timestamptz not null
);
create index result_organisation on checkup.result (organisation_id, signed_at desc);
alter table checkup.result enable row level security;
create policy result_read on checkup.result for select
  using (organisation_id = (select viewer.organisation()));
create policy result_add on checkup.result for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());

-- What officials see of a result, as far as they see the enterprise: the confirmed figures, never an answer.
create table checkup.index_figure (
  check_up_id uuid primary key references checkup.check_up,
  organisation_id uuid not null,
  system_id uuid not null references checkup.indicator_system,
  item_set text not null,
  day date not null,
  confirmed numeric(5, 2) not null check (confirmed between 0 and 100),
  use_points numeric(5, 2) not null check (use_points between 0 and 100),
  resilience numeric(5, 2) not null check (resilience between 0 and 100),
  figure numeric(5, 2) not null check (figure between 0 and 100),
  grade text not null,
  signed_at timestamptz not null
);
create index index_figure_organisation on checkup.index_figure (organisation_id, signed_at desc);
alter table checkup.index_figure enable row level security;
create policy index_figure_read on checkup.index_figure for select
  using (organisation_id = (select viewer.organisation()) or registry.reaches(organisation_id) or viewer.is_system());
create policy index_figure_add on checkup.index_figure for insert
  with check (organisation_id = viewer.organisation());

-- Results whose owner had them sealed; the id is that of the protective act.
create table checkup.sealed_result (
  check_up_id uuid primary key references checkup.result,
  organisation_id uuid not null,
  act_id uuid not null unique,
  account_id uuid not null,
  asked_at timestamptz not null
);
alter table checkup.sealed_result enable row level security;
create policy sealed_result_read on checkup.sealed_result for select
  using (organisation_id = (select viewer.organisation()));
create policy sealed_result_add on checkup.sealed_result for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());
grant select, insert on checkup.result, checkup.index_figure, checkup.sealed_result to ${app_role};

-- The public halves of the keys that sign manifests, as they were when the first one was signed: a lost or changed key file is noticed.
create table checkup.signers (
  one boolean primary key default true check (one),
  ed25519 text not null,
  sm2 text not null,
  since timestamptz not null
);
alter table checkup.signers enable row level security;
create policy signers_read on checkup.signers for select
  using (true);
create policy signers_add on checkup.signers for insert
  with check (viewer.is_system());
grant select, insert on checkup.signers to ${app_role};
