grant usage on schema experts to ${app_role};

-- The offices that decide about the pool: the lead bureau, and the department that reviews with it.
create function experts.is_office() returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() in ('city', 'department');

-- Whoever asked to be taken into the pool: an expert or an institution. Its stage is what the last step made of it.
create table experts.candidate (
  id uuid primary key,
  number text not null unique check (number ~ '^MFX(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
  kind text not null check (kind in ('expert', 'institution')),
  -- One of the ten categories, or a kind of institution.
  category text not null check (category ~ '^([A-Z]|[a-z][a-z-]{1,39})$'),
  name text not null check (char_length(name) between 1 and 200),
  summary text not null check (char_length(summary) <= 1000),
  fields text[] not null check (cardinality(fields) <= 20),
  services text[] not null check (cardinality(services) <= 20),
  districts text[] not null check (cardinality(districts) <= 50),
  languages text[] not null check (cardinality(languages) <= 20),
  countries text[] not null check (cardinality(countries) <= 20),
  stage text not null check (stage in (
    'applied', 'sent-back', 'checked', 'reviewed', 'noticed', 'in-term', 'refused', 'withdrawn', 'left', 'removed')),
  -- Last day of what the stage speaks of: the public notice, the term.
  until_day date,
  version int not null check (version >= 1),
  -- Theirs, once they are appointed or listed; the account once they have opened it.
  organisation_id uuid,
  account_id uuid,
  -- Who recommended them, when they did not come by themselves.
  unit_organisation_id uuid,
  demo boolean not null,
  applied_at timestamptz not null,
  check (stage <> 'in-term' or (until_day is not null and organisation_id is not null))
);
create index candidate_stage on experts.candidate (kind, stage, name);
create unique index candidate_organisation on experts.candidate (organisation_id)
  where organisation_id is not null and stage = 'in-term';

create function experts.is_mine(candidate uuid) returns boolean
  language sql stable
  return exists (
    select 1 from experts.candidate c
     where c.id = candidate and c.organisation_id = viewer.organisation());

-- What an application says and the public need not know.
create table experts.dossier (
  candidate_id uuid primary key references experts.candidate,
  contact text not null check (char_length(contact) between 1 and 200),
  employer text not null check (char_length(employer) <= 200),
  title text not null check (char_length(title) <= 200),
  years int check (years between 0 and 80),
  cases int check (cases between 0 and 100000),
  promises text[] not null check (cardinality(promises) <= 20),
  statement text not null check (char_length(statement) <= 2000),
  -- SHA-256 of the pass phrase; who has the phrase follows the application.
  phrase bytea not null unique check (octet_length(phrase) = 32)
);

-- Papers handed in by their digest; the papers themselves are shown in person.
create table experts.document (
  candidate_id uuid not null references experts.candidate,
  number int not null check (number between 1 and 20),
  title text not null check (char_length(title) between 1 and 200),
  sha256 bytea check (octet_length(sha256) = 32),
  primary key (candidate_id, number)
);

-- Each decision about them, in order; what it made of them is their stage.
create table experts.step (
  candidate_id uuid not null references experts.candidate,
  number int not null check (number >= 1),
  deed text not null check (deed ~ '^[a-z][a-z-]{1,39}$'),
  stage text not null,
  by_account_id uuid not null,
  by_organisation_id uuid not null,
  by_name text not null,
  by_seat text not null,
  reason text not null check (char_length(reason) <= 1000),
  until_day date,
  at timestamptz not null,
  primary key (candidate_id, number)
);

-- What somebody says against a candidate while the notice is public, and what the city answered.
create table experts.objection (
  id uuid primary key,
  candidate_id uuid not null references experts.candidate,
  name text not null check (char_length(name) between 1 and 100),
  contact text not null check (char_length(contact) between 1 and 200),
  text text not null check (char_length(text) between 1 and 2000),
  at timestamptz not null
);
create index objection_candidate on experts.objection (candidate_id, at);
create table experts.objection_answer (
  objection_id uuid primary key references experts.objection,
  upheld boolean not null,
  text text not null check (char_length(text) between 1 and 1000),
  by_account_id uuid not null,
  by_name text not null,
  at timestamptz not null
);

-- The yearly assessment of an expert, the yearly re-check of an institution.
create table experts.assessment (
  candidate_id uuid not null references experts.candidate,
  year int not null check (year between 2024 and 2200),
  services int not null check (services between 0 and 100000),
  score numeric(3, 2) not null check (score between 0 and 5),
  passed boolean not null,
  remark text not null check (char_length(remark) <= 1000),
  by_account_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (candidate_id, year)
);

-- Whom an expert is tied to: for them and for the lead bureau alone.
create table experts.tie (
  id uuid primary key,
  candidate_id uuid not null references experts.candidate,
  organisation_id uuid not null,
  kind text not null check (kind in ('employer', 'client', 'shares', 'kin', 'rival')),
  party_id uuid,
  credit_code text not null check (char_length(credit_code) <= 18),
  name text not null check (char_length(name) <= 200),
  declared_at timestamptz not null,
  ended_at timestamptz,
  check (party_id is not null or credit_code <> '' or name <> '')
);
create index tie_candidate on experts.tie (candidate_id, declared_at desc);

-- What an expert has in hand, and how it came out.
create table experts.matter (
  candidate_id uuid not null references experts.candidate,
  kind text not null check (kind ~ '^[a-z]{2,30}\.[a-z][a-z0-9-]{1,60}$'),
  subject text not null check (char_length(subject) between 1 and 128),
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('on-time', 'late', 'not-done')),
  score int check (score between 1 and 5),
  primary key (candidate_id, kind, subject),
  check ((closed_at is null) = (outcome is null))
);
create index matter_open on experts.matter (candidate_id) where closed_at is null;

