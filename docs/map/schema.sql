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
CREATE INDEX deed_account ON audit.deed USING btree (account_id, at DESC);
CREATE INDEX deed_at ON audit.deed USING btree (at DESC);
CREATE INDEX deed_organisation ON audit.deed USING btree (organisation_id, at DESC);
CREATE INDEX deed_subject ON audit.deed USING btree (subject, at DESC);
alter table audit.deed enable row level security;
create policy deed_add on audit.deed for insert
  with check ((account_id = viewer.account()));
create policy deed_add_by_platform on audit.deed for insert
  with check (viewer.is_system());
create policy deed_read on audit.deed for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'operator'::text])) OR (organisation_id = viewer.organisation())));
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
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'operator'::text])) OR (looked_at_organisation_id = viewer.organisation())));
grant insert, select on audit.look to the application;

-- ---------------------------------------- checkup
create schema checkup;

CREATE OR REPLACE FUNCTION checkup.checks_on_site()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]));

CREATE OR REPLACE FUNCTION checkup.keeps_systems()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = 'city'::text));

CREATE OR REPLACE FUNCTION checkup.link_opens(check_up uuid, organisation uuid, item text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM checkup.section_link l WHERE ((l.id = checkup.opened_link()) AND (l.check_up_id = link_opens.check_up) AND (l.organisation_id = link_opens.organisation) AND ((link_opens.item IS NULL) OR (link_opens.item = ANY (l.items))) AND (NOT (EXISTS (SELECT 1 FROM checkup.link_revocation r WHERE (r.link_id = l.id)))))));

CREATE OR REPLACE FUNCTION checkup.opened_link()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('mifeng.reach'::text, true) = 'LINK'::text) THEN (NULLIF(current_setting('mifeng.reach_key'::text, true), ''::text))::uuid ELSE NULL::uuid END;

create table checkup.adopted_value (
  adoption_id uuid not null,
  organisation_id uuid not null,
  field text not null,
  value text not null,
  PRIMARY KEY (adoption_id, field),
  FOREIGN KEY (adoption_id) REFERENCES checkup.adoption(id)
);
alter table checkup.adopted_value enable row level security;
create policy adopted_value_add on checkup.adopted_value for insert
  with check ((organisation_id = viewer.organisation()));
create policy adopted_value_read on checkup.adopted_value for select
  using ((organisation_id = viewer.organisation()));
grant insert, select on checkup.adopted_value to the application;

create table checkup.adoption (
  id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  adopted_by text not null,
  template text not null,
  version date not null,
  language text not null,
  body bytea not null,
  sha256 bytea not null,
  sm3 bytea not null,
  adopted_at timestamp with time zone not null,
  UNIQUE (organisation_id, sha256),
  PRIMARY KEY (id),
  CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 262144))),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CHECK ((octet_length(sha256) = 32)),
  CHECK ((octet_length(sm3) = 32))
);
CREATE INDEX adoption_organisation ON checkup.adoption USING btree (organisation_id, adopted_at DESC, id);
alter table checkup.adoption enable row level security;
create policy adoption_add on checkup.adoption for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy adoption_read on checkup.adoption for select
  using ((organisation_id = viewer.organisation()));
grant insert, select on checkup.adoption to the application;

create table checkup.answer (
  check_up_id uuid not null,
  organisation_id uuid not null,
  code text not null,
  revision integer not null,
  kind text not null,
  level smallint,
  reason text,
  verification text,
  proof_day date,
  deposit_id uuid,
  document text,
  link text,
  account_id uuid not null,
  answered_by text not null,
  answered_at timestamp with time zone not null,
  link_id uuid,
  PRIMARY KEY (check_up_id, code, revision),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  FOREIGN KEY (link_id) REFERENCES checkup.section_link(id),
  CHECK (((kind = 'reached'::text) = (level IS NOT NULL))),
  CHECK ((((kind = 'reached'::text) = (verification IS NOT NULL)) AND ((kind = 'reached'::text) = (proof_day IS NOT NULL)))),
  CHECK (((kind = 'not-applicable'::text) = (reason IS NOT NULL))),
  CHECK (((kind = 'reached'::text) OR ((deposit_id IS NULL) AND (document IS NULL) AND (link IS NULL)))),
  CHECK (((char_length(code) >= 1) AND (char_length(code) <= 64))),
  CHECK (((char_length(document) >= 1) AND (char_length(document) <= 200))),
  CHECK ((kind = ANY (ARRAY['reached'::text, 'unknown'::text, 'not-applicable'::text]))),
  CHECK (((char_length(link) >= 1) AND (char_length(link) <= 500))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500))),
  CHECK ((revision > 0)),
  CHECK (((char_length(verification) >= 1) AND (char_length(verification) <= 64)))
);
alter table checkup.answer enable row level security;
create policy answer_add on checkup.answer for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account()) AND (link_id IS NULL)));
create policy answer_add_by_link on checkup.answer for insert
  with check (((link_id = checkup.opened_link()) AND (account_id = viewer.account()) AND checkup.link_opens(check_up_id, organisation_id, code)));
create policy answer_read on checkup.answer for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
create policy answer_read_by_link on checkup.answer for select
  using (((( SELECT checkup.opened_link() AS opened_link) IS NOT NULL) AND checkup.link_opens(check_up_id, organisation_id, code)));
grant insert, select on checkup.answer to the application;

create table checkup.area_figure (
  edition_id uuid not null,
  code text not null,
  kind text not null,
  place integer not null,
  division text,
  park_id uuid,
  registered integer not null,
  signed integer not null,
  members integer not null,
  suppressed text,
  mean numeric(4,1),
  median numeric(3,0),
  figure numeric(4,1),
  closure numeric(4,1),
  beside numeric(4,1),
  grades text[] not null,
  grade_counts integer[] not null,
  items text[] not null,
  item_percents integer[] not null,
  PRIMARY KEY (edition_id, code),
  FOREIGN KEY (edition_id) REFERENCES checkup.edition(id),
  CHECK ((((suppressed IS NULL) = (mean IS NOT NULL)) AND ((mean IS NULL) = (figure IS NULL)) AND ((mean IS NULL) = (median IS NULL)))),
  CHECK (((suppressed IS NULL) OR ((closure IS NULL) AND (beside IS NULL) AND (cardinality(grades) = 0) AND (cardinality(items) = 0)))),
  CHECK (((cardinality(grades) = cardinality(grade_counts)) AND (cardinality(items) = cardinality(item_percents)))),
  CHECK (((char_length(code) >= 4) AND (char_length(code) <= 200))),
  CHECK ((suppressed = ANY (ARRAY['few'::text, 'dominated'::text, 'difference'::text])))
);
alter table checkup.area_figure enable row level security;
create policy area_figure_add on checkup.area_figure for insert
  with check (viewer.is_system());
create policy area_figure_read on checkup.area_figure for select
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)) OR ((kind = 'sector'::text) AND (( SELECT viewer.seat() AS seat) = ANY (ARRAY['enterprise'::text, 'staff'::text])))));
grant insert, select on checkup.area_figure to the application;

create table checkup.area_record (
  check_up_id uuid not null,
  organisation_id uuid not null,
  system_id uuid not null,
  item_set text not null,
  figure numeric(5,2) not null,
  grade text not null,
  percents bytea not null,
  gaps_before integer not null,
  gaps_closed integer not null,
  signed_at timestamp with time zone not null,
  PRIMARY KEY (check_up_id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK (((gaps_closed >= 0) AND (gaps_closed <= gaps_before))),
  CHECK (((figure >= (0)::numeric) AND (figure <= (100)::numeric))),
  CHECK ((gaps_before >= 0)),
  CHECK (((octet_length(percents) >= 1) AND (octet_length(percents) <= 10000)))
);
CREATE INDEX area_record_organisation ON checkup.area_record USING btree (organisation_id, system_id, item_set, signed_at DESC);
alter table checkup.area_record enable row level security;
create policy area_record_add on checkup.area_record for insert
  with check ((viewer.is_system() OR (organisation_id = viewer.organisation())));
create policy area_record_read on checkup.area_record for select
  using ((( SELECT viewer.is_system() AS is_system) OR (organisation_id = ( SELECT viewer.organisation() AS organisation))));
grant insert, select on checkup.area_record to the application;

create table checkup.check_up (
  id uuid not null,
  organisation_id uuid not null,
  system_id uuid not null,
  item_set text not null,
  carried_from uuid,
  account_id uuid not null,
  started_by text not null,
  started_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (carried_from) REFERENCES checkup.check_up(id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK (((char_length(item_set) >= 1) AND (char_length(item_set) <= 64)))
);
CREATE INDEX check_up_organisation ON checkup.check_up USING btree (organisation_id, started_at DESC, id);
alter table checkup.check_up enable row level security;
create policy check_up_add on checkup.check_up for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy check_up_read on checkup.check_up for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
create policy check_up_read_by_link on checkup.check_up for select
  using (((( SELECT checkup.opened_link() AS opened_link) IS NOT NULL) AND checkup.link_opens(id, organisation_id, NULL::text)));
grant insert, select on checkup.check_up to the application;

create table checkup.closure (
  check_up_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (check_up_id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  CHECK ((kind = ANY (ARRAY['signed'::text, 'dropped'::text])))
);
alter table checkup.closure enable row level security;
create policy closure_add on checkup.closure for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy closure_read on checkup.closure for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
create policy closure_read_by_link on checkup.closure for select
  using (((( SELECT checkup.opened_link() AS opened_link) IS NOT NULL) AND checkup.link_opens(check_up_id, organisation_id, NULL::text)));
grant insert, select on checkup.closure to the application;

create table checkup.draft_closure (
  draft_id uuid not null,
  kind text not null,
  system_id uuid,
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (draft_id),
  FOREIGN KEY (draft_id) REFERENCES checkup.system_draft(id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK (((kind = 'released'::text) = (system_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['released'::text, 'discarded'::text])))
);
alter table checkup.draft_closure enable row level security;
create policy draft_closure_add on checkup.draft_closure for insert
  with check ((checkup.keeps_systems() AND (account_id = viewer.account())));
create policy draft_closure_read on checkup.draft_closure for select
  using (( SELECT checkup.keeps_systems() AS keeps_systems));
grant insert, select on checkup.draft_closure to the application;

create table checkup.draft_revision (
  draft_id uuid not null,
  revision integer not null,
  yaml bytea not null,
  account_id uuid not null,
  saved_by text not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (draft_id, revision),
  FOREIGN KEY (draft_id) REFERENCES checkup.system_draft(id),
  CHECK ((revision > 0)),
  CHECK (((octet_length(yaml) >= 1) AND (octet_length(yaml) <= 2097152)))
);
alter table checkup.draft_revision enable row level security;
create policy draft_revision_add on checkup.draft_revision for insert
  with check ((checkup.keeps_systems() AND (account_id = viewer.account())));
create policy draft_revision_read on checkup.draft_revision for select
  using (( SELECT checkup.keeps_systems() AS keeps_systems));
grant insert, select on checkup.draft_revision to the application;

create table checkup.edition (
  id uuid not null,
  system_id uuid not null,
  item_set text not null,
  taken_at timestamp with time zone not null,
  members integer not null,
  held_back integer not null,
  PRIMARY KEY (id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK ((held_back >= 0)),
  CHECK ((members >= 0))
);
CREATE INDEX edition_newest ON checkup.edition USING btree (system_id, item_set, taken_at DESC, id);
alter table checkup.edition enable row level security;
create policy edition_add on checkup.edition for insert
  with check (viewer.is_system());
create policy edition_read on checkup.edition for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text, 'enterprise'::text, 'staff'::text]))));
grant insert, select on checkup.edition to the application;

