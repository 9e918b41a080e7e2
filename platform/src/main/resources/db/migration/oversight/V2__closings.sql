-- How a plan that is over stood at the end: written once, as text, and sealed as a protective act of the same id.
create table oversight.closing (
  plan text primary key,
  act_id uuid not null unique,
  version int not null,
  body text not null check (char_length(body) between 1 and 100000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  foreign key (plan, version) references oversight.plan_version (plan, number)
);
alter table oversight.closing enable row level security;
create policy closing_read on oversight.closing for select
  using (viewer.is_system() or viewer.seat() in ('city', 'department', 'district', 'park'));
create policy closing_add on oversight.closing for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());
grant select, insert on oversight.closing to ${app_role};
