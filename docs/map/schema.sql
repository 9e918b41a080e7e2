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
CREATE INDEX deed_sign_in ON audit.deed USING btree (at, organisation_id) WHERE (deed = 'identity.signed-in'::text);
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

create view audit.stats_sign_ins as
 SELECT organisation_id,
    ((at AT TIME ZONE 'Asia/Shanghai'::text))::date AS signed_in_on,
    count(*) AS sign_ins
   FROM audit.deed
  WHERE ((deed = 'identity.signed-in'::text) AND ( SELECT viewer.is_system() AS is_system))
  GROUP BY organisation_id, (((at AT TIME ZONE 'Asia/Shanghai'::text))::date);

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

CREATE OR REPLACE FUNCTION checkup.note_uses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'checkup', 'pg_temp'
AS $function$
begin
  insert into checkup.use_change (organisation_id, used_on)
  select distinct a.organisation_id, (a.closed_at at time zone 'Asia/Shanghai')::date from added a where a.kind = 'signed';
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION checkup.opened_link()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('mifeng.reach'::text, true) = 'LINK'::text) THEN (NULLIF(current_setting('mifeng.reach_key'::text, true), ''::text))::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION checkup.take_uses(until date, most integer)
 RETURNS TABLE(organisation_id uuid, used_on date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'checkup', 'pg_temp'
AS $function$
    delete from checkup.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from checkup.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $function$;

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
CREATE INDEX closure_day ON checkup.closure USING btree ((((closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date)) WHERE (kind = 'signed'::text);
CREATE INDEX closure_organisation ON checkup.closure USING btree (organisation_id) WHERE (kind = 'signed'::text);
CREATE TRIGGER signatures_are_uses AFTER INSERT ON checkup.closure REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION checkup.note_uses();
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

create table checkup.use_change (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  used_on date not null,
  PRIMARY KEY (id)
);
alter table checkup.use_change enable row level security;
create policy use_change_platform on checkup.use_change for all
  using (viewer.is_system());

create view checkup.stats_effort as
 SELECT k.organisation_id,
    k.id AS subject,
    ((c.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS done_on,
    (GREATEST((0)::numeric, EXTRACT(epoch FROM (c.closed_at - k.started_at))))::bigint AS seconds
   FROM (checkup.closure c
     JOIN checkup.check_up k ON ((k.id = c.check_up_id)))
  WHERE ((c.kind = 'signed'::text) AND ( SELECT viewer.is_system() AS is_system));

create view checkup.stats_index_distribution as
 SELECT n.item_set,
    n.taken_at,
    f.kind,
    f.division,
    f.park_id,
    f.members,
    f.suppressed,
    g.grade,
    COALESCE(g.enterprises, 0) AS enterprises
   FROM ((( SELECT DISTINCT ON (l.item_set) l.id,
            l.item_set,
            l.taken_at
           FROM ( SELECT DISTINCT ON (e.system_id, e.item_set) e.id,
                    e.item_set,
                    e.taken_at,
                    e.members
                   FROM checkup.edition e
                  ORDER BY e.system_id, e.item_set, e.taken_at DESC, e.id) l
          ORDER BY l.item_set, l.members DESC, l.taken_at DESC, l.id) n
     JOIN checkup.area_figure f ON (((f.edition_id = n.id) AND (f.kind = ANY (ARRAY['city'::text, 'district'::text, 'park'::text])))))
     LEFT JOIN LATERAL UNNEST(f.grades, f.grade_counts) g(grade, enterprises) ON (true))
  WHERE ( SELECT viewer.is_system() AS is_system);

create view checkup.stats_service_use as
 SELECT organisation_id,
    'check-up'::text AS service,
    ((closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS used_on,
    count(*) AS uses
   FROM checkup.closure
  WHERE ((kind = 'signed'::text) AND ( SELECT viewer.is_system() AS is_system))
  GROUP BY organisation_id, (((closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

-- ---------------------------------------- consultation
create schema consultation;

CREATE OR REPLACE FUNCTION consultation.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid);

CREATE OR REPLACE FUNCTION consultation.note_use()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'consultation', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' or old.first_answered_at is distinct from new.first_answered_at then
    insert into consultation.use_change (organisation_id, used_on)
    values (new.organisation_id, (new.first_answered_at at time zone 'Asia/Shanghai')::date);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION consultation.opened_question()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('mifeng.reach'::text, true) = 'LINK'::text) THEN (NULLIF(current_setting('mifeng.reach_key'::text, true), ''::text))::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION consultation.take_uses(until date, most integer)
 RETURNS TABLE(organisation_id uuid, used_on date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'consultation', 'pg_temp'
AS $function$
    delete from consultation.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from consultation.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $function$;

create table consultation.citation (
  question_id uuid not null,
  step_number integer not null,
  place integer not null,
  law text not null,
  law_version date not null,
  article text not null,
  PRIMARY KEY (question_id, step_number, place),
  FOREIGN KEY (question_id, step_number) REFERENCES consultation.step(question_id, number),
  CHECK (((char_length(article) >= 1) AND (char_length(article) <= 60))),
  CHECK (((char_length(law) >= 1) AND (char_length(law) <= 60))),
  CHECK (((place >= 1) AND (place <= 20)))
);
alter table consultation.citation enable row level security;
create policy citation_add on consultation.citation for insert
  with check (viewer.is_system());
create policy citation_read on consultation.citation for select
  using ((EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = citation.question_id))));
grant insert, select on consultation.citation to the application;

create table consultation.consent (
  question_id uuid not null,
  number integer not null,
  given boolean not null,
  account_id uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (question_id, number),
  FOREIGN KEY (question_id) REFERENCES consultation.question(id),
  CHECK ((number > 0))
);
alter table consultation.consent enable row level security;
create policy consent_add on consultation.consent for insert
  with check (((account_id = viewer.account()) AND (EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE ((q.id = consent.question_id) AND (q.organisation_id = viewer.organisation()) AND ((viewer.seat() = 'enterprise'::text) OR (q.asker_account_id = viewer.account())))))));
create policy consent_read on consultation.consent for select
  using ((EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = consent.question_id))));
grant insert, select on consultation.consent to the application;

create table consultation.draft (
  id uuid not null,
  question_id uuid not null,
  version integer not null,
  sent text not null,
  words text not null,
  law text[] not null,
  dropped text[] not null,
  model text not null,
  account_id uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (question_id) REFERENCES consultation.question(id),
  CHECK ((cardinality(law) <= 20)),
  CHECK (((char_length(model) >= 1) AND (char_length(model) <= 200))),
  CHECK ((char_length(sent) <= 100000)),
  CHECK ((version > 0)),
  CHECK (((char_length(words) >= 1) AND (char_length(words) <= 8000)))
);
CREATE INDEX draft_question ON consultation.draft USING btree (question_id, version, at DESC);
alter table consultation.draft enable row level security;
create policy draft_add on consultation.draft for insert
  with check (((viewer.seat() = ANY (ARRAY['city'::text, 'district'::text])) AND (account_id = viewer.account()) AND (EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = draft.question_id)))));
create policy draft_read on consultation.draft for select
  using (((viewer.seat() = ANY (ARRAY['city'::text, 'district'::text])) AND (EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = draft.question_id)))));
grant insert, select on consultation.draft to the application;

create table consultation.excerpt (
  id uuid not null,
  code text not null,
  question_id uuid not null,
  UNIQUE (code),
  UNIQUE (question_id),
  PRIMARY KEY (id),
  FOREIGN KEY (question_id) REFERENCES consultation.question(id),
  CHECK ((code ~ '^from-question-[a-z0-9]{8}$'::text))
);
alter table consultation.excerpt enable row level security;
create policy excerpt_add on consultation.excerpt for insert
  with check (((viewer.seat() = ANY (ARRAY['city'::text, 'district'::text])) AND (EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = excerpt.question_id)))));
create policy excerpt_read on consultation.excerpt for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.excerpt to the application;

create table consultation.excerpt_citation (
  excerpt_id uuid not null,
  number integer not null,
  place integer not null,
  law text not null,
  law_version date not null,
  article text not null,
  PRIMARY KEY (excerpt_id, number, place),
  FOREIGN KEY (excerpt_id, number) REFERENCES consultation.excerpt_version(excerpt_id, number),
  CHECK (((char_length(article) >= 1) AND (char_length(article) <= 60))),
  CHECK (((char_length(law) >= 1) AND (char_length(law) <= 60))),
  CHECK (((place >= 1) AND (place <= 12)))
);
alter table consultation.excerpt_citation enable row level security;
create policy excerpt_citation_add on consultation.excerpt_citation for insert
  with check ((EXISTS ( SELECT 1
   FROM consultation.excerpt_version v
  WHERE ((v.excerpt_id = excerpt_citation.excerpt_id) AND (v.number = excerpt_citation.number) AND (v.account_id = viewer.account())))));
create policy excerpt_citation_read on consultation.excerpt_citation for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.excerpt_citation to the application;

create table consultation.excerpt_decision (
  excerpt_id uuid not null,
  number integer not null,
  version integer not null,
  what text not null,
  why text not null,
  account_id uuid not null,
  who text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (excerpt_id, number),
  FOREIGN KEY (excerpt_id, version) REFERENCES consultation.excerpt_version(excerpt_id, number),
  CHECK (((what = ANY (ARRAY['published'::text, 'consent-withdrawn'::text])) OR (why <> ''::text))),
  CHECK ((number > 0)),
  CHECK ((what = ANY (ARRAY['published'::text, 'returned'::text, 'withdrawn'::text, 'consent-withdrawn'::text]))),
  CHECK ((char_length(why) <= 500))
);
CREATE UNIQUE INDEX excerpt_decision_once ON consultation.excerpt_decision USING btree (excerpt_id, version) WHERE (what = ANY (ARRAY['published'::text, 'returned'::text]));
alter table consultation.excerpt_decision enable row level security;
create policy excerpt_decision_add on consultation.excerpt_decision for insert
  with check ((((what = 'consent-withdrawn'::text) AND viewer.is_system()) OR ((viewer.seat() = 'city'::text) AND (account_id = viewer.account()) AND ((what = 'withdrawn'::text) OR ((what <> 'consent-withdrawn'::text) AND (NOT (EXISTS ( SELECT 1
   FROM consultation.excerpt_version v
  WHERE ((v.excerpt_id = excerpt_decision.excerpt_id) AND (v.number = excerpt_decision.version) AND (v.account_id = viewer.account()))))))))));
create policy excerpt_decision_read on consultation.excerpt_decision for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.excerpt_decision to the application;

create table consultation.excerpt_review (
  excerpt_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  PRIMARY KEY (excerpt_id, version),
  FOREIGN KEY (excerpt_id, version) REFERENCES consultation.excerpt_version(excerpt_id, number)
);
alter table consultation.excerpt_review enable row level security;
create policy excerpt_review_add on consultation.excerpt_review for insert
  with check (viewer.is_system());
create policy excerpt_review_read on consultation.excerpt_review for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.excerpt_review to the application;

create table consultation.excerpt_version (
  excerpt_id uuid not null,
  number integer not null,
  topic text not null,
  question text not null,
  answer text not null,
  steps text[] not null,
  confirmed text not null,
  account_id uuid not null,
  who text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (excerpt_id, number),
  FOREIGN KEY (excerpt_id) REFERENCES consultation.excerpt(id),
  CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 1500))),
  CHECK ((char_length(confirmed) <= 200)),
  CHECK ((number > 0)),
  CHECK (((char_length(question) >= 1) AND (char_length(question) <= 120))),
  CHECK ((cardinality(steps) <= 6)),
  CHECK (((char_length(topic) >= 1) AND (char_length(topic) <= 40)))
);
alter table consultation.excerpt_version enable row level security;
create policy excerpt_version_add on consultation.excerpt_version for insert
  with check (((viewer.seat() = ANY (ARRAY['city'::text, 'district'::text])) AND (account_id = viewer.account())));
create policy excerpt_version_read on consultation.excerpt_version for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.excerpt_version to the application;

create table consultation.pass_phrase (
  question_id uuid not null,
  hash text not null,
  PRIMARY KEY (question_id),
  FOREIGN KEY (question_id) REFERENCES consultation.question(id),
  CHECK ((hash ~~ '$argon2id$%'::text))
);
alter table consultation.pass_phrase enable row level security;
create policy pass_phrase_platform on consultation.pass_phrase for all
  using (viewer.is_system());
grant insert, select on consultation.pass_phrase to the application;

create table consultation.question (
  id uuid not null,
  number text not null,
  organisation_id uuid,
  asker_account_id uuid,
  asker_name text not null,
  topic text not null,
  urgency text not null,
  division text not null,
  title text not null,
  body text not null,
  asked_at timestamp with time zone not null,
  stage text not null,
  desk_organisation_id uuid not null,
  desk_seat text not null,
  handler_account_id uuid,
  handler_name text,
  by_expert boolean not null,
  due_at timestamp with time zone,
  silent_at timestamp with time zone,
  first_answered_at timestamp with time zone,
  first_in_time boolean,
  rating integer,
  version integer not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  CHECK ((char_length(asker_name) <= 200)),
  CHECK (((char_length(body) >= 1) AND (char_length(body) <= 4000))),
  CHECK (((organisation_id IS NULL) = (asker_account_id IS NULL))),
  CHECK (((handler_account_id IS NULL) = (handler_name IS NULL))),
  CHECK (((by_expert = false) OR (handler_account_id IS NOT NULL))),
  CHECK (((first_answered_at IS NULL) = (first_in_time IS NULL))),
  CHECK ((desk_seat = ANY (ARRAY['district'::text, 'city'::text]))),
  CHECK ((char_length(division) <= 12)),
  CHECK ((number ~ '^Q[0-9]{4}-[0-9A-Z]{8}$'::text)),
  CHECK (((rating >= 1) AND (rating <= 5))),
  CHECK ((stage = ANY (ARRAY['open'::text, 'waiting'::text, 'answered'::text, 'closed'::text]))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 100))),
  CHECK (((char_length(topic) >= 1) AND (char_length(topic) <= 40))),
  CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text]))),
  CHECK ((version > 0))
);
CREATE INDEX question_desk ON consultation.question USING btree (desk_organisation_id, stage, due_at);
CREATE INDEX question_division ON consultation.question USING btree (division, asked_at DESC, id);
CREATE INDEX question_handler ON consultation.question USING btree (handler_account_id, stage, due_at) WHERE (handler_account_id IS NOT NULL);
CREATE INDEX question_organisation ON consultation.question USING btree (organisation_id, asked_at DESC, id);
CREATE INDEX question_silent ON consultation.question USING btree (silent_at) WHERE (silent_at IS NOT NULL);
CREATE TRIGGER a_first_answer_is_a_use AFTER INSERT OR UPDATE OF first_answered_at ON consultation.question FOR EACH ROW WHEN (((new.organisation_id IS NOT NULL) AND (new.first_answered_at IS NOT NULL))) EXECUTE FUNCTION consultation.note_use();
alter table consultation.question enable row level security;
create policy question_add on consultation.question for insert
  with check (viewer.is_system());
create policy question_change on consultation.question for update
  using (viewer.is_system());
create policy question_read on consultation.question for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text) OR ((organisation_id = viewer.organisation()) AND ((viewer.seat() = 'enterprise'::text) OR (asker_account_id = consultation.me()))) OR ((viewer.seat() = 'district'::text) AND ((division = viewer.district()) OR (desk_organisation_id = viewer.organisation()))) OR ((viewer.seat() = 'expert'::text) AND (handler_account_id = consultation.me())) OR (id = consultation.opened_question())));
grant insert, select, update on consultation.question to the application;

create table consultation.self_help (
  id uuid not null,
  organisation_id uuid,
  topic text not null,
  path text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (((path ~ '^/knowledge/'::text) AND (char_length(path) <= 300))),
  CHECK (((char_length(topic) >= 1) AND (char_length(topic) <= 40)))
);
CREATE INDEX self_help_at ON consultation.self_help USING btree (at);
alter table consultation.self_help enable row level security;
create policy self_help_add on consultation.self_help for insert
  with check ((NOT (organisation_id IS DISTINCT FROM viewer.organisation())));
create policy self_help_read on consultation.self_help for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text]))));
grant insert, select on consultation.self_help to the application;

create table consultation.step (
  question_id uuid not null,
  number integer not null,
  what text not null,
  account_id uuid not null,
  seat text not null,
  who text not null,
  words text not null,
  general boolean not null,
  at timestamp with time zone not null,
  days integer not null,
  due_at timestamp with time zone,
  PRIMARY KEY (question_id, number),
  FOREIGN KEY (question_id) REFERENCES consultation.question(id),
  CHECK ((days >= 0)),
  CHECK ((number > 0)),
  CHECK ((what = ANY (ARRAY['asked'::text, 'replied'::text, 'answered'::text, 'asked-back'::text, 'made-complex'::text, 'taken'::text, 'assigned'::text, 'moved'::text, 'returned'::text, 'closed'::text, 'closed-silent'::text, 'rated'::text]))),
  CHECK ((char_length(words) <= 8000))
);
alter table consultation.step enable row level security;
create policy step_add on consultation.step for insert
  with check (viewer.is_system());
create policy step_read on consultation.step for select
  using ((EXISTS ( SELECT 1
   FROM consultation.question q
  WHERE (q.id = step.question_id))));
grant insert, select on consultation.step to the application;

create table consultation.use_change (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  used_on date not null,
  PRIMARY KEY (id)
);
alter table consultation.use_change enable row level security;
create policy use_change_platform on consultation.use_change for all
  using (viewer.is_system());