create table checkup.frozen_member (
  system_id uuid not null,
  item_set text not null,
  organisation_id uuid not null,
  check_up_id uuid not null,
  division text not null,
  park_id uuid,
  sector text not null,
  size text not null,
  PRIMARY KEY (system_id, item_set, organisation_id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id)
);
alter table checkup.frozen_member enable row level security;
create policy frozen_member_all on checkup.frozen_member for all
  using (( SELECT viewer.is_system() AS is_system));
grant delete, insert, select, update on checkup.frozen_member to the application;

create table checkup.index_figure (
  check_up_id uuid not null,
  organisation_id uuid not null,
  system_id uuid not null,
  item_set text not null,
  day date not null,
  confirmed numeric(5,2) not null,
  use_points numeric(5,2) not null,
  resilience numeric(5,2) not null,
  figure numeric(5,2) not null,
  grade text not null,
  signed_at timestamp with time zone not null,
  PRIMARY KEY (check_up_id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK (((confirmed >= (0)::numeric) AND (confirmed <= (100)::numeric))),
  CHECK (((figure >= (0)::numeric) AND (figure <= (100)::numeric))),
  CHECK (((resilience >= (0)::numeric) AND (resilience <= (100)::numeric))),
  CHECK (((use_points >= (0)::numeric) AND (use_points <= (100)::numeric)))
);
CREATE INDEX index_figure_organisation ON checkup.index_figure USING btree (organisation_id, signed_at DESC);
alter table checkup.index_figure enable row level security;
create policy index_figure_add on checkup.index_figure for insert
  with check ((organisation_id = viewer.organisation()));
create policy index_figure_read on checkup.index_figure for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR registry.reaches(organisation_id) OR viewer.is_system()));
grant insert, select on checkup.index_figure to the application;

create table checkup.indicator_system (
  id uuid not null,
  system text not null,
  version text not null,
  name_zh text not null,
  name_en text not null,
  valid_from date not null,
  valid_until date,
  yaml bytea not null,
  sha256 bytea not null,
  account_id uuid not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  UNIQUE (system, version),
  PRIMARY KEY (id),
  CHECK ((octet_length(sha256) = 32)),
  CHECK (((char_length(system) >= 1) AND (char_length(system) <= 64))),
  CHECK (((char_length(version) >= 1) AND (char_length(version) <= 64))),
  CHECK (((octet_length(yaml) >= 1) AND (octet_length(yaml) <= 2097152)))
);
alter table checkup.indicator_system enable row level security;
create policy indicator_system_add on checkup.indicator_system for insert
  with check ((checkup.keeps_systems() AND (account_id = viewer.account())));
create policy indicator_system_read on checkup.indicator_system for select
  using ((( SELECT checkup.keeps_systems() AS keeps_systems) OR (EXISTS ( SELECT 1
   FROM checkup.system_decision d
  WHERE ((d.system_id = indicator_system.id) AND (d.kind = 'published'::text))))));
grant insert, select on checkup.indicator_system to the application;

create table checkup.link_confirmation (
  link_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  confirmed_at timestamp with time zone not null,
  PRIMARY KEY (link_id),
  FOREIGN KEY (link_id) REFERENCES checkup.section_link(id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
alter table checkup.link_confirmation enable row level security;
create policy link_confirmation_add on checkup.link_confirmation for insert
  with check (((link_id = checkup.opened_link()) AND (EXISTS ( SELECT 1
   FROM checkup.section_link l
  WHERE ((l.id = link_confirmation.link_id) AND (l.organisation_id = link_confirmation.organisation_id) AND checkup.link_opens(l.check_up_id, l.organisation_id, NULL::text))))));
create policy link_confirmation_read on checkup.link_confirmation for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (link_id = ( SELECT checkup.opened_link() AS opened_link)) OR ( SELECT viewer.is_system() AS is_system)));
grant insert, select on checkup.link_confirmation to the application;

create table checkup.link_revocation (
  link_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  revoked_by text not null,
  revoked_at timestamp with time zone not null,
  PRIMARY KEY (link_id),
  FOREIGN KEY (link_id) REFERENCES checkup.section_link(id)
);
alter table checkup.link_revocation enable row level security;
create policy link_revocation_add on checkup.link_revocation for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy link_revocation_read on checkup.link_revocation for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (link_id = ( SELECT checkup.opened_link() AS opened_link)) OR ( SELECT viewer.is_system() AS is_system)));
grant insert, select on checkup.link_revocation to the application;

create table checkup.occurrence (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  note text not null,
  account_id uuid not null,
  reported_by text not null,
  reported_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['incident'::text, 'staff'::text, 'overseas'::text]))),
  CHECK ((char_length(note) <= 500))
);
CREATE INDEX occurrence_organisation ON checkup.occurrence USING btree (organisation_id, reported_at DESC, id);
alter table checkup.occurrence enable row level security;
create policy occurrence_add on checkup.occurrence for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy occurrence_read on checkup.occurrence for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.occurrence to the application;

