-- The sum of all migrations. Written by bin/maps; read, not run.

-- ---------------------------------------- audit
create schema audit;

create table audit.deed (
  id bigint generated always as identity not null,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  actor text not null,
  deed text not null,
  subject text not null,
  detail jsonb not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX deed_at ON audit.deed USING btree (at DESC);
CREATE INDEX deed_organisation ON audit.deed USING btree (organisation_id, at DESC);
CREATE INDEX deed_subject ON audit.deed USING btree (subject, at DESC);
alter table audit.deed enable row level security;
create policy deed_add on audit.deed for insert
  with check ((account_id = viewer.account()));
create policy deed_read on audit.deed for select
  using ((viewer.reaches_everything() OR (organisation_id = viewer.organisation())));
grant insert, select on audit.deed to the application;

create table audit.look (
  id bigint generated always as identity not null,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  actor text not null,
  looked_at_organisation_id uuid not null,
  what text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX look_looked_at ON audit.look USING btree (looked_at_organisation_id, at DESC);
alter table audit.look enable row level security;
create policy look_add on audit.look for insert
  with check ((account_id = viewer.account()));
create policy look_read on audit.look for select
  using ((viewer.reaches_everything() OR (looked_at_organisation_id = viewer.organisation())));
grant insert, select on audit.look to the application;

-- ---------------------------------------- identity
create schema identity;

create table identity.account (
  id uuid not null,
  login text not null,
  login_key text not null,
  display_name text not null,
  language text default 'zh'::text not null,
  demo boolean default false not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  UNIQUE (login_key),
  PRIMARY KEY (id),
  CHECK (((char_length(display_name) >= 1) AND (char_length(display_name) <= 100))),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CHECK (((char_length(login) >= 3) AND (char_length(login) <= 64)))
);
alter table identity.account enable row level security;
create policy account_add on identity.account for insert
  with check ((viewer.is_system() OR (opened_by = viewer.account())));
create policy account_change on identity.account for update
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR (id = viewer.account())));
create policy account_read on identity.account for select
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR (id = viewer.account()) OR (EXISTS ( SELECT 1
   FROM identity.seat_grant g
  WHERE ((g.account_id = account.id) AND (g.organisation_id = viewer.organisation()))))));
grant insert, select on identity.account to the application;
grant update (display_name, language) on identity.account to the application;

create table identity.account_closure (
  id uuid not null,
  account_id uuid not null,
  closed_at timestamp with time zone not null,
  closed_by uuid not null,
  reason text not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE UNIQUE INDEX account_closed ON identity.account_closure USING btree (account_id) WHERE (lifted_at IS NULL);
alter table identity.account_closure enable row level security;
create policy account_closure_all on identity.account_closure for all
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR (EXISTS ( SELECT 1
   FROM identity.seat_grant g
  WHERE ((g.account_id = account_closure.account_id) AND (g.organisation_id = viewer.organisation()))))));
grant insert, select on identity.account_closure to the application;
grant update (lifted_at, lifted_by) on identity.account_closure to the application;

