grant usage on schema learning to ${app_role};

-- Whose a row is: the learner's, and for the administrator of the enterprise also their people's. An official has no business with it.
create function learning.may_see(organisation uuid, person uuid) returns boolean
  language sql stable
  return viewer.is_system()
    or (organisation = viewer.organisation() and (person = viewer.account() or viewer.seat() = 'enterprise'));

-- One person's way through one course.
create table learning.study (
  id uuid primary key,
  organisation_id uuid not null,
  -- The person's account; for whoever comes by a personal link, an id of their own.
  person_id uuid not null,
  by_link boolean not null,
  name text not null check (char_length(name) between 1 and 200),
  course text not null check (course ~ '^[a-z][a-z0-9-]{1,39}$'),
  required_by date,
  begun_by text not null,
  begun_by_account_id uuid not null,
  begun_at timestamptz not null,
  unique (person_id, organisation_id, course)
);
create index study_organisation on learning.study (organisation_id, begun_at desc, id);

-- What was assigned by mistake and is not to be done. Its link leads nowhere from then on.
create table learning.withdrawal (
  study_id uuid primary key references learning.study,
  organisation_id uuid not null,
  account_id uuid not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);

-- Whoever came by a personal link said that the name on it is theirs.
create table learning.name_confirmation (
  study_id uuid primary key references learning.study,
  organisation_id uuid not null,
  person_id uuid not null,
  confirmed_at timestamptz not null
);

create table learning.lesson_read (
  study_id uuid not null references learning.study,
  organisation_id uuid not null,
  person_id uuid not null,
  lesson text not null check (lesson ~ '^[a-z][a-z0-9-]{1,39}$'),
  read_at timestamptz not null,
  primary key (study_id, lesson)
);

-- One test: which questions, in which order, with their options in which order.
create table learning.sitting (
  id uuid primary key,
  study_id uuid not null references learning.study,
  organisation_id uuid not null,
  person_id uuid not null,
  number integer not null check (number >= 1),
  version date not null,
  asked text not null check (char_length(asked) between 1 and 4000),
  begun_at timestamptz not null,
  -- Two that begin at once begin one.
  unique (study_id, number)
);

-- What is ticked so far.
create table learning.sitting_draft (
  sitting_id uuid primary key references learning.sitting,
  organisation_id uuid not null,
  person_id uuid not null,
  answers text not null check (char_length(answers) <= 4000),
  saved_at timestamptz not null
);

-- A test is handed in once: the first answer counts.
create table learning.sitting_result (
  sitting_id uuid primary key references learning.sitting,
  study_id uuid not null references learning.study,
  organisation_id uuid not null,
  person_id uuid not null,
  correct integer not null check (correct >= 0),
  questions integer not null check (questions >= correct),
  passed boolean not null,
  handed_in_at timestamptz not null
);
create unique index sitting_result_passed on learning.sitting_result (study_id) where passed;
create index sitting_result_study on learning.sitting_result (study_id, handed_in_at desc);

-- What was handed in, for the learner alone.
create table learning.sitting_answer (
  sitting_id uuid primary key references learning.sitting_result,
  organisation_id uuid not null,
  person_id uuid not null,
  answers text not null check (char_length(answers) <= 4000)
);

-- What a finished course is certified as. The number is a secret shared by whoever holds the paper: who knows it sees the row.
create table learning.certificate (
  number text primary key check (number ~ '^MFC(-[0-9A-HJKMNP-TV-Z]{4}){4}$'),
  -- Also the id of the protective act under which finishing is sealed.
  act_id uuid not null unique,
  study_id uuid not null unique references learning.study,
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
  -- What is sealed: the certificate's content as plain UTF-8.
  body bytea not null check (octet_length(body) between 1 and 8192),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sm3 bytea not null check (octet_length(sm3) = 32),
  issued_at timestamptz not null
);

-- Personal links: of their secret only the digest is kept.
create table learning.personal_link (
  id uuid primary key,
  study_id uuid not null references learning.study,
  organisation_id uuid not null,
  account_id uuid not null,
  digest bytea not null unique check (octet_length(digest) = 32),
  issued_by text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index personal_link_study on learning.personal_link (study_id, issued_at desc);
create table learning.link_revocation (
  link_id uuid primary key references learning.personal_link,
  organisation_id uuid not null,
  account_id uuid not null,
  revoked_by text not null,
  revoked_at timestamptz not null
);

alter table learning.study enable row level security;
create policy study_read on learning.study for select
  using (learning.may_see(organisation_id, person_id));
create policy study_add on learning.study for insert
  with check (learning.may_see(organisation_id, person_id));
create policy study_change on learning.study for update
  using (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());
grant select, insert on learning.study to ${app_role};
grant update (required_by) on learning.study to ${app_role};

alter table learning.withdrawal enable row level security;
create policy withdrawal_read on learning.withdrawal for select
  using (viewer.is_system() or organisation_id = viewer.organisation());
create policy withdrawal_add on learning.withdrawal for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation() and account_id = viewer.account());

alter table learning.name_confirmation enable row level security;
create policy name_confirmation_read on learning.name_confirmation for select
  using (learning.may_see(organisation_id, person_id));
create policy name_confirmation_add on learning.name_confirmation for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.lesson_read enable row level security;
create policy lesson_read_read on learning.lesson_read for select
  using (learning.may_see(organisation_id, person_id));
create policy lesson_read_add on learning.lesson_read for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.sitting enable row level security;
create policy sitting_read on learning.sitting for select
  using (organisation_id = viewer.organisation() and person_id = viewer.account());
create policy sitting_add on learning.sitting for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());

-- What is ticked concerns the learner alone.
alter table learning.sitting_draft enable row level security;
create policy sitting_draft_all on learning.sitting_draft for all
  using (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.sitting_answer enable row level security;
create policy sitting_answer_all on learning.sitting_answer for all
  using (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.sitting_result enable row level security;
create policy sitting_result_read on learning.sitting_result for select
  using (learning.may_see(organisation_id, person_id));
create policy sitting_result_add on learning.sitting_result for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.certificate enable row level security;
create policy certificate_read on learning.certificate for select
  using (learning.may_see(organisation_id, person_id));
create policy certificate_add on learning.certificate for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());

alter table learning.personal_link enable row level security;
create policy personal_link_read on learning.personal_link for select
  using (viewer.is_system() or (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation()));
create policy personal_link_add on learning.personal_link for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation() and account_id = viewer.account());
alter table learning.link_revocation enable row level security;
create policy link_revocation_read on learning.link_revocation for select
  using (viewer.is_system() or (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation()));
create policy link_revocation_add on learning.link_revocation for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation() and account_id = viewer.account());

grant select, insert on learning.withdrawal, learning.name_confirmation, learning.lesson_read, learning.sitting, learning.sitting_draft,
  learning.sitting_result, learning.sitting_answer, learning.certificate, learning.personal_link, learning.link_revocation to ${app_role};
grant update (answers, saved_at) on learning.sitting_draft to ${app_role};