create table checkup.occurrence_withdrawal (
  occurrence_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  account_id uuid not null,
  withdrawn_by text not null,
  withdrawn_at timestamp with time zone not null,
  PRIMARY KEY (occurrence_id),
  FOREIGN KEY (occurrence_id) REFERENCES checkup.occurrence(id),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table checkup.occurrence_withdrawal enable row level security;
create policy occurrence_withdrawal_add on checkup.occurrence_withdrawal for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy occurrence_withdrawal_read on checkup.occurrence_withdrawal for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.occurrence_withdrawal to the application;

create table checkup.result (
  check_up_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  raw numeric(5,2) not null,
  grade text not null,
  manifest bytea not null,
  account_id uuid not null,
  signed_at timestamp with time zone not null,
  PRIMARY KEY (check_up_id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  CHECK (((octet_length(manifest) >= 1) AND (octet_length(manifest) <= 1048576))),
  CHECK (((raw >= (0)::numeric) AND (raw <= (100)::numeric)))
);
CREATE INDEX result_organisation ON checkup.result USING btree (organisation_id, signed_at DESC);
alter table checkup.result enable row level security;
create policy result_add on checkup.result for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy result_read on checkup.result for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.result to the application;

create table checkup.scope (
  check_up_id uuid not null,
  organisation_id uuid not null,
  revision integer not null,
  options jsonb not null,
  account_id uuid not null,
  answered_by text not null,
  answered_at timestamp with time zone not null,
  PRIMARY KEY (check_up_id, revision),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  CHECK (((jsonb_typeof(options) = 'object'::text) AND (pg_column_size(options) <= 16384))),
  CHECK ((revision > 0))
);
alter table checkup.scope enable row level security;
create policy scope_add on checkup.scope for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy scope_read on checkup.scope for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
create policy scope_read_by_link on checkup.scope for select
  using (((( SELECT checkup.opened_link() AS opened_link) IS NOT NULL) AND checkup.link_opens(check_up_id, organisation_id, NULL::text)));
grant insert, select on checkup.scope to the application;

create table checkup.sealed_result (
  check_up_id uuid not null,
  organisation_id uuid not null,
  act_id uuid not null,
  account_id uuid not null,
  asked_at timestamp with time zone not null,
  UNIQUE (act_id),
  PRIMARY KEY (check_up_id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.result(check_up_id)
);
alter table checkup.sealed_result enable row level security;
create policy sealed_result_add on checkup.sealed_result for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy sealed_result_read on checkup.sealed_result for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.sealed_result to the application;

create table checkup.section_hand_in (
  link_id uuid not null,
  section text not null,
  organisation_id uuid not null,
  handed_in_by text not null,
  handed_in_at timestamp with time zone not null,
  PRIMARY KEY (link_id, section),
  FOREIGN KEY (link_id) REFERENCES checkup.section_link(id)
);
alter table checkup.section_hand_in enable row level security;
create policy section_hand_in_add on checkup.section_hand_in for insert
  with check (((link_id = checkup.opened_link()) AND (EXISTS ( SELECT 1
   FROM checkup.section_link l
  WHERE ((l.id = section_hand_in.link_id) AND (l.organisation_id = section_hand_in.organisation_id) AND checkup.link_opens(l.check_up_id, l.organisation_id, NULL::text))))));
create policy section_hand_in_read on checkup.section_hand_in for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (link_id = ( SELECT checkup.opened_link() AS opened_link)) OR ( SELECT viewer.is_system() AS is_system)));
grant insert, select on checkup.section_hand_in to the application;

create table checkup.section_link (
  id uuid not null,
  check_up_id uuid not null,
  organisation_id uuid not null,
  sections text[] not null,
  items text[] not null,
  colleague text not null,
  secret_sha256 bytea not null,
  expires_at timestamp with time zone not null,
  account_id uuid not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  UNIQUE (secret_sha256),
  PRIMARY KEY (id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  CHECK (((char_length(colleague) >= 1) AND (char_length(colleague) <= 60))),
  CHECK (((cardinality(items) >= 1) AND (cardinality(items) <= 1000))),
  CHECK ((octet_length(secret_sha256) = 32)),
  CHECK (((cardinality(sections) >= 1) AND (cardinality(sections) <= 100)))
);
CREATE INDEX section_link_check_up ON checkup.section_link USING btree (check_up_id, made_at);
alter table checkup.section_link enable row level security;
create policy section_link_add on checkup.section_link for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy section_link_read on checkup.section_link for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (id = ( SELECT checkup.opened_link() AS opened_link)) OR ( SELECT viewer.is_system() AS is_system)));
grant insert, select on checkup.section_link to the application;

create table checkup.signers (
  one boolean default true not null,
  ed25519 text not null,
  sm2 text not null,
  since timestamp with time zone not null,
  PRIMARY KEY (one),
  CHECK (one)
);
alter table checkup.signers enable row level security;
create policy signers_add on checkup.signers for insert
  with check (viewer.is_system());
create policy signers_read on checkup.signers for select
  using (true);
grant insert, select on checkup.signers to the application;

create table checkup.site_check (
  request_id uuid not null,
  organisation_id uuid not null,
  verdict text not null,
  day date not null,
  note text not null,
  account_id uuid not null,
  checked_by text not null,
  seat text not null,
  checked_at timestamp with time zone not null,
  PRIMARY KEY (request_id),
  FOREIGN KEY (request_id) REFERENCES checkup.site_request(id),
  CHECK (((char_length(note) >= 1) AND (char_length(note) <= 500))),
  CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'declined'::text])))
);
alter table checkup.site_check enable row level security;
create policy site_check_add on checkup.site_check for insert
  with check (((account_id = viewer.account()) AND checkup.checks_on_site() AND (EXISTS ( SELECT 1
   FROM checkup.site_request r
  WHERE ((r.id = site_check.request_id) AND (r.organisation_id = site_check.organisation_id))))));
create policy site_check_read on checkup.site_check for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (( SELECT checkup.checks_on_site() AS checks_on_site) AND (organisation_id IN ( SELECT registry.within_reach() AS within_reach)))));
grant insert, select on checkup.site_check to the application;

create table checkup.site_request (
  id uuid not null,
  check_up_id uuid not null,
  organisation_id uuid not null,
  system_id uuid not null,
  code text not null,
  level smallint not null,
  note text not null,
  account_id uuid not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK (((char_length(code) >= 1) AND (char_length(code) <= 64))),
  CHECK ((level > 0)),
  CHECK ((char_length(note) <= 500))
);
CREATE INDEX site_request_asked_at ON checkup.site_request USING btree (asked_at DESC, id);
CREATE INDEX site_request_organisation ON checkup.site_request USING btree (organisation_id, asked_at DESC);
alter table checkup.site_request enable row level security;
create policy site_request_add on checkup.site_request for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy site_request_read on checkup.site_request for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (( SELECT checkup.checks_on_site() AS checks_on_site) AND (organisation_id IN ( SELECT registry.within_reach() AS within_reach)))));
grant insert, select on checkup.site_request to the application;

create table checkup.standing_figure (
  organisation_id uuid not null,
  system_id uuid not null,
  item_set text not null,
  check_up_id uuid not null,
  day date not null,
  confirmed numeric(5,2) not null,
  use_points numeric(5,2) not null,
  resilience numeric(5,2) not null,
  figure numeric(5,2) not null,
  grade text not null,
  exposure numeric(5,2) not null,
  exposure_codes text[] not null,
  exposure_inputs numeric[] not null,
  priority numeric(5,2) not null,
  signed_at timestamp with time zone not null,
  PRIMARY KEY (system_id, item_set, organisation_id),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK ((cardinality(exposure_codes) = cardinality(exposure_inputs))),
  CHECK (((confirmed >= (0)::numeric) AND (confirmed <= (100)::numeric))),
  CHECK (((exposure >= (0)::numeric) AND (exposure <= (100)::numeric))),
  CHECK (((figure >= (0)::numeric) AND (figure <= (100)::numeric))),
  CHECK (((priority >= (0)::numeric) AND (priority <= (100)::numeric))),
  CHECK (((resilience >= (0)::numeric) AND (resilience <= (100)::numeric))),
  CHECK (((use_points >= (0)::numeric) AND (use_points <= (100)::numeric)))
);
CREATE INDEX standing_figure_organisation ON checkup.standing_figure USING btree (organisation_id);
CREATE INDEX standing_figure_priority ON checkup.standing_figure USING btree (system_id, item_set, priority DESC, organisation_id);
alter table checkup.standing_figure enable row level security;
create policy standing_figure_add on checkup.standing_figure for insert
  with check ((viewer.is_system() OR (organisation_id = viewer.organisation())));
create policy standing_figure_change on checkup.standing_figure for update
  using ((viewer.is_system() OR (organisation_id = viewer.organisation())));
