-- Organisations, people, and the seats people sit in. Rows are never deleted: closing is a row of its own.
create table identity.organisation (
  id uuid primary key,
  kind text not null check (kind in ('enterprise', 'park', 'district', 'city', 'department', 'institution', 'operator')),
  name text not null check (char_length(name) between 1 and 200),
  -- What another module calls it: the division code of a district, the id of a park or an enterprise.
  reference text not null default '' check (char_length(reference) <= 100),
  demo boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid not null
);
create unique index organisation_reference on identity.organisation (kind, reference) where reference <> '';

create table identity.organisation_closure (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation,
  closed_at timestamptz not null,
  closed_by uuid not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by uuid
);
create unique index organisation_closed on identity.organisation_closure (organisation_id) where lifted_at is null;

create table identity.account (
  id uuid primary key,
  login text not null check (char_length(login) between 3 and 64),
  -- The login as it is compared: NFKC, lower case. Computed by LoginName.
  login_key text not null unique,
  display_name text not null check (char_length(display_name) between 1 and 100),
  language text not null default 'zh' check (language in ('zh', 'en')),
  demo boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid not null
);

create table identity.account_closure (
  id uuid primary key,
  account_id uuid not null references identity.account,
  closed_at timestamptz not null,
  closed_by uuid not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by uuid
);
create unique index account_closed on identity.account_closure (account_id) where lifted_at is null;

create table identity.seat_grant (
  id uuid primary key,
  account_id uuid not null references identity.account,
  organisation_id uuid not null references identity.organisation,
  seat text not null check (seat in ('enterprise', 'staff', 'park', 'district', 'city', 'department', 'institution', 'operator')),
  from_at timestamptz not null,
  until_at timestamptz,
  granted_by uuid not null,
  ended_by uuid
);
create index seat_grant_account on identity.seat_grant (account_id);
create index seat_grant_organisation on identity.seat_grant (organisation_id);

alter table identity.organisation enable row level security;
create policy organisation_read on identity.organisation for select
  using (viewer.is_system() or viewer.seat() = 'operator' or viewer.reaches_everything() or id = viewer.organisation());
create policy organisation_add on identity.organisation for insert
  with check (viewer.is_system() or viewer.seat() = 'operator');
create policy organisation_change on identity.organisation for update
  using (viewer.is_system() or viewer.seat() = 'operator');

alter table identity.organisation_closure enable row level security;
create policy organisation_closure_read on identity.organisation_closure for select
  using (viewer.is_system() or viewer.seat() = 'operator' or viewer.reaches_everything() or organisation_id = viewer.organisation());
create policy organisation_closure_write on identity.organisation_closure for all
  using (viewer.is_system() or viewer.seat() = 'operator');

-- Who sits where is seen by the person, their organisation and the operator: an official has no business with it.
alter table identity.seat_grant enable row level security;
create policy seat_grant_all on identity.seat_grant for all
  using (viewer.is_system() or viewer.seat() = 'operator' or account_id = viewer.account() or organisation_id = viewer.organisation())
  with check (viewer.is_system() or viewer.seat() = 'operator' or organisation_id = viewer.organisation());

-- The subquery is itself under seat_grant's policy.
alter table identity.account enable row level security;
create policy account_read on identity.account for select
  using (
    viewer.is_system() or viewer.seat() = 'operator' or id = viewer.account()
    or exists (select 1 from identity.seat_grant g where g.account_id = account.id and g.organisation_id = viewer.organisation())
  );
-- A new account has no seat yet when its row is written; the face has checked that the viewer may open it.
create policy account_add on identity.account for insert
  with check (viewer.is_system() or opened_by = viewer.account());
create policy account_change on identity.account for update
  using (viewer.is_system() or viewer.seat() = 'operator' or id = viewer.account());

alter table identity.account_closure enable row level security;
create policy account_closure_all on identity.account_closure for all
  using (
    viewer.is_system() or viewer.seat() = 'operator'
    or exists (select 1 from identity.seat_grant g where g.account_id = account_closure.account_id and g.organisation_id = viewer.organisation())
  );

grant usage on schema identity to ${app_role};
grant select, insert on identity.organisation, identity.account to ${app_role};
grant update (name, reference) on identity.organisation to ${app_role};
grant update (display_name, language) on identity.account to ${app_role};
grant select, insert on identity.seat_grant to ${app_role};
grant update (until_at, ended_by) on identity.seat_grant to ${app_role};
grant select, insert on identity.organisation_closure, identity.account_closure to ${app_role};
grant update (lifted_at, lifted_by) on identity.organisation_closure, identity.account_closure to ${app_role};
