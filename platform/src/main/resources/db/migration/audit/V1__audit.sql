-- Who did what, and who looked at whom. Rows are only ever added.
create table audit.deed (
  id bigint generated always as identity primary key,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  actor text not null,
  deed text not null,
  subject text not null,
  detail jsonb not null,
  at timestamptz not null
);
create index deed_subject on audit.deed (subject, at desc);
create index deed_organisation on audit.deed (organisation_id, at desc);
create index deed_at on audit.deed (at desc);

create table audit.look (
  id bigint generated always as identity primary key,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  actor text not null,
  looked_at_organisation_id uuid not null,
  what text not null,
  at timestamptz not null
);
create index look_looked_at on audit.look (looked_at_organisation_id, at desc);

alter table audit.deed enable row level security;
create policy deed_read on audit.deed for select
  using (viewer.reaches_everything() or organisation_id = viewer.organisation());
create policy deed_add on audit.deed for insert
  with check (account_id = viewer.account());

alter table audit.look enable row level security;
create policy look_read on audit.look for select
  using (viewer.reaches_everything() or looked_at_organisation_id = viewer.organisation());
create policy look_add on audit.look for insert
  with check (account_id = viewer.account());

grant usage on schema audit to ${app_role};
grant select, insert on audit.deed, audit.look to ${app_role};