create view consultation.stats_questions as
 SELECT ((asked_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS asked_on,
    division,
    topic,
    count(*) AS asked,
    count(*) FILTER (WHERE (organisation_id IS NULL)) AS anonymous,
    count(first_answered_at) AS answered,
    count(*) FILTER (WHERE first_in_time) AS answered_in_time,
    count(*) FILTER (WHERE (stage = 'closed'::text)) AS closed,
    count(rating) AS rated,
    COALESCE(sum(rating), (0)::bigint) AS rating_sum
   FROM consultation.question q
  GROUP BY (((asked_at AT TIME ZONE 'Asia/Shanghai'::text))::date), division, topic;

create view consultation.stats_service_use as
 SELECT organisation_id,
    'consultation'::text AS service,
    ((first_answered_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS used_on,
    count(*) AS uses
   FROM consultation.question q
  WHERE ((organisation_id IS NOT NULL) AND (first_answered_at IS NOT NULL))
  GROUP BY organisation_id, 'consultation'::text, (((first_answered_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

-- ---------------------------------------- evidence
create schema evidence;

CREATE OR REPLACE FUNCTION evidence.note_sealing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'evidence', 'pg_temp'
AS $function$
begin
  insert into evidence.use_change (organisation_id, used_on)
  select d.organisation_id, (d.received_at at time zone 'Asia/Shanghai')::date
    from evidence.deposit d
   where d.id = new.deposit_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION evidence.note_uses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'evidence', 'pg_temp'
AS $function$
begin
  insert into evidence.use_change (organisation_id, used_on)
  select distinct a.organisation_id, (a.received_at at time zone 'Asia/Shanghai')::date from added a;
  insert into evidence.deposit_count as had (organisation_id, day, deposits)
  select a.organisation_id, (a.received_at at time zone 'Asia/Shanghai')::date, count(*)
    from added a
   where a.account_id <> '00000000-0000-0000-0000-000000000000'
   group by 1, 2
  on conflict (organisation_id, day) do update set deposits = had.deposits + excluded.deposits;
  return null;
end
$function$;

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

CREATE OR REPLACE FUNCTION evidence.take_uses(until date, most integer)
 RETURNS TABLE(organisation_id uuid, used_on date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'evidence', 'pg_temp'
AS $function$
    delete from evidence.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from evidence.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
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
CREATE TRIGGER a_sealing_is_no_use AFTER INSERT OR UPDATE OF deposit_id ON evidence.act_sealing FOR EACH ROW WHEN ((new.deposit_id IS NOT NULL)) EXECUTE FUNCTION evidence.note_sealing();
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
CREATE INDEX deposit_day ON evidence.deposit USING brin ((((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date)) WITH (pages_per_range='64', autosummarize='on');
CREATE INDEX deposit_followed ON evidence.deposit USING btree (organisation_id, previous_id) WHERE (previous_id IS NOT NULL);
CREATE UNIQUE INDEX deposit_owner ON evidence.deposit USING btree (organisation_id, year, idx);
CREATE TRIGGER deposit_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON evidence.deposit FOR EACH STATEMENT EXECUTE FUNCTION evidence.refuse_change();
CREATE TRIGGER deposits_are_uses AFTER INSERT ON evidence.deposit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION evidence.note_uses();
alter table evidence.deposit enable row level security;
create policy deposit_add on evidence.deposit for insert
  with check (viewer.is_system());
create policy deposit_read on evidence.deposit for select
  using (((organisation_id = ( SELECT viewer.organisation() AS organisation)) OR ( SELECT viewer.is_system() AS is_system)));
grant insert, select on evidence.deposit to the application;

create table evidence.deposit_count (
  organisation_id uuid not null,
  day date not null,
  deposits bigint not null,
  PRIMARY KEY (organisation_id, day),
  CHECK ((deposits > 0))
);
alter table evidence.deposit_count enable row level security;
create policy deposit_count_read on evidence.deposit_count for select
  using (((organisation_id = viewer.organisation()) OR viewer.is_system()));
grant select on evidence.deposit_count to the application;

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

create table evidence.use_change (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  used_on date not null,
  PRIMARY KEY (id)
);
alter table evidence.use_change enable row level security;
create policy use_change_platform on evidence.use_change for all
  using (viewer.is_system());

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
 WITH made AS (
         SELECT deposit.year,
            deposit.organisation_id,
            count(*) AS deposits
           FROM evidence.deposit
          GROUP BY deposit.year, deposit.organisation_id
        ), of_acts AS (
         SELECT act_sealing.deposit_year AS year,
            act_sealing.organisation_id,
            count(*) AS deposits
           FROM evidence.act_sealing
          WHERE (act_sealing.deposit_year IS NOT NULL)
          GROUP BY act_sealing.deposit_year, act_sealing.organisation_id
        ), granted AS (
         SELECT DISTINCT ON (y.year, q.organisation_id) y.year,
            q.organisation_id,
            q.deposits
           FROM (( SELECT DISTINCT made.year
                   FROM made) y
             JOIN evidence.quota q ON ((q.from_day <= make_date(y.year, 12, 31))))
          ORDER BY y.year, q.organisation_id, q.from_day DESC
        ), used AS (
         SELECT m.year,
            m.organisation_id,
            (m.deposits - COALESCE(a.deposits, (0)::bigint)) AS deposits
           FROM (made m
             LEFT JOIN of_acts a ON (((a.year = m.year) AND (a.organisation_id = m.organisation_id))))
        )
 SELECT u.year,
    count(*) AS organisations,
    (sum(u.deposits))::bigint AS deposits,
    count(*) FILTER (WHERE (u.deposits > COALESCE(own.deposits, general.deposits, (0)::bigint))) AS organisations_over
   FROM ((used u
     LEFT JOIN granted own ON (((own.year = u.year) AND (own.organisation_id = u.organisation_id))))
     LEFT JOIN granted general ON (((general.year = u.year) AND (general.organisation_id IS NULL))))
  WHERE (u.deposits > 0)
  GROUP BY u.year;

create view evidence.stats_same_file as
 SELECT encode(sha256, 'hex'::text) AS digest,
    count(DISTINCT organisation_id) AS organisations,
    count(*) AS deposits,
    max(((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date) AS last_on
   FROM evidence.deposit d
  WHERE (( SELECT viewer.is_system() AS is_system) AND (NOT (EXISTS ( SELECT 1
           FROM evidence.act_sealing s
          WHERE (s.deposit_id = d.id)))))
  GROUP BY sha256
 HAVING (count(DISTINCT organisation_id) >= 3);

create view evidence.stats_service_use as
 SELECT organisation_id,
    'deposit'::text AS service,
    ((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS used_on,
    count(*) AS uses
   FROM evidence.deposit d
  WHERE (( SELECT viewer.is_system() AS is_system) AND (NOT (EXISTS ( SELECT 1
           FROM evidence.act_sealing s
          WHERE (s.deposit_id = d.id)))))
  GROUP BY organisation_id, (((received_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

create view evidence.stats_verifications_per_day as
 SELECT day,
    channel,
    outcome,
    checks
   FROM evidence.verification_day;

-- ---------------------------------------- experts
create schema experts;

CREATE OR REPLACE FUNCTION experts.is_confided(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'experts', 'pg_catalog'
AS $function$
    select exists (
      select 1 from experts.order_event e
       where e.order_id = asked and e.state = 'underway' and e.institution_organisation_id = viewer.organisation())
  $function$;

CREATE OR REPLACE FUNCTION experts.is_invited(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'experts', 'pg_catalog'
AS $function$
    select exists (
      select 1 from experts.order_invitation i
       where i.order_id = asked and i.institution_organisation_id = viewer.organisation())
  $function$;

CREATE OR REPLACE FUNCTION experts.is_mine(candidate uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM experts.candidate c WHERE ((c.id = is_mine.candidate) AND (c.organisation_id = viewer.organisation()))));

CREATE OR REPLACE FUNCTION experts.is_office()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'department'::text])));

CREATE OR REPLACE FUNCTION experts.is_side(enterprise uuid, institution uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR ((viewer.seat() = 'enterprise'::text) AND (enterprise = viewer.organisation())) OR ((viewer.seat() = 'institution'::text) AND (institution = viewer.organisation())));

CREATE OR REPLACE FUNCTION experts.order_standing(asked uuid)
 RETURNS TABLE(number integer, state text, institution_organisation_id uuid, since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'experts', 'pg_catalog'
AS $function$
    select e.number, e.state,
           case when viewer.is_system() or viewer.organisation() in (e.organisation_id, e.institution_organisation_id)
                then e.institution_organisation_id end,
           e.done_at
      from experts.order_event e
     where e.order_id = asked
     order by e.number desc
     limit 1
  $function$;

create table experts.assessment (
  candidate_id uuid not null,
  year integer not null,
  services integer not null,
  score numeric(3,2) not null,
  passed boolean not null,
  remark text not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (candidate_id, year),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK ((char_length(remark) <= 1000)),
  CHECK (((score >= (0)::numeric) AND (score <= (5)::numeric))),
  CHECK (((services >= 0) AND (services <= 100000))),
  CHECK (((year >= 2024) AND (year <= 2200)))
);
alter table experts.assessment enable row level security;
create policy assessment_add on experts.assessment for insert
  with check ((viewer.seat() = 'city'::text));
create policy assessment_read on experts.assessment for select
  using ((experts.is_office() OR experts.is_mine(candidate_id)));
grant insert, select on experts.assessment to the application;

create table experts.candidate (
  id uuid not null,
  number text not null,
  kind text not null,
  category text not null,
  name text not null,
  summary text not null,
  fields text[] not null,
  services text[] not null,
  districts text[] not null,
  languages text[] not null,
  countries text[] not null,
  stage text not null,
  until_day date,
  version integer not null,
  organisation_id uuid,
  account_id uuid,
  unit_organisation_id uuid,
  demo boolean not null,
  applied_at timestamp with time zone not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  CHECK ((category ~ '^([A-Z]|[a-z][a-z-]{1,39})$'::text)),
  CHECK (((stage <> 'in-term'::text) OR ((until_day IS NOT NULL) AND (organisation_id IS NOT NULL)))),
  CHECK ((cardinality(countries) <= 20)),
  CHECK ((cardinality(districts) <= 50)),
  CHECK ((cardinality(fields) <= 20)),
  CHECK ((kind = ANY (ARRAY['expert'::text, 'institution'::text]))),
  CHECK ((cardinality(languages) <= 20)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((number ~ '^MFX(-[0-9A-HJKMNP-TV-Z]{4}){2}$'::text)),
  CHECK ((cardinality(services) <= 20)),
  CHECK ((stage = ANY (ARRAY['applied'::text, 'sent-back'::text, 'checked'::text, 'reviewed'::text, 'noticed'::text, 'in-term'::text, 'refused'::text, 'withdrawn'::text, 'left'::text, 'removed'::text]))),
  CHECK ((char_length(summary) <= 1000)),
  CHECK ((version >= 1))
);
CREATE INDEX candidate_account ON experts.candidate USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX candidate_organisation ON experts.candidate USING btree (organisation_id) WHERE ((organisation_id IS NOT NULL) AND (stage = 'in-term'::text));
CREATE INDEX candidate_stage ON experts.candidate USING btree (kind, stage, name);
CREATE INDEX candidate_until ON experts.candidate USING btree (until_day) WHERE (stage = 'in-term'::text);
alter table experts.candidate enable row level security;
create policy candidate_add on experts.candidate for insert
  with check (viewer.is_system());
create policy candidate_change on experts.candidate for update
  using ((experts.is_office() OR (organisation_id = viewer.organisation())));
create policy candidate_read on experts.candidate for select
  using ((experts.is_office() OR (organisation_id = viewer.organisation()) OR (unit_organisation_id = viewer.organisation())));
grant insert, select on experts.candidate to the application;
grant update (name, summary, fields, services, districts, languages, countries, stage, until_day, version, organisation_id, account_id) on experts.candidate to the application;

create table experts.delivery (
  id uuid not null,
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  deposit_id uuid not null,
  title text not null,
  sha256 bytea not null,
  sm3 bytea not null,
  size bigint not null,
  deposited_at timestamp with time zone not null,
  receipt bytea not null,
  delivered_by text not null,
  account_id uuid not null,
  delivered_at timestamp with time zone not null,
  UNIQUE (deposit_id),
  PRIMARY KEY (id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((octet_length(receipt) >= 1) AND (octet_length(receipt) <= 65536))),
  CHECK ((octet_length(sha256) = 32)),
  CHECK ((size >= 0)),
  CHECK ((octet_length(sm3) = 32)),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);
CREATE INDEX delivery_order ON experts.delivery USING btree (order_id, delivered_at);
alter table experts.delivery enable row level security;
create policy delivery_add on experts.delivery for insert
  with check (((viewer.seat() = 'institution'::text) AND (institution_organisation_id = viewer.organisation())));
create policy delivery_read on experts.delivery for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.delivery to the application;

create table experts.document (
  candidate_id uuid not null,
  number integer not null,
  title text not null,
  sha256 bytea,
  PRIMARY KEY (candidate_id, number),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK (((number >= 1) AND (number <= 20))),
  CHECK ((octet_length(sha256) = 32)),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);
alter table experts.document enable row level security;
create policy document_add on experts.document for insert
  with check (viewer.is_system());
create policy document_change on experts.document for delete
  using (viewer.is_system());
create policy document_read on experts.document for select
  using ((experts.is_office() OR experts.is_mine(candidate_id)));
grant delete, insert, select on experts.document to the application;

create table experts.dossier (
  candidate_id uuid not null,
  contact text not null,
  employer text not null,
  title text not null,
  years integer,
  cases integer,
  promises text[] not null,
  statement text not null,
  phrase bytea not null,
  prices text default ''::text not null,
  data text default ''::text not null,
  complaints text default ''::text not null,
  UNIQUE (phrase),
  PRIMARY KEY (candidate_id),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK (((cases >= 0) AND (cases <= 100000))),
  CHECK ((char_length(complaints) <= 300)),
  CHECK (((char_length(contact) >= 1) AND (char_length(contact) <= 200))),
  CHECK ((char_length(data) <= 300)),
  CHECK ((char_length(employer) <= 200)),
  CHECK ((octet_length(phrase) = 32)),
  CHECK ((char_length(prices) <= 300)),
  CHECK ((cardinality(promises) <= 20)),
  CHECK ((char_length(statement) <= 2000)),
  CHECK ((char_length(title) <= 200)),
  CHECK (((years >= 0) AND (years <= 80)))
);
alter table experts.dossier enable row level security;
create policy dossier_add on experts.dossier for insert
  with check (viewer.is_system());
create policy dossier_change on experts.dossier for update
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy dossier_read on experts.dossier for select
  using ((experts.is_office() OR experts.is_mine(candidate_id)));
grant insert, select on experts.dossier to the application;
grant update (contact, employer, title, years, cases, promises, statement, prices, data, complaints) on experts.dossier to the application;

create table experts.draw (
  id uuid not null,
  number text not null,
  organisation_id uuid not null,
  purpose text not null,
  fields text[] not null,
  places integer not null,
  technical boolean not null,
  legal boolean not null,
  source text not null,
  known_from timestamp with time zone not null,
  seed_digest bytea not null,
  list_digest bytea not null,
  sealed_seed bytea not null,
  by_account_id uuid not null,
  by_name text not null,
  committed_at timestamp with time zone not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  CHECK ((known_from > committed_at)),
  CHECK ((cardinality(fields) <= 20)),
  CHECK ((octet_length(list_digest) = 32)),
  CHECK ((number ~ '^MFD(-[0-9A-HJKMNP-TV-Z]{4}){2}$'::text)),
  CHECK (((places >= 1) AND (places <= 50))),
  CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 200))),
  CHECK ((octet_length(seed_digest) = 32)),
  CHECK (((char_length(source) >= 1) AND (char_length(source) <= 300)))
);
CREATE INDEX draw_latest ON experts.draw USING btree (committed_at DESC);
alter table experts.draw enable row level security;
create policy draw_add on experts.draw for insert
  with check ((viewer.seat() = 'city'::text));
create policy draw_read on experts.draw for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw to the application;

create table experts.draw_again (
  draw_id uuid not null,
  former_id uuid not null,
  reason text not null,
  UNIQUE (former_id),
  PRIMARY KEY (draw_id),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  FOREIGN KEY (former_id) REFERENCES experts.draw_end(draw_id),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table experts.draw_again enable row level security;
create policy draw_again_add on experts.draw_again for insert
  with check ((viewer.seat() = 'city'::text));
create policy draw_again_read on experts.draw_again for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw_again to the application;

create table experts.draw_end (
  draw_id uuid not null,
  free integer not null,
  at timestamp with time zone not null,
  PRIMARY KEY (draw_id),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  CHECK ((free >= 1))
);
alter table experts.draw_end enable row level security;
create policy draw_end_add on experts.draw_end for insert
  with check (viewer.is_system());
create policy draw_end_change on experts.draw_end for update
  using (viewer.is_system());
create policy draw_end_read on experts.draw_end for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw_end to the application;
grant update (free) on experts.draw_end to the application;

create table experts.draw_invitation (
  draw_id uuid not null,
  number integer not null,
  token text not null,
  at timestamp with time zone not null,
  accepted boolean,
  answered_at timestamp with time zone,
  name text,
  outcome text,
  UNIQUE (draw_id, token),
  PRIMARY KEY (draw_id, number),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  FOREIGN KEY (draw_id, token) REFERENCES experts.draw_lot(draw_id, token),
  CHECK ((((accepted IS NULL) = (answered_at IS NULL)) AND ((name IS NOT NULL) = (accepted IS TRUE)))),
  CHECK ((number >= 1)),
  CHECK ((outcome = ANY (ARRAY['on-time'::text, 'late'::text, 'not-done'::text, 'withdrawn'::text])))
);
alter table experts.draw_invitation enable row level security;
create policy draw_invitation_add on experts.draw_invitation for insert
  with check (viewer.is_system());
create policy draw_invitation_change on experts.draw_invitation for update
  using (viewer.is_system());
create policy draw_invitation_read on experts.draw_invitation for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw_invitation to the application;
grant update (accepted, answered_at, name, outcome) on experts.draw_invitation to the application;

create table experts.draw_lot (
  draw_id uuid not null,
  token text not null,
  tag text not null,
  candidate_id uuid not null,
  nonce bytea not null,
  PRIMARY KEY (draw_id, token),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  CHECK ((octet_length(nonce) = 16)),
  CHECK ((tag = ANY (ARRAY['t'::text, 'l'::text, '-'::text]))),
  CHECK ((token ~ '^[0-9a-f]{32}$'::text))
);
alter table experts.draw_lot enable row level security;
create policy draw_lot_add on experts.draw_lot for insert
  with check (viewer.is_system());
create policy draw_lot_read on experts.draw_lot for select
  using ((viewer.is_system() OR ((viewer.seat() = 'expert'::text) AND experts.is_mine(candidate_id))));
grant insert, select on experts.draw_lot to the application;

create table experts.draw_party (
  draw_id uuid not null,
  number integer not null,
  credit_code text not null,
  name text not null,
  PRIMARY KEY (draw_id, number),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  CHECK ((char_length(credit_code) <= 18)),
  CHECK ((char_length(name) <= 200))
);
alter table experts.draw_party enable row level security;
create policy draw_party_add on experts.draw_party for insert
  with check ((viewer.seat() = 'city'::text));
create policy draw_party_read on experts.draw_party for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw_party to the application;

create table experts.draw_reveal (
  draw_id uuid not null,
  public_value text not null,
  seed bytea not null,
  tokens text[] not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (draw_id),
  FOREIGN KEY (draw_id) REFERENCES experts.draw(id),
  CHECK (((char_length(public_value) >= 1) AND (char_length(public_value) <= 200))),
  CHECK ((octet_length(seed) = 32))
);
alter table experts.draw_reveal enable row level security;
create policy draw_reveal_add on experts.draw_reveal for insert
  with check ((viewer.seat() = 'city'::text));
create policy draw_reveal_read on experts.draw_reveal for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
grant insert, select on experts.draw_reveal to the application;

create table experts.matter (
  candidate_id uuid not null,
  kind text not null,
  subject text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  score integer,
  PRIMARY KEY (candidate_id, kind, subject),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  CHECK ((kind ~ '^[a-z]{2,30}\.[a-z][a-z0-9-]{1,60}$'::text)),
  CHECK ((outcome = ANY (ARRAY['on-time'::text, 'late'::text, 'not-done'::text, 'withdrawn'::text]))),
  CHECK (((score >= 1) AND (score <= 5))),
  CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 128)))
);
CREATE INDEX matter_open ON experts.matter USING btree (candidate_id) WHERE (closed_at IS NULL);
alter table experts.matter enable row level security;
create policy matter_all on experts.matter for all
  using (viewer.is_system());
grant insert, select on experts.matter to the application;
grant update (closed_at, outcome, score) on experts.matter to the application;

create table experts.milestone_step (
  milestone_id uuid not null,
  number integer not null,
  kind text not null,
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  note text,
  done_by text not null,
  account_id uuid not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (milestone_id, number),
  FOREIGN KEY (milestone_id) REFERENCES experts.offer_milestone(id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK ((kind = ANY (ARRAY['reported'::text, 'accepted'::text, 'returned'::text]))),
  CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  CHECK ((number >= 1))
);
alter table experts.milestone_step enable row level security;
create policy milestone_step_add on experts.milestone_step for insert
  with check (experts.is_side(organisation_id, institution_organisation_id));
create policy milestone_step_read on experts.milestone_step for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.milestone_step to the application;

create table experts.objection (
  id uuid not null,
  candidate_id uuid not null,
  name text not null,
  contact text not null,
  text text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK (((char_length(contact) >= 1) AND (char_length(contact) <= 200))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 2000)))
);
CREATE INDEX objection_candidate ON experts.objection USING btree (candidate_id, at);
alter table experts.objection enable row level security;
create policy objection_add on experts.objection for insert
  with check (viewer.is_system());
create policy objection_read on experts.objection for select
  using (experts.is_office());
grant insert, select on experts.objection to the application;

create table experts.objection_answer (
  objection_id uuid not null,
  upheld boolean not null,
  text text not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (objection_id),
  FOREIGN KEY (objection_id) REFERENCES experts.objection(id),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 1000)))
);
alter table experts.objection_answer enable row level security;
create policy objection_answer_add on experts.objection_answer for insert
  with check ((viewer.seat() = 'city'::text));
create policy objection_answer_read on experts.objection_answer for select
  using (experts.is_office());
grant insert, select on experts.objection_answer to the application;

create table experts.offer (
  id uuid not null,
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  revision integer not null,
  price_cents bigint not null,
  working_days integer not null,
  approach text not null,
  made_by text not null,
  account_id uuid not null,
  made_at timestamp with time zone not null,
  UNIQUE (order_id, institution_organisation_id, revision),
  PRIMARY KEY (id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((char_length(approach) >= 1) AND (char_length(approach) <= 2000))),
  CHECK (((price_cents >= 0) AND (price_cents <= '10000000000'::bigint))),
  CHECK ((revision >= 1)),
  CHECK (((working_days >= 1) AND (working_days <= 500)))
);
alter table experts.offer enable row level security;
create policy offer_add on experts.offer for insert
  with check (((viewer.seat() = 'institution'::text) AND (institution_organisation_id = viewer.organisation()) AND experts.is_invited(order_id)));
create policy offer_read on experts.offer for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.offer to the application;

create table experts.offer_choice (
  order_id uuid not null,
  event integer not null,
  offer_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  offers integer not null,
  reason text,
  PRIMARY KEY (order_id, event),
  FOREIGN KEY (offer_id) REFERENCES experts.offer(id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((offers >= 3) OR (reason IS NOT NULL))),
  CHECK ((offers >= 1)),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table experts.offer_choice enable row level security;
create policy offer_choice_add on experts.offer_choice for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy offer_choice_read on experts.offer_choice for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.offer_choice to the application;

create table experts.offer_milestone (
  id uuid not null,
  offer_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  number integer not null,
  title text not null,
  UNIQUE (offer_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (offer_id) REFERENCES experts.offer(id),
  CHECK ((number >= 1)),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
);
alter table experts.offer_milestone enable row level security;
create policy offer_milestone_add on experts.offer_milestone for insert
  with check (((viewer.seat() = 'institution'::text) AND (institution_organisation_id = viewer.organisation())));
create policy offer_milestone_read on experts.offer_milestone for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.offer_milestone to the application;

create table experts.offer_withdrawal (
  offer_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  reason text not null,
  withdrawn_by text not null,
  account_id uuid not null,
  withdrawn_at timestamp with time zone not null,
  PRIMARY KEY (offer_id),
  FOREIGN KEY (offer_id) REFERENCES experts.offer(id),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table experts.offer_withdrawal enable row level security;
create policy offer_withdrawal_add on experts.offer_withdrawal for insert
  with check (((viewer.seat() = 'institution'::text) AND (institution_organisation_id = viewer.organisation())));
create policy offer_withdrawal_read on experts.offer_withdrawal for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.offer_withdrawal to the application;

create table experts.order_deadline (
  order_id uuid not null,
  number integer not null,
  organisation_id uuid not null,
  due_at timestamp with time zone not null,
  reason text,
  set_by text not null,
  account_id uuid not null,
  set_at timestamp with time zone not null,
  PRIMARY KEY (order_id, number),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK ((number >= 1)),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table experts.order_deadline enable row level security;
create policy order_deadline_add on experts.order_deadline for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy order_deadline_read on experts.order_deadline for select
  using ((experts.is_side(organisation_id, NULL::uuid) OR ((viewer.seat() = 'institution'::text) AND experts.is_invited(order_id))));
grant insert, select on experts.order_deadline to the application;

create table experts.order_dispute (
  order_id uuid not null,
  event integer not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  side text not null,
  former text not null,
  statement text not null,
  raised_by text not null,
  account_id uuid not null,
  raised_at timestamp with time zone not null,
  PRIMARY KEY (order_id, event),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK ((former = ANY (ARRAY['underway'::text, 'delivered'::text, 'accepted'::text]))),
  CHECK ((side = ANY (ARRAY['enterprise'::text, 'institution'::text]))),
  CHECK (((char_length(statement) >= 1) AND (char_length(statement) <= 1000)))
);
alter table experts.order_dispute enable row level security;
create policy order_dispute_add on experts.order_dispute for insert
  with check (((side = viewer.seat()) AND experts.is_side(organisation_id, institution_organisation_id)));
create policy order_dispute_read on experts.order_dispute for select
  using (((viewer.seat() = 'city'::text) OR experts.is_side(organisation_id, institution_organisation_id)));
grant insert, select on experts.order_dispute to the application;

create table experts.order_event (
  order_id uuid not null,
  number integer not null,
  verb text not null,
  state text not null,
  organisation_id uuid not null,
  institution_organisation_id uuid,
  note text,
  side text not null,
  done_by text not null,
  account_id uuid not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (order_id, number),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  CHECK ((number >= 1)),
  CHECK ((side = ANY (ARRAY['enterprise'::text, 'institution'::text, 'city'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'chosen'::text, 'underway'::text, 'delivered'::text, 'accepted'::text, 'settled'::text, 'disputed'::text, 'cancelled'::text])))
);
alter table experts.order_event enable row level security;
create policy order_event_add on experts.order_event for insert
  with check ((experts.is_side(organisation_id, institution_organisation_id) OR ((viewer.seat() = 'institution'::text) AND (verb = 'order-stepped-back'::text) AND experts.is_invited(order_id))));
create policy order_event_read on experts.order_event for select
  using ((experts.is_side(organisation_id, institution_organisation_id) OR ((viewer.seat() = 'institution'::text) AND (institution_organisation_id IS NULL) AND experts.is_invited(order_id))));
grant insert, select on experts.order_event to the application;

create table experts.order_invitation (
  id uuid not null,
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  invited_at timestamp with time zone not null,
  UNIQUE (order_id, institution_organisation_id),
  PRIMARY KEY (id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id)
);
CREATE INDEX order_invitation_institution ON experts.order_invitation USING btree (institution_organisation_id, order_id);
alter table experts.order_invitation enable row level security;
create policy order_invitation_add on experts.order_invitation for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy order_invitation_read on experts.order_invitation for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.order_invitation to the application;

create table experts.order_need (
  order_id uuid not null,
  organisation_id uuid not null,
  need text not null,
  contact text not null,
  PRIMARY KEY (order_id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((char_length(contact) >= 1) AND (char_length(contact) <= 200))),
  CHECK (((char_length(need) >= 1) AND (char_length(need) <= 4000)))
);
alter table experts.order_need enable row level security;
create policy order_need_add on experts.order_need for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy order_need_read on experts.order_need for select
  using ((experts.is_side(organisation_id, NULL::uuid) OR ((viewer.seat() = 'institution'::text) AND experts.is_confided(order_id))));
grant insert, select on experts.order_need to the application;

create table experts.order_rating (
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  solved smallint not null,
  punctual smallint not null,
  discreet smallint not null,
  fair smallint not null,
  usable smallint not null,
  remark text,
  rated_by text not null,
  account_id uuid not null,
  rated_at timestamp with time zone not null,
  PRIMARY KEY (order_id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((discreet >= 1) AND (discreet <= 5))),
  CHECK (((fair >= 1) AND (fair <= 5))),
  CHECK (((punctual >= 1) AND (punctual <= 5))),
  CHECK (((char_length(remark) >= 1) AND (char_length(remark) <= 500))),
  CHECK (((solved >= 1) AND (solved <= 5))),
  CHECK (((usable >= 1) AND (usable <= 5)))
);
alter table experts.order_rating enable row level security;
create policy order_rating_add on experts.order_rating for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy order_rating_read on experts.order_rating for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.order_rating to the application;

create table experts.park_presence (
  id uuid not null,
  institution_organisation_id uuid not null,
  institution_name text not null,
  park_id uuid not null,
  from_day date not null,
  until_day date,
  hours text not null,
  place text not null,
  offered_by text not null,
  account_id uuid not null,
  offered_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((until_day >= from_day)),
  CHECK (((char_length(hours) >= 1) AND (char_length(hours) <= 200))),
  CHECK (((char_length(place) >= 1) AND (char_length(place) <= 200)))
);
CREATE INDEX park_presence_institution ON experts.park_presence USING btree (institution_organisation_id, from_day DESC, id);
CREATE INDEX park_presence_park ON experts.park_presence USING btree (park_id, from_day DESC, id);
alter table experts.park_presence enable row level security;
create policy park_presence_add on experts.park_presence for insert
  with check (((viewer.seat() = 'institution'::text) AND (institution_organisation_id = viewer.organisation())));
create policy park_presence_read on experts.park_presence for select
  using ((viewer.is_system() OR (institution_organisation_id = viewer.organisation()) OR (park_id = viewer.park()) OR (EXISTS ( SELECT 1
   FROM experts.presence_decision d
  WHERE ((d.presence_id = park_presence.id) AND (d.kind = 'confirmed'::text))))));
grant insert, select on experts.park_presence to the application;

create table experts.presence_decision (
  presence_id uuid not null,
  kind text not null,
  institution_organisation_id uuid not null,
  park_id uuid not null,
  reason text,
  decided_by text not null,
  account_id uuid not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (presence_id, kind),
  FOREIGN KEY (presence_id) REFERENCES experts.park_presence(id),
  CHECK ((kind = ANY (ARRAY['confirmed'::text, 'refused'::text, 'ended'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
CREATE UNIQUE INDEX presence_decision_once ON experts.presence_decision USING btree (presence_id) WHERE (kind = ANY (ARRAY['confirmed'::text, 'refused'::text]));
alter table experts.presence_decision enable row level security;
create policy presence_decision_add on experts.presence_decision for insert
  with check ((((viewer.seat() = 'park'::text) AND (park_id = viewer.park())) OR ((viewer.seat() = 'institution'::text) AND (kind = 'ended'::text) AND (institution_organisation_id = viewer.organisation()))));
create policy presence_decision_read on experts.presence_decision for select
  using ((viewer.is_system() OR (kind <> 'refused'::text) OR (institution_organisation_id = viewer.organisation()) OR (park_id = viewer.park())));
grant insert, select on experts.presence_decision to the application;

create table experts.secrecy_confirmation (
  order_id uuid not null,
  event integer not null,
  side text not null,
  version text not null,
  language text not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  act_id uuid not null,
  confirmed_by text not null,
  account_id uuid not null,
  confirmed_at timestamp with time zone not null,
  UNIQUE (act_id),
  PRIMARY KEY (order_id, event, side, version),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CHECK ((side = ANY (ARRAY['enterprise'::text, 'institution'::text])))
);
alter table experts.secrecy_confirmation enable row level security;
create policy secrecy_confirmation_add on experts.secrecy_confirmation for insert
  with check (((side = viewer.seat()) AND experts.is_side(organisation_id, institution_organisation_id)));
create policy secrecy_confirmation_read on experts.secrecy_confirmation for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.secrecy_confirmation to the application;

create table experts.service_order (
  id uuid not null,
  number text not null,
  organisation_id uuid not null,
  service text not null,
  payer text not null,
  brief text not null,
  opened_by text not null,
  account_id uuid not null,
  opened_at timestamp with time zone not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  CHECK (((char_length(brief) >= 1) AND (char_length(brief) <= 300))),
  CHECK ((number ~ '^FW-[0-9]{4}-[0-9]{6,12}$'::text)),
  CHECK ((payer = ANY (ARRAY['quota'::text, 'own'::text]))),
  CHECK ((service ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
CREATE INDEX service_order_organisation ON experts.service_order USING btree (organisation_id, opened_at DESC, id);
alter table experts.service_order enable row level security;
create policy service_order_add on experts.service_order for insert
  with check (((viewer.seat() = 'enterprise'::text) AND (organisation_id = viewer.organisation())));
create policy service_order_read on experts.service_order for select
  using ((experts.is_side(organisation_id, NULL::uuid) OR ((viewer.seat() = 'institution'::text) AND experts.is_invited(id))));
grant insert, select on experts.service_order to the application;

create table experts.settlement (
  order_id uuid not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  payer text not null,
  amount_cents bigint not null,
  paid_on date not null,
  reference text not null,
  settled_by text not null,
  account_id uuid not null,
  settled_at timestamp with time zone not null,
  PRIMARY KEY (order_id),
  FOREIGN KEY (order_id) REFERENCES experts.service_order(id),
  CHECK (((amount_cents >= 0) AND (amount_cents <= '10000000000'::bigint))),
  CHECK ((payer = ANY (ARRAY['quota'::text, 'own'::text]))),
  CHECK (((char_length(reference) >= 1) AND (char_length(reference) <= 100)))
);
alter table experts.settlement enable row level security;
create policy settlement_add on experts.settlement for insert
  with check (experts.is_side(organisation_id, institution_organisation_id));
create policy settlement_read on experts.settlement for select
  using (experts.is_side(organisation_id, institution_organisation_id));
grant insert, select on experts.settlement to the application;

create table experts.step (
  candidate_id uuid not null,
  number integer not null,
  deed text not null,
  stage text not null,
  by_account_id uuid not null,
  by_organisation_id uuid not null,
  by_name text not null,
  by_seat text not null,
  reason text not null,
  until_day date,
  at timestamp with time zone not null,
  PRIMARY KEY (candidate_id, number),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK ((deed ~ '^[a-z][a-z-]{1,39}$'::text)),
  CHECK ((number >= 1)),
  CHECK ((char_length(reason) <= 1000))
);
alter table experts.step enable row level security;
create policy step_add on experts.step for insert
  with check ((experts.is_office() OR experts.is_mine(candidate_id)));
create policy step_read on experts.step for select
  using ((experts.is_office() OR experts.is_mine(candidate_id)));
grant insert, select on experts.step to the application;

create table experts.term_reminder (
  candidate_id uuid not null,
  until_day date not null,
  days integer not null,
  at timestamp with time zone not null,
  PRIMARY KEY (candidate_id, until_day, days),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK ((days = ANY (ARRAY[30, 60])))
);
alter table experts.term_reminder enable row level security;
create policy term_reminder_platform on experts.term_reminder for all
  using (viewer.is_system())
  with check (viewer.is_system());
grant insert, select on experts.term_reminder to the application;

create table experts.tie (
  id uuid not null,
  candidate_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  party_id uuid,
  credit_code text not null,
  name text not null,
  declared_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (candidate_id) REFERENCES experts.candidate(id),
  CHECK (((party_id IS NOT NULL) OR (credit_code <> ''::text) OR (name <> ''::text))),
  CHECK ((char_length(credit_code) <= 18)),
  CHECK ((kind = ANY (ARRAY['employer'::text, 'client'::text, 'shares'::text, 'kin'::text, 'rival'::text]))),
  CHECK ((char_length(name) <= 200))
);
CREATE INDEX tie_candidate ON experts.tie USING btree (candidate_id, declared_at DESC);
alter table experts.tie enable row level security;
create policy tie_add on experts.tie for insert
  with check (((viewer.seat() = 'expert'::text) AND (organisation_id = viewer.organisation())));
create policy tie_change on experts.tie for update
  using (((viewer.seat() = 'expert'::text) AND (organisation_id = viewer.organisation())));
create policy tie_read on experts.tie for select
  using ((viewer.is_system() OR (viewer.seat() = 'city'::text) OR ((viewer.seat() = 'expert'::text) AND (organisation_id = viewer.organisation()))));
grant insert, select on experts.tie to the application;
grant update (ended_at) on experts.tie to the application;

create view experts.stats_expert_matters as
 SELECT ((m.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    m.kind,
    c.category,
    m.outcome,
    count(*) AS matters,
    sum(m.score) AS score_sum,
    count(m.score) AS scores
   FROM (experts.matter m
     JOIN experts.candidate c ON ((c.id = m.candidate_id)))
  WHERE (m.closed_at IS NOT NULL)
  GROUP BY (((m.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date), m.kind, c.category, m.outcome;

create view experts.stats_experts as
 SELECT kind,
    category,
    stage,
    until_day,
    count(*) AS candidates
   FROM experts.candidate
  GROUP BY kind, category, stage, until_day;

create view experts.stats_orders as
 SELECT o.number,
    o.service,
    o.payer,
    s.state,
    ((o.opened_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS opened_on,
    ((s.done_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS changed_on,
    ( SELECT count(DISTINCT f.institution_organisation_id) AS count
           FROM experts.offer f
          WHERE ((f.order_id = o.id) AND (NOT (EXISTS ( SELECT 1
                   FROM experts.offer_withdrawal w
                  WHERE (w.offer_id = f.id)))) AND (NOT (EXISTS ( SELECT 1
                   FROM experts.offer n
                  WHERE ((n.order_id = f.order_id) AND (n.institution_organisation_id = f.institution_organisation_id) AND (n.revision > f.revision))))))) AS offers,
    c.price_cents,
    t.amount_cents AS settled_cents,
    t.paid_on
   FROM (((experts.service_order o
     JOIN LATERAL ( SELECT e.state,
            e.done_at,
            e.institution_organisation_id
           FROM experts.order_event e
          WHERE (e.order_id = o.id)
          ORDER BY e.number DESC
         LIMIT 1) s ON (true))
     LEFT JOIN LATERAL ( SELECT f.price_cents
           FROM (experts.offer_choice h
             JOIN experts.offer f ON ((f.id = h.offer_id)))
          WHERE ((h.order_id = o.id) AND (h.institution_organisation_id = s.institution_organisation_id))
          ORDER BY h.event DESC
         LIMIT 1) c ON (true))
     LEFT JOIN experts.settlement t ON ((t.order_id = o.id)));

create view experts.stats_park_residency as
 SELECT p.park_id,
    p.institution_organisation_id,
    p.from_day,
    LEAST(p.until_day, e.decided_on) AS until_day
   FROM ((experts.park_presence p
     JOIN experts.presence_decision c ON (((c.presence_id = p.id) AND (c.kind = 'confirmed'::text))))
     LEFT JOIN experts.presence_decision e ON (((e.presence_id = p.id) AND (e.kind = 'ended'::text))));

create view experts.stats_ratings as
 SELECT institution_organisation_id,
    count(*) AS ratings,
    avg(solved) AS solved,
    avg(punctual) AS punctual,
    avg(discreet) AS discreet,
    avg(fair) AS fair,
    avg(usable) AS usable
   FROM experts.order_rating
  GROUP BY institution_organisation_id
 HAVING (count(*) >= 3);

create view experts.stats_service_use as
 SELECT e.organisation_id,
    o.service,
    ((e.done_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS used_on,
    count(*) AS uses
   FROM (experts.order_event e
     JOIN experts.service_order o ON ((o.id = e.order_id)))
  WHERE ((e.verb = 'result-accepted'::text) AND ( SELECT viewer.is_system() AS is_system))
  GROUP BY e.organisation_id, o.service, (((e.done_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

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
  CHECK ((kind = ANY (ARRAY['enterprise'::text, 'park'::text, 'district'::text, 'city'::text, 'department'::text, 'institution'::text, 'expert'::text, 'operator'::text]))),
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
  CHECK ((seat = ANY (ARRAY['enterprise'::text, 'staff'::text, 'park'::text, 'district'::text, 'city'::text, 'department'::text, 'institution'::text, 'expert'::text, 'operator'::text])))
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

create view identity.stats_park_desks as
 SELECT o.reference AS park,
    count(DISTINCT g.account_id) AS people
   FROM (identity.organisation o
     JOIN identity.seat_grant g ON (((g.organisation_id = o.id) AND (g.seat = 'park'::text) AND (g.until_at IS NULL))))
  WHERE ((o.kind = 'park'::text) AND (NOT (EXISTS ( SELECT 1
           FROM identity.organisation_closure c
          WHERE ((c.organisation_id = o.id) AND (c.lifted_at IS NULL))))) AND (NOT (EXISTS ( SELECT 1
           FROM identity.account_closure c
          WHERE ((c.account_id = g.account_id) AND (c.lifted_at IS NULL))))) AND ( SELECT viewer.is_system() AS is_system))
  GROUP BY o.reference;

-- ---------------------------------------- learning
create schema learning;

CREATE OR REPLACE FUNCTION learning.duties(organisation uuid)
 RETURNS TABLE(post_id uuid, post text, post_course_id uuid, course text, months integer, holder_id uuid, name text, person_id uuid, certificate text, issued_at timestamp with time zone, valid_until date, study_id uuid, required_by date)
 LANGUAGE sql
 STABLE
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select p.id, p.name, r.id, r.course, r.months, h.id, h.name, h.person_id,
           c.number, c.issued_at, ((c.issued_at at time zone 'Asia/Shanghai')::date + make_interval(months => r.months))::date,
           o.id, o.required_by
      from learning.post p
      join learning.post_course r on r.post_id = p.id
       and not exists (select 1 from learning.post_course_end e where e.post_course_id = r.id)
      join learning.post_holder h on h.post_id = p.id
       and not exists (select 1 from learning.post_holder_end e where e.post_holder_id = h.id)
      left join lateral (
        select k.number, k.issued_at
          from learning.study s
          join learning.certificate k on k.study_id = s.id
         where s.organisation_id = p.organisation_id
           and s.course = r.course
           and (s.person_id = h.person_id or (s.by_link and s.name = h.name))
         order by k.issued_at desc
         limit 1) c on true
      left join lateral (
        select s.id, s.required_by
          from learning.study s
         where s.organisation_id = p.organisation_id
           and s.course = r.course
           and (s.person_id = h.person_id or (s.by_link and s.name = h.name))
           and not exists (select 1 from learning.certificate k where k.study_id = s.id)
           and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
         order by s.begun_at desc
         limit 1) o on true
     where p.organisation_id = duties.organisation
       and not exists (select 1 from learning.post_closure e where e.post_id = p.id)
  $function$;

CREATE OR REPLACE FUNCTION learning.handed_in(package uuid, account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select exists (select 1 from learning.package p where p.id = handed_in.package and p.account_id = handed_in.account)
  $function$;

CREATE OR REPLACE FUNCTION learning.is_administrator(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR ((viewer.seat() = 'enterprise'::text) AND (organisation = viewer.organisation())));

CREATE OR REPLACE FUNCTION learning.keeps(district text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = 'city'::text) OR ((viewer.seat() = 'district'::text) AND (district = viewer.district())));

CREATE OR REPLACE FUNCTION learning.keeps_item(item uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select exists (select 1 from learning.item i where i.id = keeps_item.item and learning.keeps(i.district))
  $function$;

CREATE OR REPLACE FUNCTION learning.keeps_packages()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'district'::text])));

CREATE OR REPLACE FUNCTION learning.live_version(item uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select case when exists (select 1 from learning.item_takedown t where t.item_id = d.item_id and t.number = d.number) then null else d.number end
      from learning.item_decision d
     where d.item_id = live_version.item
       and d.outcome = 'published'
     order by d.number desc
     limit 1
  $function$;

CREATE OR REPLACE FUNCTION learning.may_see(organisation uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR ((organisation = viewer.organisation()) AND ((person = viewer.account()) OR (viewer.seat() = 'enterprise'::text))));

CREATE OR REPLACE FUNCTION learning.note_uses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'learning', 'pg_temp'
AS $function$
begin
  insert into learning.use_change (organisation_id, used_on)
  select distinct a.organisation_id, (a.issued_at at time zone 'Asia/Shanghai')::date from added a;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION learning.renewal_due(person uuid, wanted text, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select exists (
      select 1
        from learning.duties(viewer.organisation()) d
       where d.person_id = renewal_due.person
         and d.course = renewal_due.wanted
         and d.valid_until <= renewal_due.today + 60)
  $function$;

CREATE OR REPLACE FUNCTION learning.signed_up(item uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select count(*)
      from learning.sign_up s
     where s.item_id = signed_up.item
       and not exists (select 1 from learning.sign_up_cancellation c where c.sign_up_id = s.id)
  $function$;

CREATE OR REPLACE FUNCTION learning.take_uses(until date, most integer)
 RETURNS TABLE(organisation_id uuid, used_on date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'learning', 'pg_temp'
AS $function$
    delete from learning.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from learning.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $function$;

CREATE OR REPLACE FUNCTION learning.training_rate(since timestamp with time zone, today date)
 RETURNS TABLE(studies bigint, finished bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    with duty as (
      select d.name, d.person_id, d.course, d.valid_until
        from learning.duties(viewer.organisation()) d
    ),
    counted as (
      select d.valid_until is not null and d.valid_until >= training_rate.today as done
        from duty d
      union all
      select c.number is not null
        from learning.study s
        left join learning.certificate c on c.study_id = s.id
       where s.organisation_id = viewer.organisation()
         and s.begun_at >= training_rate.since
         and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
         and not exists (
           select 1
             from duty d
            where d.course = s.course
              and (d.person_id = s.person_id or (s.by_link and d.name = s.name)))
    )
    select count(*), count(*) filter (where done)
      from counted
  $function$;

CREATE OR REPLACE FUNCTION learning.wrote(item uuid, version integer, account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'learning', 'pg_catalog'
AS $function$
    select exists (select 1 from learning.item_version v where v.item_id = wrote.item and v.number = wrote.version and v.account_id = wrote.account)
        or exists (select 1 from learning.item_submission s where s.item_id = wrote.item and s.number = wrote.version and s.account_id = wrote.account)
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
CREATE INDEX certificate_day ON learning.certificate USING btree ((((issued_at AT TIME ZONE 'Asia/Shanghai'::text))::date));
CREATE INDEX certificate_organisation ON learning.certificate USING btree (organisation_id);
CREATE TRIGGER certificates_are_uses AFTER INSERT ON learning.certificate REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION learning.note_uses();
alter table learning.certificate enable row level security;
create policy certificate_add on learning.certificate for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy certificate_read on learning.certificate for select
  using (learning.may_see(organisation_id, person_id));
grant insert, select on learning.certificate to the application;

create table learning.check_in (
  sign_up_id uuid not null,
  item_id uuid not null,
  way text not null,
  account_id uuid not null,
  checked_in_at timestamp with time zone not null,
  PRIMARY KEY (sign_up_id),
  FOREIGN KEY (sign_up_id) REFERENCES learning.sign_up(id),
  CHECK ((way = ANY (ARRAY['code'::text, 'desk'::text])))
);
CREATE INDEX check_in_item ON learning.check_in USING btree (item_id, checked_in_at);
alter table learning.check_in enable row level security;
create policy check_in_add on learning.check_in for insert
  with check ((viewer.is_system() OR learning.keeps_item(item_id)));
create policy check_in_read on learning.check_in for select
  using ((viewer.is_system() OR learning.keeps_item(item_id)));
grant insert, select on learning.check_in to the application;

create table learning.event_key (
  item_id uuid not null,
  key bytea not null,
  account_id uuid not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (item_id),
  FOREIGN KEY (item_id) REFERENCES learning.item(id),
  CHECK ((octet_length(key) = 32))
);
alter table learning.event_key enable row level security;
create policy event_key_add on learning.event_key for insert
  with check (learning.keeps_item(item_id));
create policy event_key_read on learning.event_key for select
  using (learning.keeps_item(item_id));
grant insert, select on learning.event_key to the application;

create table learning.item (
  id uuid not null,
  code text not null,
  kind text not null,
  origin text not null,
  district text,
  account_id uuid not null,
  begun_by text not null,
  begun_at timestamp with time zone not null,
  UNIQUE (code),
  PRIMARY KEY (id),
  CHECK ((code ~ '^[a-z0-9][a-z0-9-]{2,59}$'::text)),
  CHECK ((district ~ '^[0-9]{6}$'::text)),
  CHECK ((kind = ANY (ARRAY['article'::text, 'case'::text, 'poster'::text, 'event'::text]))),
  CHECK ((origin = ANY (ARRAY['edited'::text, 'delivered'::text, 'demo'::text])))
);
alter table learning.item enable row level security;
create policy item_add on learning.item for insert
  with check (learning.keeps(district));
create policy item_read on learning.item for select
  using ((learning.keeps(district) OR (learning.live_version(id) IS NOT NULL)));
grant insert, select on learning.item to the application;

create table learning.item_decision (
  item_id uuid not null,
  number integer not null,
  outcome text not null,
  reason text,
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id, number) REFERENCES learning.item_submission(item_id, number),
  CHECK (((outcome = 'published'::text) OR (reason IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['published'::text, 'returned'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table learning.item_decision enable row level security;
create policy item_decision_add on learning.item_decision for insert
  with check ((viewer.is_system() OR (learning.keeps_item(item_id) AND (account_id = viewer.account()) AND (NOT learning.wrote(item_id, number, viewer.account())))));
create policy item_decision_read on learning.item_decision for select
  using ((learning.keeps_item(item_id) OR (number = learning.live_version(item_id))));
grant insert, select on learning.item_decision to the application;

create table learning.item_submission (
  item_id uuid not null,
  number integer not null,
  account_id uuid not null,
  submitted_by text not null,
  submitted_at timestamp with time zone not null,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id, number) REFERENCES learning.item_version(item_id, number)
);
alter table learning.item_submission enable row level security;
create policy item_submission_add on learning.item_submission for insert
  with check ((learning.keeps_item(item_id) AND (viewer.is_system() OR (account_id = viewer.account()))));
create policy item_submission_read on learning.item_submission for select
  using (learning.keeps_item(item_id));
grant insert, select on learning.item_submission to the application;

create table learning.item_takedown (
  item_id uuid not null,
  number integer not null,
  reason text not null,
  account_id uuid not null,
  taken_down_by text not null,
  taken_down_at timestamp with time zone not null,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id, number) REFERENCES learning.item_decision(item_id, number),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table learning.item_takedown enable row level security;
create policy item_takedown_add on learning.item_takedown for insert
  with check ((learning.keeps_item(item_id) AND (account_id = viewer.account())));
create policy item_takedown_read on learning.item_takedown for select
  using (learning.keeps_item(item_id));
grant insert, select on learning.item_takedown to the application;

create table learning.item_version (
  item_id uuid not null,
  number integer not null,
  title_zh text not null,
  summary_zh text not null,
  body_zh text not null,
  title_en text,
  summary_en text,
  body_en text,
  place text,
  begins_at timestamp with time zone,
  ends_at timestamp with time zone,
  seats integer,
  account_id uuid not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id) REFERENCES learning.item(id),
  CHECK (((char_length(body_en) >= 1) AND (char_length(body_en) <= 60000))),
  CHECK (((char_length(body_zh) >= 1) AND (char_length(body_zh) <= 20000))),
  CHECK ((ends_at > begins_at)),
  CHECK ((num_nulls(title_en, summary_en, body_en) = ANY (ARRAY[0, 3]))),
  CHECK ((num_nulls(place, begins_at, ends_at, seats) = ANY (ARRAY[0, 4]))),
  CHECK ((number >= 1)),
  CHECK (((char_length(place) >= 1) AND (char_length(place) <= 200))),
  CHECK (((seats >= 1) AND (seats <= 10000))),
  CHECK (((char_length(summary_en) >= 1) AND (char_length(summary_en) <= 900))),
  CHECK (((char_length(summary_zh) >= 1) AND (char_length(summary_zh) <= 300))),
  CHECK (((char_length(title_en) >= 1) AND (char_length(title_en) <= 200))),
  CHECK (((char_length(title_zh) >= 1) AND (char_length(title_zh) <= 80)))
);
alter table learning.item_version enable row level security;
create policy item_version_add on learning.item_version for insert
  with check ((learning.keeps_item(item_id) AND (viewer.is_system() OR (account_id = viewer.account()))));
create policy item_version_read on learning.item_version for select
  using ((learning.keeps_item(item_id) OR (number = learning.live_version(item_id))));
grant insert, select on learning.item_version to the application;

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

create table learning.package (
  id uuid not null,
  code text not null,
  title_zh text not null,
  title_en text,
  audience text not null,
  summary text not null,
  minutes integer not null,
  sha256 text not null,
  size bigint not null,
  unpacked bigint not null,
  files integer not null,
  account_id uuid not null,
  handed_in_by text not null,
  handed_in_at timestamp with time zone not null,
  UNIQUE (code),
  PRIMARY KEY (id),
  CHECK (((char_length(audience) >= 1) AND (char_length(audience) <= 200))),
  CHECK ((code ~ '^scorm-[0-9a-f]{12}$'::text)),
  CHECK (((files >= 1) AND (files <= 1000))),
  CHECK (((minutes >= 1) AND (minutes <= 600))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK (((size >= 1) AND (size <= 10485760))),
  CHECK (((char_length(summary) >= 1) AND (char_length(summary) <= 300))),
  CHECK (((char_length(title_en) >= 1) AND (char_length(title_en) <= 200))),
  CHECK (((char_length(title_zh) >= 1) AND (char_length(title_zh) <= 80))),
  CHECK (((unpacked >= 1) AND (unpacked <= 62914560)))
);
CREATE INDEX package_handed_in ON learning.package USING btree (handed_in_at DESC);
alter table learning.package enable row level security;
create policy package_add on learning.package for insert
  with check ((learning.keeps_packages() AND (account_id = viewer.account())));
create policy package_read on learning.package for select
  using (learning.keeps_packages());
grant insert, select on learning.package to the application;

create table learning.package_decision (
  package_id uuid not null,
  outcome text not null,
  reason text,
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (package_id, outcome),
  FOREIGN KEY (package_id) REFERENCES learning.package(id),
  CHECK (((outcome = 'offered'::text) OR (reason IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['offered'::text, 'declined'::text, 'taken-down'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
CREATE UNIQUE INDEX package_decision_first ON learning.package_decision USING btree (package_id) WHERE (outcome = ANY (ARRAY['offered'::text, 'declined'::text]));
alter table learning.package_decision enable row level security;
create policy package_decision_add on learning.package_decision for insert
  with check ((learning.keeps_packages() AND (account_id = viewer.account()) AND ((outcome = 'taken-down'::text) OR (NOT learning.handed_in(package_id, viewer.account())))));
create policy package_decision_read on learning.package_decision for select
  using (learning.keeps_packages());
grant insert, select on learning.package_decision to the application;

create table learning.package_file (
  package_id uuid not null,
  path text not null,
  body bytea not null,
  PRIMARY KEY (package_id, path),
  FOREIGN KEY (package_id) REFERENCES learning.package(id),
  CHECK ((octet_length(body) <= 20971520)),
  CHECK (((char_length(path) >= 1) AND (char_length(path) <= 200)))
);
alter table learning.package_file enable row level security;
create policy package_file_add on learning.package_file for insert
  with check (learning.keeps_packages());
create policy package_file_read on learning.package_file for select
  using (viewer.is_system());
grant insert, select on learning.package_file to the application;

create table learning.package_key (
  package_id uuid not null,
  key bytea not null,
  PRIMARY KEY (package_id),
  FOREIGN KEY (package_id) REFERENCES learning.package(id),
  CHECK ((octet_length(key) = 32))
);
alter table learning.package_key enable row level security;
create policy package_key_add on learning.package_key for insert
  with check (learning.keeps_packages());
create policy package_key_read on learning.package_key for select
  using (viewer.is_system());
grant insert, select on learning.package_key to the application;

create table learning.package_sco (
  package_id uuid not null,
  number integer not null,
  title text not null,
  start text not null,
  reports boolean not null,
  mastery integer,
  data text not null,
  PRIMARY KEY (package_id, number),
  FOREIGN KEY (package_id) REFERENCES learning.package(id),
  CHECK ((char_length(data) <= 4096)),
  CHECK (((mastery >= 0) AND (mastery <= 100))),
  CHECK (((number >= 1) AND (number <= 50))),
  CHECK (((char_length(start) >= 1) AND (char_length(start) <= 1500))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
);
alter table learning.package_sco enable row level security;
create policy package_sco_add on learning.package_sco for insert
  with check (learning.keeps_packages());
create policy package_sco_read on learning.package_sco for select
  using (learning.keeps_packages());
grant insert, select on learning.package_sco to the application;

create table learning.page_read (
  item_id uuid not null,
  day date not null,
  reads bigint not null,
  PRIMARY KEY (item_id, day),
  FOREIGN KEY (item_id) REFERENCES learning.item(id),
  CHECK ((reads >= 1))
);
alter table learning.page_read enable row level security;
create policy page_read_add on learning.page_read for insert
  with check (viewer.is_system());
create policy page_read_change on learning.page_read for update
  using (viewer.is_system());
create policy page_read_read on learning.page_read for select
  using (learning.keeps_item(item_id));
grant insert, select on learning.page_read to the application;
grant update (reads) on learning.page_read to the application;

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

create table learning.post (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  account_id uuid not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
CREATE INDEX post_organisation ON learning.post USING btree (organisation_id, opened_at);
alter table learning.post enable row level security;
create policy post_add on learning.post for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_read on learning.post for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post to the application;

create table learning.post_closure (
  post_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (post_id),
  FOREIGN KEY (post_id) REFERENCES learning.post(id)
);
alter table learning.post_closure enable row level security;
create policy post_closure_add on learning.post_closure for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_closure_read on learning.post_closure for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post_closure to the application;

create table learning.post_course (
  id uuid not null,
  post_id uuid not null,
  organisation_id uuid not null,
  course text not null,
  months integer not null,
  account_id uuid not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (post_id) REFERENCES learning.post(id),
  CHECK ((course ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((months >= 1) AND (months <= 60)))
);
CREATE INDEX post_course_post ON learning.post_course USING btree (post_id);
alter table learning.post_course enable row level security;
create policy post_course_add on learning.post_course for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_course_read on learning.post_course for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post_course to the application;

create table learning.post_course_end (
  post_course_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamp with time zone not null,
  PRIMARY KEY (post_course_id),
  FOREIGN KEY (post_course_id) REFERENCES learning.post_course(id)
);
alter table learning.post_course_end enable row level security;
create policy post_course_end_add on learning.post_course_end for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_course_end_read on learning.post_course_end for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post_course_end to the application;

create table learning.post_holder (
  id uuid not null,
  post_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  person_id uuid,
  account_id uuid not null,
  named_by text not null,
  named_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (post_id) REFERENCES learning.post(id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
CREATE INDEX post_holder_post ON learning.post_holder USING btree (post_id);
alter table learning.post_holder enable row level security;
create policy post_holder_add on learning.post_holder for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_holder_read on learning.post_holder for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post_holder to the application;

create table learning.post_holder_end (
  post_holder_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamp with time zone not null,
  PRIMARY KEY (post_holder_id),
  FOREIGN KEY (post_holder_id) REFERENCES learning.post_holder(id)
);
alter table learning.post_holder_end enable row level security;
create policy post_holder_end_add on learning.post_holder_end for insert
  with check ((learning.is_administrator(organisation_id) AND (account_id = viewer.account())));
create policy post_holder_end_read on learning.post_holder_end for select
  using (learning.is_administrator(organisation_id));
grant insert, select on learning.post_holder_end to the application;

create table learning.sco_state (
  study_id uuid not null,
  lesson text not null,
  organisation_id uuid not null,
  person_id uuid not null,
  status text not null,
  score numeric(5,2),
  location text not null,
  suspend text not null,
  seconds bigint not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (study_id, lesson),
  FOREIGN KEY (study_id) REFERENCES learning.study(id),
  CHECK ((lesson ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK ((char_length(location) <= 255)),
  CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
  CHECK ((seconds >= 0)),
  CHECK ((status = ANY (ARRAY['passed'::text, 'completed'::text, 'failed'::text, 'incomplete'::text, 'browsed'::text, 'not attempted'::text]))),
  CHECK ((char_length(suspend) <= 4096))
);
alter table learning.sco_state enable row level security;
create policy sco_state_add on learning.sco_state for insert
  with check (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy sco_state_change on learning.sco_state for update
  using (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
create policy sco_state_read on learning.sco_state for select
  using (((organisation_id = viewer.organisation()) AND (person_id = viewer.account())));
grant insert, select on learning.sco_state to the application;
grant update (status, score, location, suspend, seconds, saved_at) on learning.sco_state to the application;

create table learning.sign_up (
  id uuid not null,
  number bigint generated always as identity not null,
  item_id uuid not null,
  organisation_id uuid,
  account_id uuid,
  organisation_name text,
  name text not null,
  contact text not null,
  district text,
  digest bytea not null,
  signed_up_at timestamp with time zone not null,
  UNIQUE (digest),
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES learning.item(id),
  CHECK ((char_length(contact) <= 100)),
  CHECK ((octet_length(digest) = 32)),
  CHECK ((district ~ '^[0-9]{6}$'::text)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
  CHECK ((char_length(organisation_name) <= 200))
);
CREATE UNIQUE INDEX sign_up_contact ON learning.sign_up USING btree (item_id, contact, name) WHERE (contact <> ''::text);
CREATE INDEX sign_up_item ON learning.sign_up USING btree (item_id, number);
alter table learning.sign_up enable row level security;
create policy sign_up_add on learning.sign_up for insert
  with check ((viewer.is_system() OR ((organisation_id = viewer.organisation()) AND (account_id = viewer.account()))));
create policy sign_up_change on learning.sign_up for update
  using (viewer.is_system());
create policy sign_up_read on learning.sign_up for select
  using ((learning.keeps_item(item_id) OR (organisation_id = viewer.organisation())));
grant insert, select on learning.sign_up to the application;
grant update (contact) on learning.sign_up to the application;

create table learning.sign_up_cancellation (
  sign_up_id uuid not null,
  item_id uuid not null,
  cancelled_by text not null,
  account_id uuid not null,
  cancelled_at timestamp with time zone not null,
  PRIMARY KEY (sign_up_id),
  FOREIGN KEY (sign_up_id) REFERENCES learning.sign_up(id),
  CHECK ((cancelled_by = ANY (ARRAY['self'::text, 'desk'::text])))
);
alter table learning.sign_up_cancellation enable row level security;
create policy sign_up_cancellation_add on learning.sign_up_cancellation for insert
  with check (viewer.is_system());
create policy sign_up_cancellation_read on learning.sign_up_cancellation for select
  using ((viewer.is_system() OR learning.keeps_item(item_id)));
grant insert, select on learning.sign_up_cancellation to the application;

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
  round integer default 1 not null,
  UNIQUE (person_id, organisation_id, course, round),
  PRIMARY KEY (id),
  CHECK ((course ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((round >= 1))
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

create table learning.use_change (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  used_on date not null,
  PRIMARY KEY (id)
);
alter table learning.use_change enable row level security;
create policy use_change_platform on learning.use_change for all
  using (viewer.is_system());

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

create view learning.stats_effort as
 SELECT c.organisation_id,
    c.act_id AS subject,
    ((c.issued_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS done_on,
    (GREATEST((0)::numeric, EXTRACT(epoch FROM (r.handed_in_at - s.begun_at))))::bigint AS seconds
   FROM ((learning.certificate c
     JOIN learning.sitting_result r ON (((r.study_id = c.study_id) AND r.passed)))
     JOIN learning.sitting s ON ((s.id = r.sitting_id)))
  WHERE ( SELECT viewer.is_system() AS is_system);

create view learning.stats_reach as
 SELECT i.code,
    i.kind,
    f.district,
    f.day,
    (sum(f.reads))::bigint AS reads,
    sum(f.sign_ups) AS sign_ups,
    sum(f.check_ins) AS check_ins
   FROM (learning.item i
     JOIN ( SELECT p.item_id,
            COALESCE(o.district, ''::text) AS district,
            p.day,
            p.reads,
            0 AS sign_ups,
            0 AS check_ins
           FROM (learning.page_read p
             JOIN learning.item o ON ((o.id = p.item_id)))
        UNION ALL
         SELECT s.item_id,
            COALESCE(s.district, ''::text) AS "coalesce",
            ((s.signed_up_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS timezone,
            0,
            1,
            0
           FROM learning.sign_up s
          WHERE (NOT (EXISTS ( SELECT 1
                   FROM learning.sign_up_cancellation c
                  WHERE (c.sign_up_id = s.id))))
        UNION ALL
         SELECT s.item_id,
            COALESCE(s.district, ''::text) AS "coalesce",
            ((k.checked_in_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS timezone,
            0,
            0,
            1
           FROM (learning.check_in k
             JOIN learning.sign_up s ON ((s.id = k.sign_up_id)))) f ON ((f.item_id = i.id)))
  WHERE (i.origin <> 'demo'::text)
  GROUP BY i.code, i.kind, f.district, f.day;

create view learning.stats_service_use as
 SELECT organisation_id,
    'training'::text AS service,
    ((issued_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS used_on,
    count(*) AS uses
   FROM learning.certificate c
  WHERE ( SELECT viewer.is_system() AS is_system)
  GROUP BY organisation_id, (((issued_at AT TIME ZONE 'Asia/Shanghai'::text))::date);

-- ---------------------------------------- migration
create schema migration;

create table migration.mark (
  only_one boolean not null,
  digest text not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);

-- ---------------------------------------- notifications
create schema notifications;

create table notifications.address (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  value text not null,
  code_digest bytea not null,
  asked_at timestamp with time zone not null,
  tries integer default 0 not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((octet_length(code_digest) = 32)),
  CHECK ((kind = ANY (ARRAY['mail'::text, 'phone'::text]))),
  CHECK ((((char_length(value) >= 5) AND (char_length(value) <= 254)) AND (value !~ '[[:cntrl:][:space:]]'::text)))
);
CREATE UNIQUE INDEX address_asked ON notifications.address USING btree (account_id, kind) WHERE ((confirmed_at IS NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX address_confirmed ON notifications.address USING btree (account_id, kind) WHERE ((confirmed_at IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX address_of ON notifications.address USING btree (account_id, asked_at);
alter table notifications.address enable row level security;
create policy address_all on notifications.address for all
  using (((account_id = viewer.account()) OR viewer.is_system()))
  with check (((account_id = viewer.account()) OR viewer.is_system()));
grant insert, select on notifications.address to the application;
grant update (tries, confirmed_at, ended_at) on notifications.address to the application;

create table notifications.choice (
  account_id uuid not null,
  room text not null,
  channel text not null,
  wanted boolean not null,
  chosen_at timestamp with time zone not null,
  PRIMARY KEY (account_id, room, channel),
  CHECK ((channel ~ '^[a-z][a-z0-9-]{1,29}$'::text)),
  CHECK ((room ~ '^[a-z]{2,30}$'::text))
);
alter table notifications.choice enable row level security;
create policy choice_all on notifications.choice for all
  using (((account_id = viewer.account()) OR viewer.is_system()))
  with check (((account_id = viewer.account()) OR viewer.is_system()));
grant insert, select on notifications.choice to the application;
grant update (wanted, chosen_at) on notifications.choice to the application;

create table notifications.delivery (
  id uuid not null,
  message_id uuid not null,
  notice_id uuid not null,
  account_id uuid not null,
  channel text not null,
  state text not null,
  attempts integer default 0 not null,
  planned_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  trouble text,
  UNIQUE (notice_id, account_id, channel),
  PRIMARY KEY (id),
  FOREIGN KEY (message_id) REFERENCES notifications.message(id),
  FOREIGN KEY (notice_id) REFERENCES notifications.notice(id),
  CHECK ((channel ~ '^[a-z][a-z0-9-]{1,29}$'::text)),
  CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'given-up'::text]))),
  CHECK ((char_length(trouble) <= 60))
);
CREATE INDEX delivery_due ON notifications.delivery USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX delivery_planned ON notifications.delivery USING btree (planned_at DESC, id);
alter table notifications.delivery enable row level security;
create policy delivery_all on notifications.delivery for all
  using (viewer.is_system())
  with check (viewer.is_system());
grant insert, select on notifications.delivery to the application;
grant update (state, attempts, due_at, tried_at, sent_at, trouble) on notifications.delivery to the application;

create table notifications.habit (
  account_id uuid not null,
  quiet_from integer,
  quiet_to integer,
  language text not null,
  chosen_at timestamp with time zone not null,
  PRIMARY KEY (account_id),
  CHECK (((quiet_from IS NULL) = (quiet_to IS NULL))),
  CHECK ((language = ANY (ARRAY[''::text, 'zh'::text, 'en'::text]))),
  CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
  CHECK (((quiet_to >= 0) AND (quiet_to <= 23)))
);
alter table notifications.habit enable row level security;
create policy habit_all on notifications.habit for all
  using (((account_id = viewer.account()) OR viewer.is_system()))
  with check (((account_id = viewer.account()) OR viewer.is_system()));
grant insert, select on notifications.habit to the application;
grant update (quiet_from, quiet_to, language, chosen_at) on notifications.habit to the application;

create table notifications.message (
  id uuid not null,
  notice_id uuid not null,
  account_id uuid not null,
  told_at timestamp with time zone not null,
  read_at timestamp with time zone,
  planned_at timestamp with time zone,
  UNIQUE (notice_id, account_id),
  PRIMARY KEY (id),
  FOREIGN KEY (notice_id) REFERENCES notifications.notice(id)
);
CREATE INDEX message_of ON notifications.message USING btree (account_id, told_at DESC, id);
CREATE INDEX message_unplanned ON notifications.message USING btree (told_at) WHERE (planned_at IS NULL);
CREATE INDEX message_unread ON notifications.message USING btree (account_id) WHERE (read_at IS NULL);
alter table notifications.message enable row level security;
create policy message_add on notifications.message for insert
  with check (viewer.is_system());
create policy message_change on notifications.message for update
  using (((account_id = viewer.account()) OR viewer.is_system()));
create policy message_read on notifications.message for select
  using (((account_id = viewer.account()) OR viewer.is_system()));
grant insert, select on notifications.message to the application;
grant update (read_at, planned_at) on notifications.message to the application;

create table notifications.notice (
  id uuid not null,
  key text not null,
  kind text not null,
  to_account_id uuid,
  to_organisation_id uuid,
  to_seat text,
  arguments text[] not null,
  path text not null,
  urgent boolean not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  look_again_at timestamp with time zone,
  UNIQUE (key),
  PRIMARY KEY (id),
  CHECK ((cardinality(arguments) <= 8)),
  CHECK ((((to_account_id IS NULL) = (to_organisation_id IS NOT NULL)) AND ((to_organisation_id IS NULL) = (to_seat IS NULL)))),
  CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200))),
  CHECK ((char_length(kind) <= 100)),
  CHECK (((path ~~ '/%'::text) AND (char_length(path) <= 500)))
);
CREATE INDEX notice_given ON notifications.notice USING btree (given_at DESC, id);
CREATE INDEX notice_untold ON notifications.notice USING btree (look_again_at) WHERE (look_again_at IS NOT NULL);
alter table notifications.notice enable row level security;
create policy notice_add on notifications.notice for insert
  with check (viewer.is_system());
create policy notice_change on notifications.notice for update
  using (viewer.is_system());
create policy notice_read on notifications.notice for select
  using ((viewer.is_system() OR (EXISTS ( SELECT 1
   FROM notifications.message m
  WHERE (m.notice_id = notice.id)))));
grant insert, select on notifications.notice to the application;
grant update (look_again_at) on notifications.notice to the application;

create view notifications.stats_deliveries_per_day as
 SELECT ((delivery.planned_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    delivery.channel,
    delivery.state,
    count(*) AS deliveries
   FROM notifications.delivery
  GROUP BY (((delivery.planned_at AT TIME ZONE 'Asia/Shanghai'::text))::date), delivery.channel, delivery.state
UNION ALL
 SELECT ((message.told_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    'page'::text AS channel,
        CASE
            WHEN (message.read_at IS NULL) THEN 'unread'::text
            ELSE 'read'::text
        END AS state,
    count(*) AS deliveries
   FROM notifications.message
  GROUP BY (((message.told_at AT TIME ZONE 'Asia/Shanghai'::text))::date), 'page'::text,
        CASE
            WHEN (message.read_at IS NULL) THEN 'unread'::text
            ELSE 'read'::text
        END;

-- ---------------------------------------- oversight
create schema oversight;

CREATE OR REPLACE FUNCTION oversight.is_lead()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = 'city'::text));

CREATE OR REPLACE FUNCTION oversight.own_office()
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN CASE viewer.seat() WHEN 'district'::text THEN ('district:'::text || viewer.district()) WHEN 'department'::text THEN (SELECT o.code FROM oversight.office o WHERE (o.organisation_id = viewer.organisation())) ELSE NULL::text END;

CREATE OR REPLACE FUNCTION oversight.reads(units text[], said_by text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (oversight.is_lead() OR (said_by = oversight.own_office()) OR ((viewer.seat() = 'department'::text) AND (oversight.own_office() = ANY (units))));

create table oversight.briefing (
  id uuid not null,
  plan text not null,
  meeting_id uuid,
  title text not null,
  text text not null,
  green integer not null,
  yellow integer not null,
  red integer not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES oversight.meeting(id),
  CHECK ((green >= 0)),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK ((red >= 0)),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000))),
  CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200))),
  CHECK ((yellow >= 0))
);
CREATE INDEX briefing_newest ON oversight.briefing USING btree (at DESC);
alter table oversight.briefing enable row level security;
create policy briefing_add on oversight.briefing for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy briefing_read on oversight.briefing for select
  using ((oversight.is_lead() OR (EXISTS ( SELECT 1
   FROM oversight.briefing_copy c
  WHERE ((c.briefing_id = briefing.id) AND (c.office = oversight.own_office()))))));
grant insert, select on oversight.briefing to the application;

create table oversight.briefing_copy (
  briefing_id uuid not null,
  office text not null,
  told boolean not null,
  PRIMARY KEY (briefing_id, office),
  FOREIGN KEY (briefing_id) REFERENCES oversight.briefing(id)
);
alter table oversight.briefing_copy enable row level security;
create policy briefing_copy_add on oversight.briefing_copy for insert
  with check ((viewer.seat() = 'city'::text));
create policy briefing_copy_read on oversight.briefing_copy for select
  using ((oversight.is_lead() OR (office = oversight.own_office())));
grant insert, select on oversight.briefing_copy to the application;

create table oversight.closing (
  plan text not null,
  act_id uuid not null,
  version integer not null,
  body text not null,
  sha256 text not null,
  sm3 text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  UNIQUE (act_id),
  PRIMARY KEY (plan),
  FOREIGN KEY (plan, version) REFERENCES oversight.plan_version(plan, number),
  CHECK (((char_length(body) >= 1) AND (char_length(body) <= 100000))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
);
alter table oversight.closing enable row level security;
create policy closing_add on oversight.closing for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy closing_read on oversight.closing for select
  using ((viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text]))));
grant insert, select on oversight.closing to the application;

create table oversight.computation (
  indicator text not null,
  query_id text not null,
  query text not null,
  missing text[] not null,
  milliseconds bigint not null,
  computed_at timestamp with time zone not null,
  PRIMARY KEY (indicator)
);
alter table oversight.computation enable row level security;
create policy computation_keep on oversight.computation for all
  using (( SELECT viewer.is_system() AS is_system));
create policy computation_read on oversight.computation for select
  using ((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])));
grant delete, insert, select, update on oversight.computation to the application;

create table oversight.figure (
  indicator text not null,
  kind text not null,
  place text not null,
  division text,
  park_id uuid,
  numerator bigint,
  denominator bigint not null,
  raw_numerator bigint not null,
  raw_denominator bigint not null,
  closed bigint not null,
  corrected bigint not null,
  listed_from date,
  listed_to date,
  row_count bigint not null,
  digest text not null,
  suppressed text,
  window_from date not null,
  window_to date not null,
  computed_at timestamp with time zone not null,
  PRIMARY KEY (indicator, kind, place),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'park'::text]))),
  CHECK ((suppressed = ANY (ARRAY['few'::text, 'difference'::text])))
);
CREATE INDEX figure_parks ON oversight.figure USING btree (park_id) WHERE (kind = 'park'::text);
alter table oversight.figure enable row level security;
create policy figure_city on oversight.figure for select
  using (((kind = 'city'::text) AND (( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text]))));
create policy figure_keep on oversight.figure for all
  using (( SELECT viewer.is_system() AS is_system));
create policy figure_read on oversight.figure for select
  using (((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)))));
grant delete, insert, select, update on oversight.figure to the application;

create table oversight.figure_day (
  indicator text not null,
  kind text not null,
  place text not null,
  division text,
  park_id uuid,
  day date not null,
  numerator bigint,
  denominator bigint not null,
  PRIMARY KEY (indicator, kind, place, day)
);
alter table oversight.figure_day enable row level security;
create policy figure_day_city on oversight.figure_day for select
  using (((kind = 'city'::text) AND (( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text]))));
create policy figure_day_keep on oversight.figure_day for all
  using (( SELECT viewer.is_system() AS is_system));
create policy figure_day_read on oversight.figure_day for select
  using (((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)))));
grant delete, insert, select, update on oversight.figure_day to the application;

create table oversight.matter (
  id uuid not null,
  plan text not null,
  task text,
  units text[] not null,
  office text not null,
  title text not null,
  text text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'::text)),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(task) >= 1) AND (char_length(task) <= 40))),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 2000))),
  CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200))),
  CHECK ((cardinality(units) <= 50))
);
CREATE INDEX matter_newest ON oversight.matter USING btree (at DESC);
alter table oversight.matter enable row level security;
create policy matter_add on oversight.matter for insert
  with check (((account_id = viewer.account()) AND ((viewer.seat() = 'city'::text) OR (office = oversight.own_office()))));
create policy matter_read on oversight.matter for select
  using ((oversight.reads(units, office) OR (EXISTS ( SELECT 1
   FROM oversight.matter_office o
  WHERE ((o.matter_id = matter.id) AND (o.office = oversight.own_office()))))));
grant insert, select on oversight.matter to the application;

create table oversight.matter_office (
  matter_id uuid not null,
  office text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (matter_id, office),
  FOREIGN KEY (matter_id) REFERENCES oversight.matter(id)
);
alter table oversight.matter_office enable row level security;
create policy matter_office_add on oversight.matter_office for insert
  with check ((viewer.seat() = 'city'::text));
create policy matter_office_read on oversight.matter_office for select
  using ((oversight.is_lead() OR (office = oversight.own_office())));
grant insert, select on oversight.matter_office to the application;

create table oversight.matter_step (
  matter_id uuid not null,
  number integer not null,
  stage text not null,
  text text not null,
  office text,
  due date,
  meeting_id uuid,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (matter_id, number),
  FOREIGN KEY (matter_id) REFERENCES oversight.matter(id),
  FOREIGN KEY (meeting_id) REFERENCES oversight.meeting(id),
  CHECK (((number >= 1) AND (number <= 500))),
  CHECK ((stage = ANY (ARRAY['discussed'::text, 'decided'::text, 'followed'::text, 'closed'::text]))),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 2000)))
);
CREATE INDEX matter_step_meeting ON oversight.matter_step USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
alter table oversight.matter_step enable row level security;
create policy matter_step_add on oversight.matter_step for insert
  with check (((account_id = viewer.account()) AND ((viewer.seat() = 'city'::text) OR ((stage = 'followed'::text) AND (EXISTS ( SELECT 1
   FROM oversight.matter_office o
  WHERE ((o.matter_id = matter_step.matter_id) AND (o.office = oversight.own_office()))))))));
create policy matter_step_read on oversight.matter_step for select
  using ((EXISTS ( SELECT 1
   FROM oversight.matter m
  WHERE (m.id = matter_step.matter_id))));
grant insert, select on oversight.matter_step to the application;

create table oversight.measure (
  series text not null,
  kind text not null,
  place text not null,
  division text,
  park_id uuid,
  bucket text not null,
  value bigint not null,
  size bigint,
  suppressed text,
  computed_at timestamp with time zone not null,
  PRIMARY KEY (series, kind, place, bucket),
  CHECK (((char_length(bucket) >= 1) AND (char_length(bucket) <= 64))),
  CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'park'::text]))),
  CHECK ((suppressed = ANY (ARRAY['few'::text, 'difference'::text])))
);
alter table oversight.measure enable row level security;
create policy measure_keep on oversight.measure for all
  using (( SELECT viewer.is_system() AS is_system));
create policy measure_read on oversight.measure for select
  using (((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)) OR (kind = 'city'::text))));
grant delete, insert, select, update on oversight.measure to the application;

create table oversight.meeting (
  id uuid not null,
  plan text not null,
  title text not null,
  held_on date not null,
  present text[] not null,
  remarks text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((cardinality(present) >= 1) AND (cardinality(present) <= 60))),
  CHECK ((char_length(remarks) <= 2000)),
  CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200)))
);
CREATE INDEX meeting_day ON oversight.meeting USING btree (held_on DESC, at DESC);
alter table oversight.meeting enable row level security;
create policy meeting_add on oversight.meeting for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy meeting_read on oversight.meeting for select
  using ((oversight.is_lead() OR (oversight.own_office() = ANY (present)) OR (EXISTS ( SELECT 1
   FROM oversight.briefing b
  WHERE (b.meeting_id = meeting.id)))));
grant insert, select on oversight.meeting to the application;

create table oversight.meeting_end (
  meeting_id uuid not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (meeting_id),
  FOREIGN KEY (meeting_id) REFERENCES oversight.meeting(id)
);
alter table oversight.meeting_end enable row level security;
create policy meeting_end_add on oversight.meeting_end for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy meeting_end_read on oversight.meeting_end for select
  using ((EXISTS ( SELECT 1
   FROM oversight.meeting m
  WHERE (m.id = meeting_end.meeting_id))));
grant insert, select on oversight.meeting_end to the application;

create table oversight.monthly_report (
  month text not null,
  act_id uuid not null,
  body text not null,
  sha256 text not null,
  sm3 text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  UNIQUE (act_id),
  PRIMARY KEY (month),
  CHECK (((char_length(body) >= 1) AND (char_length(body) <= 1000000))),
  CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
);
alter table oversight.monthly_report enable row level security;
create policy monthly_report_add on oversight.monthly_report for insert
  with check ((viewer.is_system() OR ((viewer.seat() = 'city'::text) AND (account_id = viewer.account()))));
create policy monthly_report_read on oversight.monthly_report for select
  using ((viewer.is_system() OR (( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text]))));
grant insert, select on oversight.monthly_report to the application;

create table oversight.monthly_report_file (
  month text not null,
  language text not null,
  format text not null,
  bytes bytea not null,
  sha256 text not null,
  PRIMARY KEY (month, language, format),
  FOREIGN KEY (month) REFERENCES oversight.monthly_report(month),
  CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 20000000))),
  CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text]))),
  CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table oversight.monthly_report_file enable row level security;
create policy monthly_report_file_add on oversight.monthly_report_file for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy monthly_report_file_read on oversight.monthly_report_file for select
  using ((viewer.is_system() OR (( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text]))));
grant insert, select on oversight.monthly_report_file to the application;

create table oversight.office (
  organisation_id uuid not null,
  code text not null,
  PRIMARY KEY (organisation_id),
  CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
alter table oversight.office enable row level security;
create policy office_keep on oversight.office for all
  using (viewer.is_system());
create policy office_read on oversight.office for select
  using ((organisation_id = viewer.organisation()));
grant insert, select, update on oversight.office to the application;

create table oversight.park_check (
  park_id uuid not null,
  counted_at timestamp with time zone not null,
  rows bigint not null,
  differing bigint not null,
  PRIMARY KEY (park_id),
  CHECK ((differing >= 0)),
  CHECK ((rows >= 0))
);
CREATE INDEX park_check_oldest ON oversight.park_check USING btree (counted_at);
alter table oversight.park_check enable row level security;
create policy park_check_keep on oversight.park_check for all
  using (( SELECT viewer.is_system() AS is_system));
create policy park_check_read on oversight.park_check for select
  using ((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])));
grant delete, insert, select, update on oversight.park_check to the application;

create table oversight.park_standing (
  park_id uuid not null,
  division text not null,
  code text not null,
  zh text not null,
  en text not null,
  sample boolean not null,
  list_year integer,
  list_date date,
  listed bigint not null,
  counted bigint not null,
  used bigint not null,
  uses bigint not null,
  covered boolean not null,
  vulnerable_listed bigint default 0 not null,
  vulnerable_counted bigint default 0 not null,
  vulnerable_used bigint default 0 not null,
  PRIMARY KEY (park_id)
);
alter table oversight.park_standing enable row level security;
create policy park_standing_keep on oversight.park_standing for all
  using (( SELECT viewer.is_system() AS is_system));
create policy park_standing_read on oversight.park_standing for select
  using (((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)))));
grant delete, insert, select, update on oversight.park_standing to the application;

create table oversight.plan_version (
  plan text not null,
  number integer not null,
  sha256 text not null,
  body text not null,
  origin text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (plan, number),
  CHECK (((char_length(body) >= 1) AND (char_length(body) <= 400000))),
  CHECK ((number >= 1)),
  CHECK ((origin = ANY (ARRAY['pack'::text, 'import'::text]))),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX plan_version_digest ON oversight.plan_version USING btree (plan, sha256);
alter table oversight.plan_version enable row level security;
create policy plan_version_add on oversight.plan_version for insert
  with check ((viewer.is_system() OR ((viewer.seat() = 'city'::text) AND (account_id = viewer.account()))));
create policy plan_version_read on oversight.plan_version for select
  using (true);
grant insert, select on oversight.plan_version to the application;

create table oversight.progress (
  id uuid not null,
  plan text not null,
  task text not null,
  units text[] not null,
  office text not null,
  whole boolean not null,
  said text not null,
  text text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'::text)),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK ((said = ANY (ARRAY['done'::text, 'on-way'::text, 'doubt'::text, 'behind'::text]))),
  CHECK (((char_length(task) >= 1) AND (char_length(task) <= 40))),
  CHECK (((char_length(text) >= 1) AND (char_length(text) <= 2000))),
  CHECK (((cardinality(units) >= 1) AND (cardinality(units) <= 50)))
);
CREATE INDEX progress_task ON oversight.progress USING btree (plan, task, at DESC);
alter table oversight.progress enable row level security;
create policy progress_add on oversight.progress for insert
  with check (((account_id = viewer.account()) AND ((viewer.seat() = 'city'::text) OR (office = oversight.own_office()))));
create policy progress_read on oversight.progress for select
  using (oversight.reads(units, office));
grant insert, select on oversight.progress to the application;

create table oversight.progress_file (
  progress_id uuid not null,
  number integer not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  sm3 text not null,
  body bytea not null,
  PRIMARY KEY (progress_id, number),
  FOREIGN KEY (progress_id) REFERENCES oversight.progress(id),
  CHECK ((octet_length(body) = size)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
  CHECK (((number >= 1) AND (number <= 3))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK (((size >= 1) AND (size <= 3145728))),
  CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
);
alter table oversight.progress_file enable row level security;
create policy progress_file_add on oversight.progress_file for insert
  with check ((EXISTS ( SELECT 1
   FROM oversight.progress p
  WHERE ((p.id = progress_file.progress_id) AND (p.account_id = viewer.account())))));
create policy progress_file_read on oversight.progress_file for select
  using ((EXISTS ( SELECT 1
   FROM oversight.progress p
  WHERE (p.id = progress_file.progress_id))));
grant insert, select on oversight.progress_file to the application;

create table oversight.progress_review (
  progress_id uuid not null,
  verdict text not null,
  note text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (progress_id),
  FOREIGN KEY (progress_id) REFERENCES oversight.progress(id),
  CHECK (((verdict = 'accepted'::text) OR (note <> ''::text))),
  CHECK ((char_length(note) <= 500)),
  CHECK ((verdict = ANY (ARRAY['accepted'::text, 'returned'::text])))
);
alter table oversight.progress_review enable row level security;
create policy progress_review_add on oversight.progress_review for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy progress_review_read on oversight.progress_review for select
  using ((EXISTS ( SELECT 1
   FROM oversight.progress p
  WHERE (p.id = progress_review.progress_id))));
grant insert, select on oversight.progress_review to the application;

create table oversight.progress_share (
  progress_id uuid not null,
  share_id uuid not null,
  PRIMARY KEY (progress_id, share_id),
  FOREIGN KEY (progress_id) REFERENCES oversight.progress(id),
  FOREIGN KEY (share_id) REFERENCES oversight.progress(id),
  CHECK ((progress_id <> share_id))
);
alter table oversight.progress_share enable row level security;
create policy progress_share_add on oversight.progress_share for insert
  with check ((EXISTS ( SELECT 1
   FROM oversight.progress p
  WHERE ((p.id = progress_share.progress_id) AND (p.account_id = viewer.account())))));
create policy progress_share_read on oversight.progress_share for select
  using ((EXISTS ( SELECT 1
   FROM oversight.progress p
  WHERE (p.id = progress_share.progress_id))));
grant insert, select on oversight.progress_share to the application;

create table oversight.report_request (
  id uuid not null,
  plan text not null,
  task text not null,
  office text not null,
  due date not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'::text)),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(task) >= 1) AND (char_length(task) <= 40)))
);
CREATE INDEX report_request_task ON oversight.report_request USING btree (plan, task, office, at DESC);
alter table oversight.report_request enable row level security;
create policy report_request_add on oversight.report_request for insert
  with check (((viewer.seat() = 'city'::text) AND (account_id = viewer.account())));
create policy report_request_read on oversight.report_request for select
  using ((oversight.is_lead() OR (office = oversight.own_office())));
grant insert, select on oversight.report_request to the application;

create table oversight.roster_use (
  park_id uuid not null,
  enterprise_id uuid not null,
  division text not null,
  name text not null,
  credit_code text not null,
  sector text not null,
  vulnerable_group text,
  added boolean not null,
  list_year integer not null,
  list_date date not null,
  exclusion text,
  reason text not null,
  excluded_on date,
  services text[] not null,
  uses bigint not null,
  last_used date,
  first_used date,
  shared boolean default false not null,
  PRIMARY KEY (park_id, enterprise_id),
  CHECK ((exclusion = ANY (ARRAY['corrected'::text, 'closed'::text]))),
  CHECK ((uses >= 0))
);
CREATE INDEX roster_use_by_use ON oversight.roster_use USING btree (LEAST(uses, (1)::bigint), name COLLATE "zh-Hans-x-icu", enterprise_id, park_id) WHERE (exclusion IS NULL);
CREATE INDEX roster_use_division ON oversight.roster_use USING btree (division, name COLLATE "zh-Hans-x-icu", enterprise_id, park_id);
CREATE INDEX roster_use_enterprise ON oversight.roster_use USING btree (enterprise_id);
CREATE INDEX roster_use_excluded ON oversight.roster_use USING btree (name COLLATE "zh-Hans-x-icu", enterprise_id, park_id) WHERE (exclusion IS NOT NULL);
CREATE INDEX roster_use_first ON oversight.roster_use USING btree (first_used) WHERE (first_used IS NOT NULL);
CREATE INDEX roster_use_last ON oversight.roster_use USING btree (last_used, enterprise_id, park_id);
CREATE INDEX roster_use_name ON oversight.roster_use USING btree (name COLLATE "zh-Hans-x-icu", enterprise_id, park_id);
CREATE INDEX roster_use_shared ON oversight.roster_use USING btree (enterprise_id) WHERE shared;
CREATE INDEX roster_use_uses ON oversight.roster_use USING btree (uses, enterprise_id, park_id);
alter table oversight.roster_use enable row level security;
create policy roster_use_keep on oversight.roster_use for all
  using (( SELECT viewer.is_system() AS is_system));
create policy roster_use_read on oversight.roster_use for select
  using (((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])) AND (( SELECT viewer.reaches_everything() AS reaches_everything) OR (division = ( SELECT viewer.district() AS district)) OR (park_id = ( SELECT viewer.park() AS park)))));
grant delete, insert, select, update on oversight.roster_use to the application;

create table oversight.signal (
  name text not null,
  hits bigint,
  checked bigint,
  computed_at timestamp with time zone not null,
  PRIMARY KEY (name)
);
alter table oversight.signal enable row level security;
create policy signal_keep on oversight.signal for all
  using (( SELECT viewer.is_system() AS is_system));
create policy signal_read on oversight.signal for select
  using ((( SELECT viewer.seat() AS seat) = ANY (ARRAY['city'::text, 'department'::text, 'district'::text, 'park'::text])));
grant delete, insert, select, update on oversight.signal to the application;

create table oversight.signal_part (
  name text not null,
  part text not null,
  hits bigint default 0 not null,
  checked bigint default 0 not null,
  counted_at timestamp with time zone,
  PRIMARY KEY (name, part),
  CHECK ((checked >= hits)),
  CHECK ((hits >= 0)),
  CHECK ((name = ANY (ARRAY['hasty-check-ups'::text, 'hasty-certificates'::text, 'deposits'::text, 'same-files'::text]))),
  CHECK ((part ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9a-f])$'::text))
);
alter table oversight.signal_part enable row level security;
create policy signal_part_keep on oversight.signal_part for all
  using (( SELECT viewer.is_system() AS is_system));
grant insert, select, update on oversight.signal_part to the application;

create table oversight.task_part (
  id uuid not null,
  plan text not null,
  task text not null,
  units text[] not null,
  kind text not null,
  title text not null,
  unit text not null,
  indicator text,
  day date not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['sub-task'::text, 'milestone'::text]))),
  CHECK ((plan ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(task) >= 1) AND (char_length(task) <= 40))),
  CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200))),
  CHECK ((unit ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((cardinality(units) >= 1) AND (cardinality(units) <= 50)))
);
CREATE INDEX task_part_task ON oversight.task_part USING btree (plan, task, day);
alter table oversight.task_part enable row level security;
create policy task_part_add on oversight.task_part for insert
  with check (((account_id = viewer.account()) AND ((viewer.seat() = 'city'::text) OR (oversight.own_office() = units[1]))));
create policy task_part_read on oversight.task_part for select
  using ((oversight.is_lead() OR (viewer.seat() = 'district'::text) OR (oversight.own_office() = ANY (units))));
grant insert, select on oversight.task_part to the application;

create table oversight.task_part_end (
  part_id uuid not null,
  verdict text not null,
  note text not null,
  account_id uuid not null,
  actor text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (part_id),
  FOREIGN KEY (part_id) REFERENCES oversight.task_part(id),
  CHECK (((verdict = 'done'::text) OR (note <> ''::text))),
  CHECK ((char_length(note) <= 500)),
  CHECK ((verdict = ANY (ARRAY['done'::text, 'dropped'::text])))
);
alter table oversight.task_part_end enable row level security;
create policy task_part_end_add on oversight.task_part_end for insert
  with check (((account_id = viewer.account()) AND (EXISTS ( SELECT 1
   FROM oversight.task_part p
  WHERE ((p.id = task_part_end.part_id) AND ((viewer.seat() = 'city'::text) OR ((oversight.own_office() = p.unit) OR (oversight.own_office() = p.units[1]))))))));
create policy task_part_end_read on oversight.task_part_end for select
  using ((EXISTS ( SELECT 1
   FROM oversight.task_part p
  WHERE (p.id = task_part_end.part_id))));
grant insert, select on oversight.task_part_end to the application;

-- ---------------------------------------- purchase
create schema purchase;

CREATE OR REPLACE FUNCTION purchase.is_office()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (viewer.is_system() OR (viewer.seat() = ANY (ARRAY['city'::text, 'department'::text])));

create table purchase.call_off (
  id uuid not null,
  organisation_id uuid not null,
  service text not null,
  subject text not null,
  used_at timestamp with time zone not null,
  used_on date not null,
  quantity integer not null,
  free_quantity integer not null,
  contract_id uuid,
  version integer,
  price_cents bigint,
  cents bigint not null,
  told_at timestamp with time zone not null,
  UNIQUE (service, subject),
  PRIMARY KEY (id),
  FOREIGN KEY (contract_id, version) REFERENCES purchase.contract_version(contract_id, version),
  CHECK ((cents >= 0)),
  CHECK (((free_quantity >= 0) AND (free_quantity <= quantity))),
  CHECK ((((contract_id IS NULL) = (price_cents IS NULL)) AND ((contract_id IS NULL) = (version IS NULL)))),
  CHECK ((cents = (free_quantity * COALESCE(price_cents, (0)::bigint)))),
  CHECK ((quantity >= 1)),
  CHECK ((service ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 200)))
);
CREATE INDEX call_off_contract ON purchase.call_off USING btree (contract_id, used_on);
CREATE INDEX call_off_organisation ON purchase.call_off USING btree (organisation_id, used_at DESC, id);
CREATE INDEX call_off_uncovered ON purchase.call_off USING btree (service, used_on) WHERE (contract_id IS NULL);
alter table purchase.call_off enable row level security;
create policy call_off_add on purchase.call_off for insert
  with check (viewer.is_system());
create policy call_off_read on purchase.call_off for select
  using ((purchase.is_office() OR (organisation_id = viewer.organisation())));
grant insert, select on purchase.call_off to the application;

create table purchase.contract (
  id uuid not null,
  number text not null,
  service text not null,
  supplier_organisation_id uuid,
  supplier_name text not null,
  account_id uuid not null,
  drafted_by text not null,
  drafted_at timestamp with time zone not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  CHECK (((char_length(number) >= 1) AND (char_length(number) <= 60))),
  CHECK ((service ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((char_length(supplier_name) >= 1) AND (char_length(supplier_name) <= 200)))
);
CREATE INDEX contract_service ON purchase.contract USING btree (service);
alter table purchase.contract enable row level security;
create policy contract_add on purchase.contract for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy contract_read on purchase.contract for select
  using (purchase.is_office());
grant insert, select on purchase.contract to the application;

create table purchase.contract_approval (
  contract_id uuid not null,
  version integer not null,
  account_id uuid not null,
  approved_by text not null,
  approved_at timestamp with time zone not null,
  PRIMARY KEY (contract_id, version),
  FOREIGN KEY (contract_id, version) REFERENCES purchase.contract_version(contract_id, version)
);
alter table purchase.contract_approval enable row level security;
create policy contract_approval_add on purchase.contract_approval for insert
  with check (((viewer.is_system() OR (viewer.seat() = 'city'::text)) AND (NOT (EXISTS ( SELECT 1
   FROM purchase.contract_version v
  WHERE ((v.contract_id = contract_approval.contract_id) AND (v.version = contract_approval.version) AND (v.account_id = contract_approval.account_id)))))));
create policy contract_approval_read on purchase.contract_approval for select
  using (purchase.is_office());
grant insert, select on purchase.contract_approval to the application;

create table purchase.contract_ending (
  contract_id uuid not null,
  last_day date not null,
  reason text not null,
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamp with time zone not null,
  PRIMARY KEY (contract_id),
  FOREIGN KEY (contract_id) REFERENCES purchase.contract(id),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table purchase.contract_ending enable row level security;
create policy contract_ending_add on purchase.contract_ending for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy contract_ending_read on purchase.contract_ending for select
  using (purchase.is_office());
grant insert, select on purchase.contract_ending to the application;

create table purchase.contract_spent (
  contract_id uuid not null,
  quantity bigint not null,
  cents bigint not null,
  PRIMARY KEY (contract_id),
  FOREIGN KEY (contract_id) REFERENCES purchase.contract(id),
  CHECK ((cents >= 0)),
  CHECK ((quantity >= 0))
);
alter table purchase.contract_spent enable row level security;
create policy contract_spent_add on purchase.contract_spent for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy contract_spent_change on purchase.contract_spent for update
  using (viewer.is_system());
create policy contract_spent_read on purchase.contract_spent for select
  using (purchase.is_office());
grant insert, select on purchase.contract_spent to the application;
grant update (quantity, cents) on purchase.contract_spent to the application;

create table purchase.contract_version (
  contract_id uuid not null,
  version integer not null,
  from_day date not null,
  unit text not null,
  price_cents bigint not null,
  quantity bigint,
  budget_cents bigint not null,
  period_from date not null,
  period_to date not null,
  priority integer not null,
  funding text not null,
  reason text not null,
  account_id uuid not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  PRIMARY KEY (contract_id, version),
  FOREIGN KEY (contract_id) REFERENCES purchase.contract(id),
  CHECK (((budget_cents >= 1) AND (budget_cents <= '10000000000000'::bigint))),
  CHECK (((period_from <= period_to) AND ((from_day >= period_from) AND (from_day <= period_to)))),
  CHECK (((char_length(funding) >= 1) AND (char_length(funding) <= 100))),
  CHECK (((price_cents >= 1) AND (price_cents <= '10000000000000'::bigint))),
  CHECK (((priority >= 1) AND (priority <= 99))),
  CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500))),
  CHECK (((char_length(unit) >= 1) AND (char_length(unit) <= 20))),
  CHECK ((version >= 1))
);
alter table purchase.contract_version enable row level security;
create policy contract_version_add on purchase.contract_version for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy contract_version_read on purchase.contract_version for select
  using (purchase.is_office());
grant insert, select on purchase.contract_version to the application;

create table purchase.quota (
  id bigint generated always as identity not null,
  organisation_id uuid,
  service text not null,
  from_day date not null,
  units bigint not null,
  basis text not null,
  account_id uuid,
  granted_by text,
  granted_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((char_length(basis) >= 1) AND (char_length(basis) <= 200))),
  CHECK ((service ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK (((units >= 0) AND (units <= 1000000000)))
);
CREATE UNIQUE INDEX quota_from ON purchase.quota USING btree (COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), service, from_day);
alter table purchase.quota enable row level security;
create policy quota_add on purchase.quota for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy quota_read on purchase.quota for select
  using ((purchase.is_office() OR (organisation_id IS NULL) OR (organisation_id = viewer.organisation())));
grant insert, select on purchase.quota to the application;

create table purchase.settlement (
  id uuid not null,
  statement_id uuid not null,
  settled_on date not null,
  cents bigint not null,
  document text not null,
  account_id uuid not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  UNIQUE (statement_id, document),
  PRIMARY KEY (id),
  FOREIGN KEY (statement_id) REFERENCES purchase.statement(id),
  CHECK (((cents >= 1) AND (cents <= '10000000000000'::bigint))),
  CHECK (((char_length(document) >= 1) AND (char_length(document) <= 100)))
);
alter table purchase.settlement enable row level security;
create policy settlement_add on purchase.settlement for insert
  with check ((viewer.seat() = 'department'::text));
create policy settlement_read on purchase.settlement for select
  using (purchase.is_office());
grant insert, select on purchase.settlement to the application;

create table purchase.statement (
  id uuid not null,
  contract_id uuid not null,
  period text not null,
  calls bigint not null,
  quantity bigint not null,
  cents bigint not null,
  account_id uuid not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (contract_id) REFERENCES purchase.contract(id),
  CHECK ((calls >= 1)),
  CHECK ((cents >= 0)),
  CHECK ((period ~ '^2[0-9]{3}-([01][0-9]|Q[1-4])$'::text)),
  CHECK ((quantity >= 1))
);
CREATE INDEX statement_contract ON purchase.statement USING btree (contract_id, proposed_at DESC);
alter table purchase.statement enable row level security;
create policy statement_add on purchase.statement for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy statement_read on purchase.statement for select
  using (purchase.is_office());
grant insert, select on purchase.statement to the application;

create table purchase.statement_decision (
  statement_id uuid not null,
  decision text not null,
  reason text not null,
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (statement_id),
  FOREIGN KEY (statement_id) REFERENCES purchase.statement(id),
  CHECK (((decision = 'accepted'::text) OR (reason <> ''::text))),
  CHECK ((decision = ANY (ARRAY['accepted'::text, 'returned'::text]))),
  CHECK ((char_length(reason) <= 500))
);
alter table purchase.statement_decision enable row level security;
create policy statement_decision_add on purchase.statement_decision for insert
  with check ((viewer.seat() = 'department'::text));
create policy statement_decision_read on purchase.statement_decision for select
  using (purchase.is_office());
grant insert, select on purchase.statement_decision to the application;

create table purchase.statement_row (
  statement_id uuid not null,
  call_off_id uuid not null,
  organisation_id uuid not null,
  used_on date not null,
  quantity integer not null,
  price_cents bigint not null,
  cents bigint not null,
  PRIMARY KEY (statement_id, call_off_id),
  FOREIGN KEY (call_off_id) REFERENCES purchase.call_off(id),
  FOREIGN KEY (statement_id) REFERENCES purchase.statement(id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((cents = (quantity * price_cents))),
  CHECK ((price_cents >= 1)),
  CHECK ((quantity >= 1))
);
CREATE INDEX statement_row_call_off ON purchase.statement_row USING btree (call_off_id);
alter table purchase.statement_row enable row level security;
create policy statement_row_add on purchase.statement_row for insert
  with check ((viewer.is_system() OR (viewer.seat() = 'city'::text)));
create policy statement_row_read on purchase.statement_row for select
  using (purchase.is_office());
grant insert, select on purchase.statement_row to the application;

create table purchase.year_use (
  organisation_id uuid not null,
  service text not null,
  year integer not null,
  used bigint not null,
  PRIMARY KEY (organisation_id, service, year),
  CHECK ((used >= 0)),
  CHECK (((year >= 2000) AND (year <= 2999)))
);
CREATE INDEX year_use_year ON purchase.year_use USING btree (year, service);
alter table purchase.year_use enable row level security;
create policy year_use_add on purchase.year_use for insert
  with check (viewer.is_system());
create policy year_use_change on purchase.year_use for update
  using (viewer.is_system());
create policy year_use_read on purchase.year_use for select
  using ((purchase.is_office() OR (organisation_id = viewer.organisation())));
grant insert, select on purchase.year_use to the application;
grant update (used) on purchase.year_use to the application;

create view purchase.stats_budget as
 SELECT c.id AS contract_id,
    c.number,
    c.service,
    v.budget_cents,
    s.cents AS called_cents,
    (COALESCE(( SELECT sum(t.cents) AS sum
           FROM (purchase.statement t
             JOIN purchase.statement_decision d ON (((d.statement_id = t.id) AND (d.decision = 'accepted'::text))))
          WHERE (t.contract_id = c.id)), (0)::numeric))::bigint AS accepted_cents,
    (COALESCE(( SELECT sum(p.cents) AS sum
           FROM (purchase.settlement p
             JOIN purchase.statement t ON ((t.id = p.statement_id)))
          WHERE (t.contract_id = c.id)), (0)::numeric))::bigint AS settled_cents,
    v.period_from,
    LEAST(v.period_to, e.last_day) AS period_to
   FROM (((purchase.contract c
     JOIN purchase.contract_spent s ON ((s.contract_id = c.id)))
     JOIN LATERAL ( SELECT n.budget_cents,
            n.period_from,
            n.period_to
           FROM (purchase.contract_version n
             JOIN purchase.contract_approval a ON (((a.contract_id = n.contract_id) AND (a.version = n.version))))
          WHERE (n.contract_id = c.id)
          ORDER BY n.version DESC
         LIMIT 1) v ON (true))
     LEFT JOIN purchase.contract_ending e ON ((e.contract_id = c.id)));

create view purchase.stats_call_offs as
 SELECT service,
    (date_trunc('month'::text, (used_on)::timestamp with time zone))::date AS month,
    contract_id,
    count(*) AS call_offs,
    sum(free_quantity) AS quantity,
    (sum(cents))::bigint AS cents
   FROM purchase.call_off
  GROUP BY service, ((date_trunc('month'::text, (used_on)::timestamp with time zone))::date), contract_id;

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

CREATE OR REPLACE FUNCTION registry.note_closure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (enterprise_id) values (new.enterprise_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.note_enterprise()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (enterprise_id) values (new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.note_freezes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (park_id) select distinct a.park_id from added a;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.note_park()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (park_id) values (new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.note_residents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (park_id)
  select distinct f.park_id from registry.roster_freeze f where f.id in (select a.freeze_id from added a);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.note_sector()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'registry', 'pg_temp'
AS $function$
begin
  insert into registry.list_change (park_id) select p.id from registry.park p;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION registry.reaches(enterprise uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM registry.enterprise e WHERE (e.id = reaches.enterprise)));

CREATE OR REPLACE FUNCTION registry.take_list_changes(most integer)
 RETURNS TABLE(park_id uuid, enterprise_id uuid)
 LANGUAGE sql
 SECURITY DEFINER ROWS 100
 SET search_path TO 'registry', 'pg_temp'
AS $function$
    delete from registry.list_change c
     where (select viewer.is_system())
       and c.id in (select o.id from registry.list_change o order by o.id limit most)
    returning c.park_id, c.enterprise_id
  $function$;

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
CREATE TRIGGER a_closure_is_decided AFTER INSERT ON registry.decision FOR EACH ROW WHEN ((new.kind = 'closure'::text)) EXECUTE FUNCTION registry.note_closure();
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
CREATE INDEX enterprise_face ON registry.enterprise USING btree (id) INCLUDE (standing, division, park_id, sector, size);
CREATE INDEX enterprise_name ON registry.enterprise USING btree (name COLLATE "zh-Hans-x-icu", id);
CREATE INDEX enterprise_park ON registry.enterprise USING btree (park_id) WHERE (park_id IS NOT NULL);
CREATE INDEX enterprise_registered_at ON registry.enterprise USING btree (registered_at DESC, id);
CREATE INDEX enterprise_search ON registry.enterprise USING gin (search_tokens);
CREATE TRIGGER an_enterprise_has_changed AFTER UPDATE ON registry.enterprise FOR EACH ROW WHEN (((old.standing IS DISTINCT FROM new.standing) OR (old.sector IS DISTINCT FROM new.sector))) EXECUTE FUNCTION registry.note_enterprise();
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
CREATE TRIGGER residents_change_a_list AFTER INSERT ON registry.frozen_resident REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registry.note_residents();
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

create table registry.list_change (
  id bigint generated always as identity not null,
  park_id uuid,
  enterprise_id uuid,
  PRIMARY KEY (id),
  CHECK (((park_id IS NULL) <> (enterprise_id IS NULL)))
);
alter table registry.list_change enable row level security;
create policy list_change_platform on registry.list_change for all
  using (viewer.is_system());

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
CREATE TRIGGER a_park_has_changed AFTER UPDATE ON registry.park FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION registry.note_park();
CREATE TRIGGER a_park_is_new AFTER INSERT ON registry.park FOR EACH ROW EXECUTE FUNCTION registry.note_park();
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
CREATE TRIGGER corrections_change_a_list AFTER INSERT ON registry.roster_correction REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registry.note_residents();
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
CREATE TRIGGER a_freeze_is_a_list AFTER INSERT ON registry.roster_freeze REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registry.note_freezes();
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
CREATE TRIGGER a_sector_has_changed AFTER UPDATE ON registry.sector FOR EACH ROW WHEN ((old.vulnerable_group IS DISTINCT FROM new.vulnerable_group)) EXECUTE FUNCTION registry.note_sector();
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

create view registry.stats_department as
 SELECT code,
    zh,
    en,
    seat,
    copied,
    "position"
   FROM registry.department;

create view registry.stats_park as
 SELECT p.id AS park_id,
    p.code,
    p.zh,
    p.en,
    p.division,
    p.sample,
    f.year AS list_year,
    ((f.at AT TIME ZONE 'Asia/Shanghai'::text))::date AS list_date
   FROM (registry.park p
     LEFT JOIN LATERAL ( SELECT l.year,
            l.at
           FROM registry.roster_freeze l
          WHERE (l.park_id = p.id)
          ORDER BY l.year DESC
         LIMIT 1) f ON (true))
  WHERE ( SELECT viewer.is_system() AS is_system);

create view registry.stats_roster as
 SELECT p.id AS park_id,
    p.division,
    l.year AS list_year,
    ((l.at AT TIME ZONE 'Asia/Shanghai'::text))::date AS list_date,
    r.enterprise_id,
    r.name,
    r.credit_code,
    r.sector,
    r.vulnerable_group,
    r.added,
        CASE
            WHEN (x.at IS NOT NULL) THEN 'corrected'::text
            WHEN (d.at IS NOT NULL) THEN 'closed'::text
            ELSE NULL::text
        END AS exclusion,
    COALESCE(x.reason, d.reason, ''::text) AS reason,
    ((COALESCE(x.at, d.at) AT TIME ZONE 'Asia/Shanghai'::text))::date AS excluded_on
   FROM (((((registry.park p
     CROSS JOIN LATERAL ( SELECT f.id,
            f.year,
            f.at
           FROM registry.roster_freeze f
          WHERE (f.park_id = p.id)
          ORDER BY f.year DESC
         LIMIT 1) l)
     CROSS JOIN LATERAL ( SELECT n.enterprise_id,
            n.name,
            n.credit_code,
            n.sector,
            n.vulnerable_group,
            false AS added
           FROM registry.frozen_resident n
          WHERE (n.freeze_id = l.id)
        UNION ALL
         SELECT c.enterprise_id,
            c.name,
            c.credit_code,
            e_1.sector,
            s.vulnerable_group,
            true
           FROM ((registry.roster_correction c
             JOIN registry.enterprise e_1 ON ((e_1.id = c.enterprise_id)))
             JOIN registry.sector s ON ((s.code = e_1.sector)))
          WHERE ((c.freeze_id = l.id) AND (c.kind = 'added'::text))) r)
     JOIN registry.enterprise e ON ((e.id = r.enterprise_id)))
     LEFT JOIN registry.roster_correction x ON (((x.freeze_id = l.id) AND (x.enterprise_id = r.enterprise_id) AND (x.kind = 'excluded'::text))))
     LEFT JOIN LATERAL ( SELECT c.reason,
            c.at
           FROM registry.decision c
          WHERE ((c.enterprise_id = r.enterprise_id) AND (c.kind = 'closure'::text) AND (e.standing = 'closed'::text))
          ORDER BY c.id DESC
         LIMIT 1) d ON (true))
  WHERE ( SELECT viewer.is_system() AS is_system);

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

-- ---------------------------------------- workflow
create schema workflow;

CREATE OR REPLACE FUNCTION workflow.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(viewer.account(), '00000000-0000-0000-0000-000000000000'::uuid);

create table workflow.absence (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  organisation_id uuid not null,
  seat text not null,
  deputy_account_id uuid not null,
  deputy_name text not null,
  reason text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  announced_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((until_at > from_at)),
  CHECK ((account_id <> deputy_account_id)),
  CHECK ((char_length(reason) <= 200))
);
CREATE INDEX absence_account ON workflow.absence USING btree (account_id, organisation_id, until_at);
CREATE INDEX absence_deputy ON workflow.absence USING btree (deputy_account_id, organisation_id, until_at);
alter table workflow.absence enable row level security;
create policy absence_add on workflow.absence for insert
  with check (((account_id = workflow.me()) AND (organisation_id = viewer.organisation()) AND (seat = viewer.seat())));
create policy absence_read on workflow.absence for select
  using ((( SELECT viewer.is_system() AS is_system) OR ((organisation_id = ( SELECT viewer.organisation() AS organisation)) AND ((account_id = ( SELECT workflow.me() AS me)) OR (deputy_account_id = ( SELECT workflow.me() AS me))))));
grant insert, select on workflow.absence to the application;

create table workflow.absence_end (
  absence_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  ended_at timestamp with time zone not null,
  PRIMARY KEY (absence_id),
  FOREIGN KEY (absence_id) REFERENCES workflow.absence(id)
);
alter table workflow.absence_end enable row level security;
create policy absence_end_add on workflow.absence_end for insert
  with check (((account_id = workflow.me()) AND (organisation_id = viewer.organisation())));
create policy absence_end_read on workflow.absence_end for select
  using ((( SELECT viewer.is_system() AS is_system) OR (organisation_id = ( SELECT viewer.organisation() AS organisation))));
grant insert, select on workflow.absence_end to the application;

create table workflow.approval (
  id uuid not null,
  kind text not null,
  subject text not null,
  arguments text[] not null,
  path text not null,
  initiator_account_id uuid not null,
  initiator_organisation_id uuid not null,
  initiator_name text not null,
  begun_at timestamp with time zone not null,
  step integer not null,
  ended_at timestamp with time zone,
  approved boolean,
  PRIMARY KEY (id),
  CHECK ((cardinality(arguments) <= 8)),
  CHECK (((ended_at IS NULL) = (approved IS NULL))),
  CHECK (((char_length(kind) >= 3) AND (char_length(kind) <= 100))),
  CHECK (((path ~ '^/'::text) AND (char_length(path) <= 300))),
  CHECK ((step > 0)),
  CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 100)))
);
CREATE INDEX approval_initiator ON workflow.approval USING btree (initiator_account_id, begun_at DESC);
CREATE UNIQUE INDEX approval_open ON workflow.approval USING btree (subject, kind) WHERE (ended_at IS NULL);
alter table workflow.approval enable row level security;
create policy approval_add on workflow.approval for insert
  with check (viewer.is_system());
create policy approval_change on workflow.approval for update
  using (viewer.is_system());
create policy approval_read on workflow.approval for select
  using ((( SELECT viewer.is_system() AS is_system) OR ((initiator_account_id = ( SELECT workflow.me() AS me)) AND (initiator_organisation_id = ( SELECT viewer.organisation() AS organisation))) OR (EXISTS ( SELECT 1
   FROM workflow.approval_signer s
  WHERE (s.approval_id = approval.id)))));
grant insert, select on workflow.approval to the application;
grant update (step, ended_at, approved) on workflow.approval to the application;

create table workflow.approval_signature (
  approval_id uuid not null,
  step integer not null,
  account_id uuid not null,
  what text not null,
  said_by_account_id uuid not null,
  said_by text not null,
  opinion text,
  at timestamp with time zone not null,
  PRIMARY KEY (approval_id, step, account_id),
  FOREIGN KEY (approval_id, step, account_id) REFERENCES workflow.approval_signer(approval_id, step, account_id),
  CHECK (((what = 'approved'::text) OR (opinion IS NOT NULL))),
  CHECK (((what = 'excused'::text) OR (said_by_account_id = account_id))),
  CHECK (((char_length(opinion) >= 1) AND (char_length(opinion) <= 500))),
  CHECK ((what = ANY (ARRAY['approved'::text, 'rejected'::text, 'excused'::text])))
);
alter table workflow.approval_signature enable row level security;
create policy approval_signature_add on workflow.approval_signature for insert
  with check (viewer.is_system());
create policy approval_signature_read on workflow.approval_signature for select
  using ((( SELECT viewer.is_system() AS is_system) OR (account_id = ( SELECT workflow.me() AS me))));
grant insert, select on workflow.approval_signature to the application;

create table workflow.approval_signer (
  approval_id uuid not null,
  step integer not null,
  account_id uuid not null,
  name text not null,
  added_by text,
  reason text,
  added_at timestamp with time zone not null,
  PRIMARY KEY (approval_id, step, account_id),
  FOREIGN KEY (approval_id, step) REFERENCES workflow.approval_step(approval_id, number),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
CREATE INDEX approval_signer_account ON workflow.approval_signer USING btree (account_id, approval_id);
alter table workflow.approval_signer enable row level security;
create policy approval_signer_add on workflow.approval_signer for insert
  with check (viewer.is_system());
create policy approval_signer_read on workflow.approval_signer for select
  using ((( SELECT viewer.is_system() AS is_system) OR (account_id = ( SELECT workflow.me() AS me))));
grant insert, select on workflow.approval_signer to the application;

create table workflow.approval_step (
  approval_id uuid not null,
  number integer not null,
  mode text not null,
  days integer not null,
  PRIMARY KEY (approval_id, number),
  FOREIGN KEY (approval_id) REFERENCES workflow.approval(id),
  CHECK (((days >= 1) AND (days <= 60))),
  CHECK ((mode = ANY (ARRAY['all'::text, 'any'::text]))),
  CHECK ((number > 0))
);
alter table workflow.approval_step enable row level security;
create policy approval_step_add on workflow.approval_step for insert
  with check (viewer.is_system());
create policy approval_step_read on workflow.approval_step for select
  using ((( SELECT viewer.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM workflow.approval a
  WHERE (a.id = approval_step.approval_id)))));
grant insert, select on workflow.approval_step to the application;

create table workflow.copy (
  item_id uuid not null,
  account_id uuid,
  organisation_id uuid,
  seat text,
  at timestamp with time zone not null,
  UNIQUE NULLS NOT DISTINCT (item_id, account_id, organisation_id, seat),
  FOREIGN KEY (item_id) REFERENCES workflow.item(id),
  CHECK (((account_id IS NULL) <> (organisation_id IS NULL))),
  CHECK (((organisation_id IS NULL) = (seat IS NULL)))
);
CREATE INDEX copy_account ON workflow.copy USING btree (account_id, at DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX copy_desk ON workflow.copy USING btree (organisation_id, seat, at DESC) WHERE (organisation_id IS NOT NULL);
alter table workflow.copy enable row level security;
create policy copy_add on workflow.copy for insert
  with check (viewer.is_system());
create policy copy_read on workflow.copy for select
  using ((( SELECT viewer.is_system() AS is_system) OR (account_id = ( SELECT workflow.me() AS me)) OR ((organisation_id = ( SELECT viewer.organisation() AS organisation)) AND (seat = ( SELECT viewer.seat() AS seat)))));
grant insert, select on workflow.copy to the application;

create table workflow.handled (
  account_id uuid not null,
  item_id uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (account_id, item_id),
  FOREIGN KEY (item_id) REFERENCES workflow.item(id)
);
CREATE INDEX handled_latest ON workflow.handled USING btree (account_id, at DESC, item_id);
alter table workflow.handled enable row level security;
create policy handled_again on workflow.handled for update
  using (viewer.is_system());
create policy handled_read on workflow.handled for select
  using ((( SELECT viewer.is_system() AS is_system) OR (account_id = ( SELECT workflow.me() AS me))));
create policy handled_write on workflow.handled for insert
  with check (viewer.is_system());
grant insert, select on workflow.handled to the application;
grant update (at) on workflow.handled to the application;

create table workflow.item (
  id uuid not null,
  kind text not null,
  arguments text[] not null,
  subject text not null,
  path text not null,
  organisation_id uuid,
  seat text,
  at_desk boolean not null,
  holder_account_id uuid,
  holder_name text,
  initiator_account_id uuid not null,
  initiator_organisation_id uuid not null,
  initiator_name text not null,
  opened_at timestamp with time zone not null,
  turn integer not null,
  given_at timestamp with time zone not null,
  due_at timestamp with time zone,
  warn_at timestamp with time zone,
  remind_at timestamp with time zone,
  reminder text,
  ended_at timestamp with time zone,
  ending text,
  outcome text,
  PRIMARY KEY (id),
  CHECK ((cardinality(arguments) <= 8)),
  CHECK (((at_desk = false) OR ((organisation_id IS NOT NULL) AND (seat IS NOT NULL)))),
  CHECK ((at_desk OR (holder_account_id IS NOT NULL))),
  CHECK (((due_at IS NULL) = (warn_at IS NULL))),
  CHECK (((remind_at IS NULL) = (reminder IS NULL))),
  CHECK (((ended_at IS NULL) = (ending IS NULL))),
  CHECK ((ending = ANY (ARRAY['done'::text, 'withdrawn'::text]))),
  CHECK (((char_length(kind) >= 3) AND (char_length(kind) <= 100))),
  CHECK (((path ~ '^/'::text) AND (char_length(path) <= 300))),
  CHECK ((reminder = ANY (ARRAY['half'::text, 'most'::text, 'past'::text]))),
  CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 100))),
  CHECK ((turn > 0))
);
CREATE INDEX item_desk ON workflow.item USING btree (organisation_id, seat, due_at, opened_at, id) WHERE ((ended_at IS NULL) AND at_desk AND (holder_account_id IS NULL));
CREATE INDEX item_holder ON workflow.item USING btree (holder_account_id, due_at, opened_at, id) WHERE (ended_at IS NULL);
CREATE INDEX item_initiator ON workflow.item USING btree (initiator_account_id, opened_at DESC, id);
CREATE UNIQUE INDEX item_open ON workflow.item USING btree (subject, kind) WHERE (ended_at IS NULL);
CREATE INDEX item_reminder ON workflow.item USING btree (remind_at) WHERE ((ended_at IS NULL) AND (remind_at IS NOT NULL));
alter table workflow.item enable row level security;
create policy item_add on workflow.item for insert
  with check (viewer.is_system());
create policy item_change on workflow.item for update
  using (viewer.is_system());
create policy item_read on workflow.item for select
  using ((( SELECT viewer.is_system() AS is_system) OR ((holder_account_id = ( SELECT workflow.me() AS me)) AND COALESCE((organisation_id = ( SELECT viewer.organisation() AS organisation)), true)) OR (at_desk AND (organisation_id = ( SELECT viewer.organisation() AS organisation)) AND (seat = ( SELECT viewer.seat() AS seat))) OR ((initiator_account_id = ( SELECT workflow.me() AS me)) AND (initiator_organisation_id = ( SELECT viewer.organisation() AS organisation))) OR (EXISTS ( SELECT 1
   FROM workflow.handled h
  WHERE ((h.item_id = item.id) AND (h.account_id = ( SELECT workflow.me() AS me))))) OR (EXISTS ( SELECT 1
   FROM workflow.copy c
  WHERE (c.item_id = item.id))) OR ((organisation_id = ( SELECT viewer.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM workflow.absence a
  WHERE ((a.account_id = item.holder_account_id) AND (a.organisation_id = item.organisation_id) AND (a.deputy_account_id = ( SELECT workflow.me() AS me)) AND (NOT (EXISTS ( SELECT 1
           FROM workflow.absence_end e
          WHERE (e.absence_id = a.id))))))))));
grant insert, select on workflow.item to the application;
grant update (arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name, turn, given_at, due_at, warn_at, remind_at, reminder, ended_at, ending, outcome) on workflow.item to the application;

create table workflow.item_event (
  id bigint generated always as identity not null,
  item_id uuid not null,
  what text not null,
  account_id uuid not null,
  organisation_id uuid not null,
  who text not null,
  to_account_id uuid,
  to_name text,
  opinion text,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES workflow.item(id),
  CHECK (((char_length(opinion) >= 1) AND (char_length(opinion) <= 500))),
  CHECK ((what = ANY (ARRAY['opened'::text, 'given-anew'::text, 'taken'::text, 'put-back'::text, 'transferred'::text, 'sent-back'::text, 'urged'::text, 'reminded-half'::text, 'reminded-most'::text, 'escalated'::text, 'finished'::text, 'withdrawn'::text])))
);
CREATE INDEX item_event_item ON workflow.item_event USING btree (item_id, id);
alter table workflow.item_event enable row level security;
create policy item_event_add on workflow.item_event for insert
  with check (viewer.is_system());
create policy item_event_read on workflow.item_event for select
  using ((( SELECT viewer.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM workflow.item i
  WHERE (i.id = item_event.item_id)))));
grant insert, select on workflow.item_event to the application;

create table workflow.kind (
  kind text not null,
  first_at timestamp with time zone not null,
  PRIMARY KEY (kind)
);
alter table workflow.kind enable row level security;
create policy kind_add on workflow.kind for insert
  with check (viewer.is_system());
create policy kind_read on workflow.kind for select
  using ((viewer.is_system() OR (workflow.me() IS NOT NULL)));
grant insert, select on workflow.kind to the application;

create view workflow.stats_work as
 SELECT kind,
        CASE
            WHEN (ended_at IS NULL) THEN 'open'::text
            ELSE ending
        END AS state,
        CASE
            WHEN (due_at IS NULL) THEN 'no-deadline'::text
            WHEN (ended_at IS NULL) THEN 'running'::text
            WHEN (ended_at <= due_at) THEN 'in-time'::text
            ELSE 'late'::text
        END AS timeliness,
    ((given_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS given_on,
    count(*) AS items
   FROM workflow.item
  GROUP BY kind,
        CASE
            WHEN (ended_at IS NULL) THEN 'open'::text
            ELSE ending
        END,
        CASE
            WHEN (due_at IS NULL) THEN 'no-deadline'::text
            WHEN (ended_at IS NULL) THEN 'running'::text
            WHEN (ended_at <= due_at) THEN 'in-time'::text
            ELSE 'late'::text
        END, (((given_at AT TIME ZONE 'Asia/Shanghai'::text))::date);