create policy standing_figure_read on checkup.standing_figure for select
  using ((( SELECT (viewer.is_system() OR viewer.reaches_everything())) OR (organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (organisation_id IN ( SELECT registry.within_reach() AS within_reach))));
grant insert, select, update on checkup.standing_figure to the application;

create table checkup.system_decision (
  system_id uuid not null,
  kind text not null,
  account_id uuid not null,
  decided_by text not null,
  reason text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (system_id, kind),
  FOREIGN KEY (system_id) REFERENCES checkup.indicator_system(id),
  CHECK ((kind = ANY (ARRAY['published'::text, 'retired'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table checkup.system_decision enable row level security;
create policy system_decision_add on checkup.system_decision for insert
  with check ((checkup.keeps_systems() AND (account_id = viewer.account())));
create policy system_decision_read on checkup.system_decision for select
  using (true);
grant insert, select on checkup.system_decision to the application;

create table checkup.system_draft (
  id uuid not null,
  based_on uuid not null,
  account_id uuid not null,
  begun_by text not null,
  begun_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (based_on) REFERENCES checkup.indicator_system(id)
);
alter table checkup.system_draft enable row level security;
create policy system_draft_add on checkup.system_draft for insert
  with check ((checkup.keeps_systems() AND (account_id = viewer.account())));
create policy system_draft_read on checkup.system_draft for select
  using (( SELECT checkup.keeps_systems() AS keeps_systems));
grant insert, select on checkup.system_draft to the application;

create table checkup.task (
  id uuid not null,
  organisation_id uuid not null,
  check_up_id uuid not null,
  system text not null,
  code text not null,
  level smallint,
  account_id uuid not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (check_up_id) REFERENCES checkup.check_up(id),
  CHECK (((char_length(code) >= 1) AND (char_length(code) <= 64))),
  CHECK ((level >= 0)),
  CHECK (((char_length(system) >= 1) AND (char_length(system) <= 64)))
);
CREATE INDEX task_organisation ON checkup.task USING btree (organisation_id, opened_at, id);
alter table checkup.task enable row level security;
create policy task_add on checkup.task for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy task_read on checkup.task for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.task to the application;

create table checkup.task_step (
  task_id uuid not null,
  organisation_id uuid not null,
  revision integer not null,
  state text not null,
  aim smallint not null,
  owner_account_id uuid,
  owner_name text,
  due date not null,
  evidence text,
  note text not null,
  recheck_id uuid,
  reason text,
  account_id uuid not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (task_id, revision),
  FOREIGN KEY (recheck_id) REFERENCES checkup.check_up(id),
  FOREIGN KEY (task_id) REFERENCES checkup.task(id),
  CHECK ((aim > 0)),
  CHECK (((state = 'done'::text) = (recheck_id IS NOT NULL))),
  CHECK (((state <> 'dropped'::text) OR (reason IS NOT NULL))),
  CHECK (((owner_account_id IS NULL) OR (owner_name IS NOT NULL))),
  CHECK (((char_length(evidence) >= 1) AND (char_length(evidence) <= 500))),
  CHECK ((char_length(note) <= 1000)),
  CHECK (((char_length(owner_name) >= 1) AND (char_length(owner_name) <= 60))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500))),
  CHECK ((revision > 0)),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
);
alter table checkup.task_step enable row level security;
create policy task_step_add on checkup.task_step for insert
  with check (((organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy task_step_read on checkup.task_step for select
  using ((organisation_id = ( SELECT viewer.organisation() AS organisation)));
grant insert, select on checkup.task_step to the application;

create table checkup.typed_value (
  organisation_id uuid not null,
  language text not null,
  field text not null,
  value text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, language, field),
  CHECK (((char_length(field) >= 1) AND (char_length(field) <= 90))),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CHECK ((char_length(value) <= 2000))
);
alter table checkup.typed_value enable row level security;
create policy typed_value_add on checkup.typed_value for insert
  with check ((organisation_id = viewer.organisation()));
create policy typed_value_change on checkup.typed_value for update
  using ((organisation_id = viewer.organisation()));
create policy typed_value_read on checkup.typed_value for select
  using ((organisation_id = viewer.organisation()));
grant insert, select on checkup.typed_value to the application;
grant update (value, changed_at) on checkup.typed_value to the application;

-- ---------------------------------------- evidence
create schema evidence;

CREATE OR REPLACE FUNCTION evidence.open_partition(log_year integer, part integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'evidence', 'pg_temp'
AS $function$
declare
  name text := format('entry_%s_%s', log_year, part);
  first_idx bigint := part::bigint * 10000000;
begin
  if to_regclass('evidence.' || name) is null then
    execute format('create table evidence.%I (like evidence.entry including all)', name);
    execute format(
      'alter table evidence.entry attach partition evidence.%I for values from (%s, %s) to (%s, %s)',
      name, log_year, first_idx, log_year, first_idx + 10000000);
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION evidence.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'evidence.% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION evidence.refuse_growth_after_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from evidence.log l where l.year = new.year and l.frozen_at is not null) then
    raise exception 'log % has ended', new.year using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$;

create table evidence.act (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  subject text not null,
  seat text not null,
  at timestamp with time zone not null,
  statement bytea not null,
  sha256 bytea not null,
  sm3 bytea not null,
  text_sha256 bytea,
  PRIMARY KEY (id),
  FOREIGN KEY (text_sha256) REFERENCES evidence.act_text(sha256),
  CHECK ((octet_length(sha256) = 32)),
  CHECK ((octet_length(sm3) = 32)),
  CHECK (((octet_length(statement) >= 1) AND (octet_length(statement) <= 65536)))
);
CREATE INDEX act_owner ON evidence.act USING btree (organisation_id, at DESC, id);
CREATE TRIGGER act_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.act FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
alter table evidence.act enable row level security;
create policy act_add on evidence.act for insert
  with check (viewer.is_system());
create policy act_read on evidence.act for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.act to the application;

create table evidence.act_sealing (
  act_id uuid not null,
  organisation_id uuid not null,
  attempts integer default 0 not null,
  due_at timestamp with time zone not null,
  trouble text,
  tried_at timestamp with time zone,
  deposit_id uuid,
  deposit_year integer,
  sealed_at timestamp with time zone,
  PRIMARY KEY (act_id),
  FOREIGN KEY (act_id) REFERENCES evidence.act(id),
  CHECK ((((deposit_id IS NULL) = (sealed_at IS NULL)) AND ((deposit_id IS NULL) = (deposit_year IS NULL))))
);
CREATE UNIQUE INDEX act_sealing_deposit ON evidence.act_sealing USING btree (deposit_id) WHERE (deposit_id IS NOT NULL);
CREATE INDEX act_sealing_due ON evidence.act_sealing USING btree (due_at) WHERE (deposit_id IS NULL);
CREATE INDEX act_sealing_owner ON evidence.act_sealing USING btree (organisation_id, deposit_year) WHERE (deposit_id IS NOT NULL);
alter table evidence.act_sealing enable row level security;
create policy act_sealing_add on evidence.act_sealing for insert
  with check (viewer.is_system());
create policy act_sealing_change on evidence.act_sealing for update
  using (viewer.is_system());
create policy act_sealing_read on evidence.act_sealing for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.act_sealing to the application;
grant update (attempts, due_at, trouble, tried_at, deposit_id, deposit_year, sealed_at) on evidence.act_sealing to the application;

create table evidence.act_text (
  sha256 bytea not null,
  name text not null,
  version text not null,
  language text not null,
  body bytea not null,
  PRIMARY KEY (sha256),
  CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 65536))),
  CHECK ((octet_length(sha256) = 32))
);
CREATE TRIGGER act_text_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.act_text FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.act_text to the application;

create table evidence.anchor (
  id bigint generated always as identity not null,
  chain text not null,
  year integer not null,
  size bigint not null,
  made_at timestamp with time zone not null,
  state text not null,
  state_at timestamp with time zone not null,
  UNIQUE (chain, year, size),
  PRIMARY KEY (id),
  FOREIGN KEY (chain) REFERENCES evidence.anchor_chain(chain),
  FOREIGN KEY (year, size) REFERENCES evidence.anchor_statement(year, size),
  CHECK ((state = ANY (ARRAY['submitted'::text, 'mined'::text, 'final'::text, 'lost'::text])))
);
CREATE INDEX anchor_open ON evidence.anchor USING btree (chain) WHERE (state <> 'final'::text);
CREATE TRIGGER anchor_is_never_deleted BEFORE DELETE OR TRUNCATE ON evidence.anchor FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor to the application;
grant update (state, state_at) on evidence.anchor to the application;

create table evidence.anchor_attempt (
  anchor_id bigint not null,
  n integer not null,
  nonce bigint not null,
  transaction bytea not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  UNIQUE (hash),
  PRIMARY KEY (anchor_id, n),
  FOREIGN KEY (anchor_id, nonce) REFERENCES evidence.anchor_nonce(anchor_id, nonce),
  CHECK ((octet_length(hash) = 32))
);
CREATE TRIGGER anchor_attempt_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_attempt FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_attempt to the application;

create table evidence.anchor_chain (
  chain text not null,
  genesis bytea not null,
  sender bytea not null,
  contract bytea not null,
  creation bytea,
  creation_nonce bigint,
  met_at timestamp with time zone not null,
  PRIMARY KEY (chain),
  CHECK ((chain ~ '^eip155:[1-9][0-9]{0,14}$'::text)),
  CHECK (((creation IS NULL) = (creation_nonce IS NULL))),
  CHECK ((octet_length(contract) = 20)),
  CHECK ((octet_length(genesis) = 32)),
  CHECK ((octet_length(sender) = 20))
);
CREATE TRIGGER anchor_chain_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_chain FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_chain to the application;

create table evidence.anchor_change (
  anchor_id bigint not null,
  n integer not null,
  state text not null,
  at timestamp with time zone not null,
  block_hash bytea,
  reason text not null,
  PRIMARY KEY (anchor_id, n),
  FOREIGN KEY (anchor_id) REFERENCES evidence.anchor(id)
);
CREATE TRIGGER anchor_change_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_change FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_change to the application;

create table evidence.anchor_nonce (
  chain text not null,
  nonce bigint not null,
  anchor_id bigint not null,
  UNIQUE (anchor_id, nonce),
  PRIMARY KEY (chain, nonce),
  FOREIGN KEY (anchor_id) REFERENCES evidence.anchor(id),
  FOREIGN KEY (chain) REFERENCES evidence.anchor_chain(chain),
  CHECK ((nonce >= 0))
);
CREATE TRIGGER anchor_nonce_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_nonce FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_nonce to the application;

create table evidence.anchor_place (
  anchor_id bigint not null,
  block_hash bytea not null,
  block bigint not null,
  record bytea not null,
  found_at timestamp with time zone not null,
  PRIMARY KEY (anchor_id, block_hash),
  FOREIGN KEY (anchor_id) REFERENCES evidence.anchor(id),
  CHECK ((octet_length(block_hash) = 32))
);
CREATE TRIGGER anchor_place_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_place FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_place to the application;

create table evidence.anchor_statement (
  year integer not null,
  size bigint not null,
  statement bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (year, size),
  FOREIGN KEY (year, size) REFERENCES evidence.published(year, size)
);
CREATE TRIGGER anchor_statement_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.anchor_statement FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.anchor_statement to the application;

create table evidence.checkpoint (
  year integer not null,
  size bigint not null,
  note_sha256 text not null,
  note_sm3 text not null,
  signed_at timestamp with time zone not null,
  PRIMARY KEY (year, size)
);
CREATE TRIGGER checkpoint_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.checkpoint to the application;

create table evidence.cosignature (
  year integer not null,
  size bigint not null,
  suite text not null,
  key text not null,
  line text not null,
  cosigned_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  PRIMARY KEY (year, size, suite, key),
  FOREIGN KEY (year, size) REFERENCES evidence.published(year, size),
  CHECK ((suite = ANY (ARRAY['sha256'::text, 'sm3'::text])))
);
CREATE TRIGGER cosignature_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.cosignature FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.cosignature to the application;

create table evidence.deposit (
  id uuid not null,
  year integer not null,
  idx bigint not null,
  organisation_id uuid not null,
  account_id uuid not null,
  actor text not null,
  received_at timestamp with time zone not null,
  sha256 bytea not null,
  sm3 bytea not null,
  size bigint not null,
  media_type text,
  salt bytea not null,
  kind text,
  title text,
  note text,
  made_at timestamp with time zone,
  previous_id uuid,
  relation text,
  PRIMARY KEY (id),
  CHECK ((((previous_id IS NULL) = (relation IS NULL)) AND (relation = ANY (ARRAY['supersedes'::text, 'renews'::text])))),
  CHECK ((octet_length(salt) = 32)),
  CHECK ((octet_length(sha256) = 32)),
  CHECK ((size >= 0)),
  CHECK ((octet_length(sm3) = 32))
);
CREATE INDEX deposit_followed ON evidence.deposit USING btree (organisation_id, previous_id) WHERE (previous_id IS NOT NULL);
CREATE UNIQUE INDEX deposit_owner ON evidence.deposit USING btree (organisation_id, year, idx);
CREATE TRIGGER deposit_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.deposit FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
alter table evidence.deposit enable row level security;
create policy deposit_add on evidence.deposit for insert
  with check (viewer.is_system());
create policy deposit_read on evidence.deposit for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.deposit to the application;

create table evidence.entry (
  year integer not null,
  idx bigint not null,
  body bytea not null,
  PRIMARY KEY (year, idx)
) partition by RANGE (year, idx);
CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE ON evidence.entry FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON evidence.entry FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.entry to the application;

create table evidence.evidence_record (
  year integer not null,
  size bigint not null,
  version integer not null,
  record text not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  PRIMARY KEY (year, size, version),
  FOREIGN KEY (year, size) REFERENCES evidence.published(year, size),
  CHECK ((version > 0))
);
CREATE INDEX evidence_record_until ON evidence.evidence_record USING btree (until);
CREATE TRIGGER evidence_record_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.evidence_record FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.evidence_record to the application;

create table evidence.log (
  year integer not null,
  origin_sha256 text not null,
  origin_sm3 text not null,
  verifier_sha256 text not null,
  verifier_sm3 text not null,
  created_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  PRIMARY KEY (year)
);
CREATE TRIGGER a_log_ends_once BEFORE UPDATE ON evidence.log FOR EACH ROW WHEN ((old.frozen_at IS NOT NULL)) EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.log to the application;
grant update (frozen_at) on evidence.log to the application;

create table evidence.log_state (
  year integer not null,
  size bigint not null,
  epoch bigint not null,
  root_sha256 bytea not null,
  root_sm3 bytea not null,
  PRIMARY KEY (year),
  FOREIGN KEY (year) REFERENCES evidence.log(year),
  CHECK ((octet_length(root_sha256) = 32)),
  CHECK ((octet_length(root_sm3) = 32)),
  CHECK ((size >= 0))
);
CREATE TRIGGER an_ended_log_does_not_grow BEFORE UPDATE ON evidence.log_state FOR EACH ROW WHEN ((new.size IS DISTINCT FROM old.size)) EXECUTE FUNCTION evidence.refuse_growth_after_end();
grant insert, select, update on evidence.log_state to the application;

create table evidence.published (
  year integer not null,
  size bigint not null,
  published_at timestamp with time zone not null,
  PRIMARY KEY (year, size),
  FOREIGN KEY (year, size) REFERENCES evidence.checkpoint(year, size)
);
CREATE TRIGGER published_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.published FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.published to the application;

create table evidence.quota (
  id bigint generated always as identity not null,
  organisation_id uuid,
  from_day date not null,
  deposits bigint not null,
  basis text not null,
  PRIMARY KEY (id),
  CHECK (((char_length(basis) >= 1) AND (char_length(basis) <= 200))),
  CHECK ((deposits >= 0))
);
CREATE UNIQUE INDEX quota_from ON evidence.quota USING btree (COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), from_day);
alter table evidence.quota enable row level security;
create policy quota_add on evidence.quota for insert
  with check (viewer.is_system());
create policy quota_read on evidence.quota for select
  using (((organisation_id IS NULL) OR (organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.quota to the application;

create table evidence.request (
  organisation_id uuid not null,
  key text not null,
  digest bytea not null,
  year integer not null,
  first_idx bigint not null,
  count integer not null,
  PRIMARY KEY (organisation_id, key),
  CHECK ((count > 0)),
  CHECK ((octet_length(digest) = 32))
);
CREATE TRIGGER request_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.request FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
alter table evidence.request enable row level security;
create policy request_add on evidence.request for insert
  with check (viewer.is_system());
create policy request_read on evidence.request for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.request to the application;

create table evidence.tile (
  year integer not null,
  suite smallint not null,
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  PRIMARY KEY (year, suite, level, n),
  CHECK ((octet_length(hashes) = 8192))
);
CREATE TRIGGER tile_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.tile FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.tile to the application;

create table evidence.time_authority (
  authority text not null,
  tokens bigint default 0 not null,
  last_token_at timestamp with time zone,
  ahead_millis bigint default 0 not null,
  failing_since timestamp with time zone,
  failure text,
  detail text,
  PRIMARY KEY (authority)
);
grant insert, select, update on evidence.time_authority to the application;

create table evidence.time_token (
  year integer not null,
  size bigint not null,
  suite text not null,
  authority text not null,
  token bytea not null,
  gen_time timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (year, size, suite),
  FOREIGN KEY (year, size) REFERENCES evidence.published(year, size),
  CHECK ((suite = ANY (ARRAY['sha256'::text, 'sm3'::text])))
);
CREATE INDEX time_token_by_suite ON evidence.time_token USING btree (year, suite, size);
CREATE TRIGGER time_token_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.time_token FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.time_token to the application;

create table evidence.verification_day (
  day date not null,
  channel text not null,
  outcome text not null,
  checks bigint not null,
  PRIMARY KEY (day, channel, outcome),
  CHECK ((channel = ANY (ARRAY['page'::text, 'api'::text]))),
  CHECK ((checks > 0)),
  CHECK ((outcome = ANY (ARRAY['valid'::text, 'invalid'::text, 'inconclusive'::text])))
);
grant insert, select on evidence.verification_day to the application;
grant update (checks) on evidence.verification_day to the application;

create table evidence.verification_deposit (
  deposit_id uuid not null,
  organisation_id uuid not null,
  checks bigint not null,
  last_day date not null,
  PRIMARY KEY (deposit_id),
  CHECK ((checks > 0))
);
alter table evidence.verification_deposit enable row level security;
create policy verification_deposit_add on evidence.verification_deposit for insert
  with check (viewer.is_system());
create policy verification_deposit_change on evidence.verification_deposit for update
  using (viewer.is_system());
create policy verification_deposit_read on evidence.verification_deposit for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on evidence.verification_deposit to the application;
grant update (checks, last_day) on evidence.verification_deposit to the application;

create table evidence.witness_alarm (
  year integer not null,
  size bigint not null,
  raised_at timestamp with time zone not null,
  cleared_at timestamp with time zone,
  PRIMARY KEY (year, size, raised_at)
);
CREATE UNIQUE INDEX witness_alarm_open ON evidence.witness_alarm USING btree ((true)) WHERE (cleared_at IS NULL);
grant insert, select, update on evidence.witness_alarm to the application;

create table evidence.witness_standing (
  year integer not null,
  witness text not null,
  suite text not null,
  size bigint not null,
  cosigned_at timestamp with time zone,
  trouble text,
  detail text not null,
  PRIMARY KEY (year, witness, suite),
  CHECK ((suite = ANY (ARRAY['sha256'::text, 'sm3'::text])))
);
grant insert, select, update on evidence.witness_standing to the application;

create table evidence.witnessed (
  year integer not null,
  size bigint not null,
  policy text not null,
  since timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (year, policy, size),
  FOREIGN KEY (year, size) REFERENCES evidence.published(year, size)
);
CREATE TRIGGER witnessed_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.witnessed FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
grant insert, select on evidence.witnessed to the application;

create view evidence.stats_acts_per_day as
 SELECT ((at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    kind,
    count(*) AS acts,
    count(DISTINCT organisation_id) AS organisations
   FROM evidence.act
  GROUP BY (((at AT TIME ZONE 'Asia/Shanghai'::text))::date), kind;

create view evidence.stats_deposits_per_day as
 SELECT ((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    count(*) AS deposits,
    count(DISTINCT organisation_id) AS organisations
   FROM evidence.deposit
  GROUP BY (((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

create view evidence.stats_quota_use as
 WITH used AS (
         SELECT d.year,
            d.organisation_id,
            (count(*) - ( SELECT count(*) AS count
                   FROM evidence.act_sealing s
                  WHERE ((s.organisation_id = d.organisation_id) AND (s.deposit_year = d.year)))) AS deposits
           FROM evidence.deposit d
          GROUP BY d.year, d.organisation_id
        )
 SELECT u.year,
    count(*) AS organisations,
    (sum(u.deposits))::bigint AS deposits,
    count(*) FILTER (WHERE (u.deposits > COALESCE(own.deposits, general.deposits, (0)::bigint))) AS organisations_over
   FROM ((used u
     LEFT JOIN LATERAL ( SELECT q.deposits
           FROM evidence.quota q
          WHERE ((q.organisation_id = u.organisation_id) AND (q.from_day <= make_date(u.year, 12, 31)))
          ORDER BY q.from_day DESC
         LIMIT 1) own ON (true))
     LEFT JOIN LATERAL ( SELECT q.deposits
           FROM evidence.quota q
          WHERE ((q.organisation_id IS NULL) AND (q.from_day <= make_date(u.year, 12, 31)))
          ORDER BY q.from_day DESC
         LIMIT 1) general ON (true))
  WHERE (u.deposits > 0)
  GROUP BY u.year;

create view evidence.stats_verifications_per_day as
 SELECT day,
    channel,
    outcome,
    checks
   FROM evidence.verification_day;

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

create table identity.policy_acceptance (
  act_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  seat text not null,
  version date not null,
  language text not null,
  accepted_at timestamp with time zone not null,
  UNIQUE (account_id, version),
  PRIMARY KEY (act_id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table identity.policy_acceptance enable row level security;
create policy policy_acceptance_add on identity.policy_acceptance for insert
  with check ((account_id = viewer.account()));
create policy policy_acceptance_read on identity.policy_acceptance for select
  using ((viewer.is_system() OR (account_id = viewer.account())));
grant insert, select on identity.policy_acceptance to the application;

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

-- ---------------------------------------- learning
create schema learning;

CREATE OR REPLACE FUNCTION learning.may_see(organisation uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR ((organisation = viewer.organisation()) AND ((person = viewer.account()) OR (viewer.seat() = 'enterprise'::text))));

CREATE OR REPLACE FUNCTION learning.training_rate(since timestamp with time zone)
 RETURNS TABLE(studies bigint, finished bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select count(*), count(c.number)
      from learning.study s
      left join learning.certificate c on c.study_id = s.id
     where s.organisation_id = viewer.organisation()
       and s.begun_at >= since
       and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
  $function$;

create table learning.certificate (
  number text not null,
  act_id uuid not null,
  study_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  name text not null,
  organisation_name text not null,
  course text not null,
  version date not null,
  title_zh text not null,
  title_en text,
  minutes integer not null,
  lessons integer not null,
  correct integer not null,
  questions integer not null,
  body bytea not null,
  sha256 bytea not null,
  sm3 bytea not null,
  issued_at timestamp with time zone not null,
  UNIQUE (act_id),
  UNIQUE (study_id),
  PRIMARY KEY (number),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 8192))),
  CHECK ((number ~ '^MFC(-[0-9A-HJKMNP-TV-Z]{4}){4}$'::text)),
  CHECK ((octet_length(sha256) = 32)),
  CHECK ((octet_length(sm3) = 32))
);
alter table learning.certificate enable row level security;
create policy certificate_add on learning.certificate for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy certificate_read on learning.certificate for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.certificate to the application;

create table learning.lesson_read (
  study_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  lesson text not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (study_id, lesson),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK ((lesson ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
alter table learning.lesson_read enable row level security;
create policy lesson_read_add on learning.lesson_read for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy lesson_read_read on learning.lesson_read for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.lesson_read to the application;

create table learning.link_revocation (
  link_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  revoked_by text not null,
  revoked_at timestamp with time zone not null,
  PRIMARY KEY (link_id),
  FOREIGN KEY (link_id) REFERENCES learning.personal_link(id)
);
alter table learning.link_revocation enable row level security;
create policy link_revocation_add on learning.link_revocation for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy link_revocation_read on learning.link_revocation for select
  using ((viewer.is_system() OR ((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation()))));
grant insert, select on learning.link_revocation to the application;

create table learning.name_confirmation (
  study_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  confirmed_at timestamp with time zone not null,
  PRIMARY KEY (study_id),
  FOREIGN KEY (study_id) REFERENCES learning.study(id)
);
alter table learning.name_confirmation enable row level security;
create policy name_confirmation_add on learning.name_confirmation for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy name_confirmation_read on learning.name_confirmation for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.name_confirmation to the application;

create table learning.personal_link (
  id uuid not null,
  study_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  digest bytea not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  UNIQUE (digest),
  PRIMARY KEY (id),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK ((octet_length(digest) = 32))
);
CREATE INDEX personal_link_study ON learning.personal_link USING btree (study_id, issued_at DESC);
alter table learning.personal_link enable row level security;
create policy personal_link_add on learning.personal_link for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy personal_link_read on learning.personal_link for select
  using ((viewer.is_system() OR ((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation()))));
grant insert, select on learning.personal_link to the application;

create table learning.sitting (
  id uuid not null,
  study_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  number integer not null,
  version date not null,
  asked text not null,
  begun_at timestamp with time zone not null,
  UNIQUE (study_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK (((char_length(asked) >= 1) AND (char_length(asked) <= 4000))),
  CHECK ((number >= 1))
);
alter table learning.sitting enable row level security;
create policy sitting_add on learning.sitting for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy sitting_read on learning.sitting for select
  using (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
grant insert, select on learning.sitting to the application;

create table learning.sitting_answer (
  sitting_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  answers text not null,
  PRIMARY KEY (sitting_id),
  FOREIGN KEY (sitting_id) REFERENCES learning.sitting_result(sitting_id),
  CHECK ((char_length(answers) <= 4000))
);
alter table learning.sitting_answer enable row level security;
create policy sitting_answer_all on learning.sitting_answer for all
  using (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
grant insert, select on learning.sitting_answer to the application;

create table learning.sitting_draft (
  sitting_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  answers text not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (sitting_id),
  FOREIGN KEY (sitting_id) REFERENCES learning.sitting(id),
  CHECK ((char_length(answers) <= 4000))
);
alter table learning.sitting_draft enable row level security;
create policy sitting_draft_all on learning.sitting_draft for all
  using (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
grant insert, select on learning.sitting_draft to the application;
grant update (answers, saved_at) on learning.sitting_draft to the application;

create table learning.sitting_result (
  sitting_id uuid not null,
  study_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  correct integer not null,
  questions integer not null,
  passed boolean not null,
  handed_in_at timestamp with time zone not null,
  PRIMARY KEY (sitting_id),
  FOREIGN KEY (sitting_id) REFERENCES learning.sitting(id),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK ((questions >= correct)),
  CHECK ((correct >= 0))
);
CREATE UNIQUE INDEX sitting_result_passed ON learning.sitting_result USING btree (study_id) WHERE passed;
CREATE INDEX sitting_result_study ON learning.sitting_result USING btree (study_id, handed_in_at DESC);
alter table learning.sitting_result enable row level security;
create policy sitting_result_add on learning.sitting_result for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy sitting_result_read on learning.sitting_result for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.sitting_result to the application;

create table learning.study (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  by_link boolean not null,
  name text not null,
  course text not null,
  required_by date,
  begun_by text not null,
  begun_by_account_id uuid not null,
  begun_at timestamp with time zone not null,
  UNIQUE (person_id, organisation_id, course),
  PRIMARY KEY (id),
  CHECK ((course ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
CREATE INDEX study_organisation ON learning.study USING btree (organisation_id, begun_at DESC, id);
alter table learning.study enable row level security;
create policy study_add on learning.study for insert
  with check (learning.may_see(organisation_id, person_id));
create policy study_change on learning.study for update
  using (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy study_read on learning.study for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.study to the application;
grant update (required_by) on learning.study to the application;

create table learning.withdrawal (
  study_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  withdrawn_by text not null,
  withdrawn_at timestamp with time zone not null,
  PRIMARY KEY (study_id),
  FOREIGN KEY (study_id) REFERENCES learning.study(id)
);
alter table learning.withdrawal enable row level security;
create policy withdrawal_add on learning.withdrawal for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation()) AND (account_id = viewer.account())));
create policy withdrawal_read on learning.withdrawal for select
  using ((viewer.is_system() OR (organisation_id = viewer.organisation())));
grant insert, select on learning.withdrawal to the application;

-- ---------------------------------------- migration
create schema migration;

create table migration.mark (
  only_one boolean not null,
  digest text not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);

-- ---------------------------------------- registry
create schema registry;

CREATE OR REPLACE FUNCTION registry.candidates(tokens text[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO 'registry', 'pg_catalog'
AS $function$ select id from registry.enterprise where search_tokens @> tokens $function$;

CREATE OR REPLACE FUNCTION registry.candidates_by_pinyin(part text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO 'registry', 'pg_catalog'
AS $function$ select id from registry.enterprise where position(part in search_pinyin) > 0 $function$;

CREATE OR REPLACE FUNCTION registry.faces()
 RETURNS TABLE(id uuid, name text, division text, park_id uuid, sector text, size text, standing text, search_text text, search_pinyin text)
 LANGUAGE sql
 STABLE ROWS 10000
AS $function$
    select e.id, e.name, e.division, e.park_id, e.sector, e.size, e.standing, e.search_text, e.search_pinyin
      from registry.enterprise e
  $function$;

CREATE OR REPLACE FUNCTION registry.reaches(enterprise uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM registry.enterprise e WHERE (e.id = reaches.enterprise)));

CREATE OR REPLACE FUNCTION registry.taken(codes text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'registry', 'pg_catalog'
AS $function$ select credit_code from registry.enterprise where credit_code = any (codes) and standing in ('awaiting', 'confirmed') $function$;

CREATE OR REPLACE FUNCTION registry.within_reach()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE ROWS 10000
AS $function$ select e.id from registry.enterprise e $function$;

create table registry.administering_body (
  code text not null,
  division text not null,
  zh text not null,
  en text not null,
  valid_from date,
  valid_to date,
  mark text not null,
  note text not null,
  PRIMARY KEY (code),
  FOREIGN KEY (division) REFERENCES registry.division(code),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
alter table registry.administering_body enable row level security;
create policy administering_body_add on registry.administering_body for insert
  with check (viewer.is_system());
create policy administering_body_change on registry.administering_body for update
  using (viewer.is_system());
create policy administering_body_read on registry.administering_body for select
  using (true);
grant insert, select, update on registry.administering_body to the application;

create table registry.city (
  code text not null,
  zh text not null,
  en text not null,
  province_zh text not null,
  province_en text not null,
  mark text not null,
  PRIMARY KEY (code),
  CHECK ((code ~ '^[0-9]{6}$'::text)),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
alter table registry.city enable row level security;
create policy city_add on registry.city for insert
  with check (viewer.is_system());
create policy city_change on registry.city for update
  using (viewer.is_system());
create policy city_read on registry.city for select
  using (true);
grant insert, select, update on registry.city to the application;

create table registry.consent (
  act_id uuid not null,
  enterprise_id uuid not null,
  account_id uuid not null,
  version date not null,
  language text not null,
  given_at timestamp with time zone not null,
  PRIMARY KEY (act_id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
CREATE INDEX consent_enterprise ON registry.consent USING btree (enterprise_id, given_at DESC);
alter table registry.consent enable row level security;
create policy consent_add on registry.consent for insert
  with check ((account_id = ( SELECT viewer.account() AS account)));
create policy consent_read on registry.consent for select
  using (((enterprise_id = viewer.organisation()) OR viewer.is_system()));
grant insert, select on registry.consent to the application;

create table registry.decision (
  id bigint generated always as identity not null,
  enterprise_id uuid not null,
  kind text not null,
  reason text not null,
  version integer not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamp with time zone not null,
  act_id uuid,
  UNIQUE (enterprise_id, version),
  PRIMARY KEY (id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id),
  CHECK ((kind = ANY (ARRAY['registration'::text, 'confirmation'::text, 'refusal'::text, 'closure'::text]))),
  CHECK ((char_length(reason) <= 500))
);
alter table registry.decision enable row level security;
create policy decision_add on registry.decision for insert
  with check ((account_id = ( SELECT viewer.account() AS account)));
create policy decision_read on registry.decision for select
  using ((EXISTS ( SELECT 1
   FROM registry.enterprise e
  WHERE (e.id = decision.enterprise_id))));
grant insert, select on registry.decision to the application;

create table registry.department (
  code text not null,
  zh text not null,
  en text not null,
  seat text not null,
  copied boolean not null,
  "position" integer not null,
  PRIMARY KEY (code),
  CHECK ((seat = ANY (ARRAY['city'::text, 'district'::text, 'department'::text])))
);
alter table registry.department enable row level security;
create policy department_add on registry.department for insert
  with check (viewer.is_system());
create policy department_change on registry.department for update
  using (viewer.is_system());
create policy department_read on registry.department for select
  using (true);
grant insert, select, update on registry.department to the application;

create table registry.division (
  code text not null,
  zh text not null,
  en text not null,
  kind text not null,
  valid_from date,
  valid_to date,
  formed_from text[] not null,
  successors text[] not null,
  mark text not null,
  note text not null,
  PRIMARY KEY (code),
  CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from < valid_to))),
  CHECK (((valid_to IS NULL) = (cardinality(successors) = 0))),
  CHECK ((code ~ '^[0-9]{6}$'::text)),
  CHECK ((kind = ANY (ARRAY['district'::text, 'county'::text, 'county-level-city'::text]))),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
alter table registry.division enable row level security;
create policy division_add on registry.division for insert
  with check (viewer.is_system());
create policy division_change on registry.division for update
  using (viewer.is_system());
create policy division_read on registry.division for select
  using (true);
grant insert, select, update on registry.division to the application;

create table registry.enterprise (
  id uuid not null,
  name text not null,
  credit_code text not null,
  legal_representative text not null,
  division text not null,
  park_id uuid,
  sector text not null,
  size text not null,
  tags text[] not null,
  contact_name text not null,
  contact_phone text not null,
  standing text not null,
  origin text not null,
  has_account boolean not null,
  demo boolean not null,
  version integer not null,
  registered_at timestamp with time zone not null,
  search_text text not null,
  search_readings text not null,
  search_pinyin text not null,
  search_tokens text[] not null,
  PRIMARY KEY (id),
  FOREIGN KEY (division) REFERENCES registry.division(code),
  FOREIGN KEY (park_id) REFERENCES registry.park(id),
  FOREIGN KEY (sector) REFERENCES registry.sector(code),
  CHECK ((char_length(contact_name) <= 100)),
  CHECK ((char_length(contact_phone) <= 40)),
  CHECK ((credit_code ~ '^[0-9A-Z]{18}$'::text)),
  CHECK ((char_length(legal_representative) <= 100)),
  CHECK (((char_length(name) >= 2) AND (char_length(name) <= 200))),
  CHECK ((origin = ANY (ARRAY['self'::text, 'roster'::text]))),
  CHECK ((size = ANY (ARRAY['micro'::text, 'small'::text, 'medium'::text, 'large'::text]))),
  CHECK ((standing = ANY (ARRAY['awaiting'::text, 'confirmed'::text, 'refused'::text, 'closed'::text])))
);
CREATE INDEX enterprise_any_credit_code ON registry.enterprise USING btree (credit_code);
CREATE UNIQUE INDEX enterprise_credit_code ON registry.enterprise USING btree (credit_code) WHERE (standing = ANY (ARRAY['awaiting'::text, 'confirmed'::text]));
CREATE INDEX enterprise_division ON registry.enterprise USING btree (division, standing);
CREATE INDEX enterprise_name ON registry.enterprise USING btree (name COLLATE "zh-Hans-x-icu", id);
CREATE INDEX enterprise_park ON registry.enterprise USING btree (park_id) WHERE (park_id IS NOT NULL);
CREATE INDEX enterprise_registered_at ON registry.enterprise USING btree (registered_at DESC, id);
CREATE INDEX enterprise_search ON registry.enterprise USING gin (search_tokens);
alter table registry.enterprise enable row level security;
create policy enterprise_add on registry.enterprise for insert
  with check ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park))));
create policy enterprise_change on registry.enterprise for update
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (id = ( SELECT viewer.organisation() AS organisation)) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park))))
  with check (true);
create policy enterprise_read on registry.enterprise for select
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (id = ( SELECT viewer.organisation() AS organisation)) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)) OR (park_id IN ( SELECT p.id
   FROM registry.park p
  WHERE (p.division = ( SELECT viewer.district() AS district))))));
grant insert, select, update on registry.enterprise to the application;

create table registry.frozen_resident (
  freeze_id uuid not null,
  enterprise_id uuid not null,
  name text not null,
  credit_code text not null,
  division text not null,
  sector text not null,
  size text not null,
  vulnerable_group text,
  from_date date not null,
  PRIMARY KEY (freeze_id, enterprise_id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id),
  FOREIGN KEY (freeze_id) REFERENCES registry.roster_freeze(id)
);
alter table registry.frozen_resident enable row level security;
create policy frozen_resident_add on registry.frozen_resident for insert
  with check ((EXISTS ( SELECT 1
   FROM registry.roster_freeze f
  WHERE (f.id = frozen_resident.freeze_id))));
create policy frozen_resident_read on registry.frozen_resident for select
  using (((enterprise_id = ( SELECT viewer.organisation() AS organisation)) OR (EXISTS ( SELECT 1
   FROM registry.roster_freeze f
  WHERE (f.id = frozen_resident.freeze_id)))));
grant insert, select on registry.frozen_resident to the application;

create table registry.park (
  id uuid not null,
  code text not null,
  zh text not null,
  en text not null,
  division text not null,
  kind text not null,
  sample boolean not null,
  mark text not null,
  UNIQUE (code),
  PRIMARY KEY (id),
  FOREIGN KEY (division) REFERENCES registry.division(code),
  FOREIGN KEY (kind) REFERENCES registry.park_kind(code),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
CREATE INDEX park_division ON registry.park USING btree (division);
alter table registry.park enable row level security;
create policy park_add on registry.park for insert
  with check (viewer.is_system());
create policy park_change on registry.park for update
  using (viewer.is_system());
create policy park_read on registry.park for select
  using (true);
grant insert, select, update on registry.park to the application;

create table registry.park_kind (
  code text not null,
  zh text not null,
  en text not null,
  PRIMARY KEY (code),
  CHECK ((code ~ '^P[0-9]{2}$'::text))
);
alter table registry.park_kind enable row level security;
create policy park_kind_add on registry.park_kind for insert
  with check (viewer.is_system());
create policy park_kind_change on registry.park_kind for update
  using (viewer.is_system());
create policy park_kind_read on registry.park_kind for select
  using (true);
grant insert, select, update on registry.park_kind to the application;

create table registry.resident (
  id bigint generated always as identity not null,
  enterprise_id uuid not null,
  park_id uuid not null,
  name text not null,
  credit_code text not null,
  from_date date not null,
  to_date date,
  PRIMARY KEY (id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id),
  FOREIGN KEY (park_id) REFERENCES registry.park(id),
  CHECK (((to_date IS NULL) OR (from_date <= to_date)))
);
CREATE INDEX resident_enterprise ON registry.resident USING btree (enterprise_id);
CREATE UNIQUE INDEX resident_now ON registry.resident USING btree (enterprise_id) WHERE (to_date IS NULL);
CREATE INDEX resident_park ON registry.resident USING btree (park_id, from_date);
alter table registry.resident enable row level security;
create policy resident_change on registry.resident for update
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (park_id = ( SELECT viewer.park() AS park)) OR (EXISTS ( SELECT 1
   FROM registry.enterprise e
  WHERE (e.id = resident.enterprise_id)))));
create policy resident_read on registry.resident for select
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (park_id = ( SELECT viewer.park() AS park)) OR (park_id IN ( SELECT p.id
   FROM registry.park p
  WHERE (p.division = ( SELECT viewer.district() AS district)))) OR (EXISTS ( SELECT 1
   FROM registry.enterprise e
  WHERE (e.id = resident.enterprise_id)))));
create policy resident_write on registry.resident for insert
  with check ((EXISTS ( SELECT 1
   FROM registry.enterprise e
  WHERE (e.id = resident.enterprise_id))));
grant insert, select, update on registry.resident to the application;

create table registry.responsibility (
  plan text not null,
  task text not null,
  place integer not null,
  department text not null,
  UNIQUE (plan, task, department),
  PRIMARY KEY (plan, task, place),
  FOREIGN KEY (department) REFERENCES registry.department(code),
  FOREIGN KEY (plan, task) REFERENCES registry.task(plan, task),
  CHECK ((place >= 1))
);
alter table registry.responsibility enable row level security;
create policy responsibility_add on registry.responsibility for insert
  with check (viewer.is_system());
create policy responsibility_change on registry.responsibility for update
  using (viewer.is_system());
create policy responsibility_read on registry.responsibility for select
  using (true);
create policy responsibility_replace on registry.responsibility for delete
  using (viewer.is_system());
grant delete, insert, select, update on registry.responsibility to the application;

create table registry.revision (
  id bigint generated always as identity not null,
  enterprise_id uuid not null,
  version integer not null,
  changes jsonb not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamp with time zone not null,
  UNIQUE (enterprise_id, version),
  PRIMARY KEY (id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id)
);
alter table registry.revision enable row level security;
create policy revision_add on registry.revision for insert
  with check ((account_id = ( SELECT viewer.account() AS account)));
create policy revision_read on registry.revision for select
  using ((EXISTS ( SELECT 1
   FROM registry.enterprise e
  WHERE (e.id = revision.enterprise_id))));
grant insert, select on registry.revision to the application;

create table registry.roster_correction (
  id bigint generated always as identity not null,
  freeze_id uuid not null,
  enterprise_id uuid not null,
  kind text not null,
  name text not null,
  credit_code text not null,
  reason text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  UNIQUE (freeze_id, enterprise_id),
  PRIMARY KEY (id),
  FOREIGN KEY (enterprise_id) REFERENCES registry.enterprise(id),
  FOREIGN KEY (freeze_id) REFERENCES registry.roster_freeze(id),
  CHECK ((kind = ANY (ARRAY['added'::text, 'excluded'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table registry.roster_correction enable row level security;
create policy roster_correction_add on registry.roster_correction for insert
  with check (((account_id = ( SELECT viewer.account() AS account)) AND (EXISTS ( SELECT 1
   FROM registry.roster_freeze f
  WHERE (f.id = roster_correction.freeze_id)))));
create policy roster_correction_read on registry.roster_correction for select
  using ((EXISTS ( SELECT 1
   FROM registry.roster_freeze f
  WHERE (f.id = roster_correction.freeze_id))));
grant insert, select on registry.roster_correction to the application;

create table registry.roster_freeze (
  id uuid not null,
  park_id uuid not null,
  year integer not null,
  rows integer not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamp with time zone not null,
  UNIQUE (park_id, year),
  PRIMARY KEY (id),
  FOREIGN KEY (park_id) REFERENCES registry.park(id),
  CHECK (((year >= 2000) AND (year <= 2200)))
);
alter table registry.roster_freeze enable row level security;
create policy roster_freeze_add on registry.roster_freeze for insert
  with check (((account_id = ( SELECT viewer.account() AS account)) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (park_id IN ( SELECT p.id
   FROM registry.park p
  WHERE (p.division = ( SELECT viewer.district() AS district)))))));
create policy roster_freeze_read on registry.roster_freeze for select
  using ((( SELECT viewer.reaches_everything() AS reaches_everything) OR (park_id = ( SELECT viewer.park() AS park)) OR (park_id IN ( SELECT p.id
   FROM registry.park p
  WHERE (p.division = ( SELECT viewer.district() AS district))))));
grant insert, select on registry.roster_freeze to the application;

create table registry.roster_import (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  actor text not null,
  seat text not null,
  park_id uuid,
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  stage text not null,
  fault text,
  fault_arguments text[] default '{}'::text[] not null,
  rows_read integer default 0 not null,
  rows_new integer default 0 not null,
  rows_update integer default 0 not null,
  rows_same integer default 0 not null,
  rows_wrong integer default 0 not null,
  rows_done integer default 0 not null,
  at timestamp with time zone not null,
  beat_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (park_id) REFERENCES registry.park(id),
  CHECK ((char_length(file_name) <= 255)),
  CHECK ((stage = ANY (ARRAY['reading'::text, 'ready'::text, 'unreadable'::text, 'confirming'::text, 'confirmed'::text, 'cancelled'::text])))
);
CREATE INDEX roster_import_account ON registry.roster_import USING btree (account_id, at DESC);
alter table registry.roster_import enable row level security;
create policy roster_import_add on registry.roster_import for insert
  with check ((account_id = ( SELECT viewer.account() AS account)));
create policy roster_import_change on registry.roster_import for update
  using ((( SELECT viewer.is_system() AS is_system) OR (organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (account_id = ( SELECT viewer.account() AS account))));
create policy roster_import_read on registry.roster_import for select
  using ((( SELECT viewer.is_system() AS is_system) OR (organisation_id = ( SELECT viewer.organisation() AS organisation)) OR (account_id = ( SELECT viewer.account() AS account))));
grant insert, select, update on registry.roster_import to the application;

create table registry.roster_outcome (
  import_id uuid not null,
  kind text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (import_id),
  FOREIGN KEY (import_id) REFERENCES registry.roster_import(id),
  CHECK ((kind = ANY (ARRAY['confirmed'::text, 'cancelled'::text])))
);
alter table registry.roster_outcome enable row level security;
create policy roster_outcome_all on registry.roster_outcome for all
  using ((EXISTS ( SELECT 1
   FROM registry.roster_import i
  WHERE (i.id = roster_outcome.import_id))));
grant insert, select on registry.roster_outcome to the application;

create table registry.roster_row (
  import_id uuid not null,
  line integer not null,
  verdict text not null,
  name text not null,
  credit_code text not null,
  cells jsonb not null,
  problems jsonb not null,
  PRIMARY KEY (import_id, line),
  FOREIGN KEY (import_id) REFERENCES registry.roster_import(id),
  CHECK ((verdict = ANY (ARRAY['new'::text, 'update'::text, 'same'::text, 'wrong'::text])))
);
CREATE INDEX roster_row_verdict ON registry.roster_row USING btree (import_id, verdict, line);
alter table registry.roster_row enable row level security;
create policy roster_row_all on registry.roster_row for all
  using ((EXISTS ( SELECT 1
   FROM registry.roster_import i
  WHERE (i.id = roster_row.import_id))));
grant insert, select on registry.roster_row to the application;

create table registry.sector (
  code text not null,
  zh text not null,
  en text not null,
  vulnerable_group text,
  mark text not null,
  PRIMARY KEY (code),
  FOREIGN KEY (vulnerable_group) REFERENCES registry.sector_group(code),
  CHECK ((code ~ '^[A-T][0-9]{2,4}$'::text)),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
alter table registry.sector enable row level security;
create policy sector_add on registry.sector for insert
  with check (viewer.is_system());
create policy sector_change on registry.sector for update
  using (viewer.is_system());
create policy sector_read on registry.sector for select
  using (true);
grant insert, select, update on registry.sector to the application;

create table registry.sector_group (
  code text not null,
  zh text not null,
  en text not null,
  PRIMARY KEY (code)
);
alter table registry.sector_group enable row level security;
create policy sector_group_add on registry.sector_group for insert
  with check (viewer.is_system());
create policy sector_group_change on registry.sector_group for update
  using (viewer.is_system());
create policy sector_group_read on registry.sector_group for select
  using (true);
grant insert, select, update on registry.sector_group to the application;

create table registry.task (
  plan text not null,
  task text not null,
  zh text not null,
  en text not null,
  reading boolean not null,
  valid_from date not null,
  valid_to date not null,
  mark text not null,
  "position" integer not null,
  PRIMARY KEY (plan, task),
  CHECK ((mark = ANY (ARRAY['H'::text, 'M'::text, 'L'::text, 'K'::text])))
);
alter table registry.task enable row level security;
create policy task_add on registry.task for insert
  with check (viewer.is_system());
create policy task_change on registry.task for update
  using (viewer.is_system());
create policy task_read on registry.task for select
  using (true);
grant insert, select, update on registry.task to the application;

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