create table identity.api_token (
  id uuid not null,
  grant_id uuid not null,
  account_id uuid not null,
  name text not null,
  prefix text not null,
  digest bytea not null,
  scopes text[] not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  UNIQUE (prefix),
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  FOREIGN KEY (grant_id) REFERENCES identity.seat_grant(id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);
CREATE INDEX api_token_account ON identity.api_token USING btree (account_id);
alter table identity.api_token enable row level security;
create policy own_or_system on identity.api_token for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant insert, select on identity.api_token to the application;
grant update (last_used_at) on identity.api_token to the application;

create table identity.api_token_revocation (
  token_id uuid not null,
  revoked_at timestamp with time zone not null,
  revoked_by uuid not null,
  PRIMARY KEY (token_id),
  FOREIGN KEY (token_id) REFERENCES identity.api_token(id)
);
alter table identity.api_token_revocation enable row level security;
create policy own_or_system on identity.api_token_revocation for all
  using ((viewer.is_system() OR (EXISTS ( SELECT 1
   FROM identity.api_token t
  WHERE (t.id = api_token_revocation.token_id)))));
grant insert, select on identity.api_token_revocation to the application;

create table identity.demo_exemption (
  account_id uuid not null,
  line_digest bytea not null,
  granted_at timestamp with time zone not null,
  PRIMARY KEY (account_id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
alter table identity.demo_exemption enable row level security;
create policy system_only on identity.demo_exemption for all
  using (viewer.is_system());
grant insert, select on identity.demo_exemption to the application;
grant update (line_digest, granted_at) on identity.demo_exemption to the application;

create table identity.known_browser (
  digest bytea not null,
  account_id uuid not null,
  known_until timestamp with time zone not null,
  PRIMARY KEY (digest),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
alter table identity.known_browser enable row level security;
create policy own_or_system on identity.known_browser for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select, update on identity.known_browser to the application;

create table identity.organisation (
  id uuid not null,
  kind text not null,
  name text not null,
  reference text default ''::text not null,
  demo boolean default false not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['enterprise'::text, 'park'::text, 'district'::text, 'city'::text, 'department'::text, 'institution'::text, 'operator'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((char_length(reference) <= 100))
);
CREATE UNIQUE INDEX organisation_reference ON identity.organisation USING btree (kind, reference) WHERE (reference <> ''::text);
alter table identity.organisation enable row level security;
create policy organisation_add on identity.organisation for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'operator'::text)));
create policy organisation_change on identity.organisation for update
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text)));
create policy organisation_read on identity.organisation for select
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR viewer.reaches_everything() OR (id = viewer.organisation())));
grant insert, select on identity.organisation to the application;
grant update (name, reference) on identity.organisation to the application;

create table identity.organisation_closure (
  id uuid not null,
  organisation_id uuid not null,
  closed_at timestamp with time zone not null,
  closed_by uuid not null,
  reason text not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id)
);
CREATE UNIQUE INDEX organisation_closed ON identity.organisation_closure USING btree (organisation_id) WHERE (lifted_at IS NULL);
alter table identity.organisation_closure enable row level security;
create policy organisation_closure_read on identity.organisation_closure for select
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR viewer.reaches_everything() OR (organisation_id = viewer.organisation())));
create policy organisation_closure_write on identity.organisation_closure for all
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text)));
grant insert, select on identity.organisation_closure to the application;
grant update (lifted_at, lifted_by) on identity.organisation_closure to the application;

create table identity.outside_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamp with time zone not null,
  linked_by uuid not null,
  PRIMARY KEY (issuer, subject),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE INDEX outside_identity_account ON identity.outside_identity USING btree (account_id);
alter table identity.outside_identity enable row level security;
create policy own_or_system on identity.outside_identity for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select, update on identity.outside_identity to the application;