-- A list in public is read by the platform for everybody; nobody else reads rows of others.
alter table experts.candidate enable row level security;
create policy candidate_read on experts.candidate for select
  using (experts.is_office() or organisation_id = viewer.organisation() or unit_organisation_id = viewer.organisation());
create policy candidate_add on experts.candidate for insert
  with check (viewer.is_system());
create policy candidate_change on experts.candidate for update
  using (experts.is_office() or organisation_id = viewer.organisation());

alter table experts.dossier enable row level security;
create policy dossier_read on experts.dossier for select
  using (experts.is_office() or experts.is_mine(candidate_id));
create policy dossier_add on experts.dossier for insert
  with check (viewer.is_system());
create policy dossier_change on experts.dossier for update
  using (viewer.is_system() or viewer.seat() = 'city');

alter table experts.document enable row level security;
create policy document_read on experts.document for select
  using (experts.is_office() or experts.is_mine(candidate_id));
create policy document_add on experts.document for insert
  with check (viewer.is_system());
create policy document_change on experts.document for delete
  using (viewer.is_system());

alter table experts.step enable row level security;
create policy step_read on experts.step for select
  using (experts.is_office() or experts.is_mine(candidate_id));
create policy step_add on experts.step for insert
  with check (experts.is_office() or experts.is_mine(candidate_id));

alter table experts.objection enable row level security;
create policy objection_read on experts.objection for select
  using (experts.is_office());
create policy objection_add on experts.objection for insert
  with check (viewer.is_system());

alter table experts.objection_answer enable row level security;
create policy objection_answer_read on experts.objection_answer for select
  using (experts.is_office());
create policy objection_answer_add on experts.objection_answer for insert
  with check (viewer.seat() = 'city');

alter table experts.assessment enable row level security;
create policy assessment_read on experts.assessment for select
  using (experts.is_office() or experts.is_mine(candidate_id));
create policy assessment_add on experts.assessment for insert
  with check (viewer.seat() = 'city');

alter table experts.tie enable row level security;
create policy tie_read on experts.tie for select
  using (viewer.is_system() or viewer.seat() = 'city' or (viewer.seat() = 'expert' and organisation_id = viewer.organisation()));
create policy tie_add on experts.tie for insert
  with check (viewer.seat() = 'expert' and organisation_id = viewer.organisation());
create policy tie_change on experts.tie for update
  using (viewer.seat() = 'expert' and organisation_id = viewer.organisation());

alter table experts.matter enable row level security;
create policy matter_all on experts.matter for all
  using (viewer.is_system());

grant select, insert on experts.candidate, experts.dossier, experts.document, experts.step, experts.objection,
  experts.objection_answer, experts.assessment, experts.tie, experts.matter to ${app_role};
grant update (name, summary, fields, services, districts, languages, countries, stage, until_day, version, organisation_id, account_id)
  on experts.candidate to ${app_role};
grant update (contact, employer, title, years, cases, promises, statement) on experts.dossier to ${app_role};
grant delete on experts.document to ${app_role};
grant update (ended_at) on experts.tie to ${app_role};
grant update (closed_at, outcome, score) on experts.matter to ${app_role};