create table identity.password (
  account_id uuid not null,
  hash text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  one_time_until timestamp with time zone,
  PRIMARY KEY (account_id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
alter table identity.password enable row level security;
create policy own_or_system on identity.password for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select, update on identity.password to the application;

create table identity.recovery_code (
  account_id uuid not null,
  digest bytea not null,
  used_at timestamp with time zone,
  PRIMARY KEY (account_id, digest),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
alter table identity.recovery_code enable row level security;
create policy own_or_system on identity.recovery_code for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select, update on identity.recovery_code to the application;

create table identity.seat_grant (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  granted_by uuid not null,
  ended_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CHECK ((seat = ANY (ARRAY['enterprise'::text, 'staff'::text, 'park'::text, 'district'::text, 'city'::text, 'department'::text, 'institution'::text, 'operator'::text])))
);
CREATE INDEX seat_grant_account ON identity.seat_grant USING btree (account_id);
CREATE INDEX seat_grant_organisation ON identity.seat_grant USING btree (organisation_id);
alter table identity.seat_grant enable row level security;
create policy seat_grant_all on identity.seat_grant for all
  using ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR (account_id = viewer.account()) OR (organisation_id = viewer.organisation())))
  with check ((viewer.is_system() OR (viewer.seat() = 'operator'::text) OR (organisation_id = viewer.organisation())));
grant insert, select on identity.seat_grant to the application;
grant update (until_at, ended_by) on identity.seat_grant to the application;

create table identity.second_factor (
  account_id uuid not null,
  secret bytea not null,
  enrolled_at timestamp with time zone not null,
  last_step bigint not null,
  PRIMARY KEY (account_id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
alter table identity.second_factor enable row level security;
create policy own_or_system on identity.second_factor for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select, update on identity.second_factor to the application;

create table identity.sign_in_attempt (
  id bigint generated always as identity not null,
  login_digest bytea not null,
  account_id uuid,
  network text not null,
  outcome text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((outcome = ANY (ARRAY['tried'::text, 'signed-in'::text, 'wrong-password'::text, 'wrong-code'::text, 'unknown-account'::text, 'closed'::text])))
);
CREATE INDEX sign_in_attempt_account ON identity.sign_in_attempt USING btree (account_id, at DESC);
CREATE INDEX sign_in_attempt_at ON identity.sign_in_attempt USING btree (at);
CREATE INDEX sign_in_attempt_login ON identity.sign_in_attempt USING btree (login_digest, at DESC);
CREATE INDEX sign_in_attempt_network ON identity.sign_in_attempt USING btree (network, at DESC);
alter table identity.sign_in_attempt enable row level security;
create policy own_or_system on identity.sign_in_attempt for all
  using ((viewer.is_system() OR (account_id = NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid))));
grant delete, insert, select on identity.sign_in_attempt to the application;
grant update (account_id, outcome) on identity.sign_in_attempt to the application;

create table identity.spring_session (
  primary_id character(36) not null,
  session_id character(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name character varying(100),
  PRIMARY KEY (primary_id)
);
CREATE INDEX spring_session_expiry ON identity.spring_session USING btree (expiry_time);
CREATE UNIQUE INDEX spring_session_id ON identity.spring_session USING btree (session_id);
CREATE INDEX spring_session_principal ON identity.spring_session USING btree (principal_name);
grant delete, insert, select, update on identity.spring_session to the application;

create table identity.spring_session_attributes (
  session_primary_id character(36) not null,
  attribute_name character varying(200) not null,
  attribute_bytes bytea not null,
  PRIMARY KEY (session_primary_id, attribute_name),
  FOREIGN KEY (session_primary_id) REFERENCES identity.spring_session(primary_id) ON DELETE CASCADE
);
grant delete, insert, select, update on identity.spring_session_attributes to the application;

-- ---------------------------------------- migration
create schema migration;

create table migration.mark (
  only_one boolean not null,
  digest text not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);

-- ---------------------------------------- viewer
create schema viewer;

CREATE OR REPLACE FUNCTION viewer.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('mifeng.account'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION viewer.district()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('mifeng.reach'::text, true) = 'DISTRICT'::text) THEN current_setting('mifeng.reach_key'::text, true) ELSE NULL::text END;

CREATE OR REPLACE FUNCTION viewer.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('mifeng.seat'::text, true), ''::text) = 'system'::text);

CREATE OR REPLACE FUNCTION viewer.organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(NULLIF(current_setting('mifeng.organisation'::text, true), ''::text), '00000000-0000-0000-0000-000000000000'::text))::uuid;

CREATE OR REPLACE FUNCTION viewer.park()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('mifeng.reach'::text, true) = 'PARK'::text) THEN (NULLIF(current_setting('mifeng.reach_key'::text, true), ''::text))::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION viewer.reaches_everything()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('mifeng.reach'::text, true), ''::text) = 'EVERYTHING'::text);

CREATE OR REPLACE FUNCTION viewer.seat()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('mifeng.seat'::text, true), ''::text);
