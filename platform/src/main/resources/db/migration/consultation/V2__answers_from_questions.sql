-- Whether the asker lets a question become an answer of the knowledge base, without names: each time they said so or took it back.
create table consultation.consent (
  question_id uuid not null references consultation.question,
  number int not null check (number > 0),
  given boolean not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (question_id, number)
);
alter table consultation.consent enable row level security;
create policy consent_read on consultation.consent for select
  using (exists (select 1 from consultation.question q where q.id = question_id));
create policy consent_add on consultation.consent for insert
  with check (account_id = viewer.account() and exists (
    select 1 from consultation.question q
     where q.id = question_id and q.organisation_id = viewer.organisation()
       and (viewer.seat() = 'enterprise' or q.asker_account_id = viewer.account())));

-- A question and its answer without names, on the way into the knowledge base: one for each question.
create table consultation.excerpt (
  id uuid primary key,
  code text not null unique check (code ~ '^from-question-[a-z0-9]{8}$'),
  question_id uuid not null unique references consultation.question
);
alter table consultation.excerpt enable row level security;

create table consultation.excerpt_version (
  excerpt_id uuid not null references consultation.excerpt,
  number int not null check (number > 0),
  topic text not null check (char_length(topic) between 1 and 40),
  question text not null check (char_length(question) between 1 and 120),
  answer text not null check (char_length(answer) between 1 and 1500),
  steps text[] not null check (cardinality(steps) <= 6),
  -- Kinds of what looked like a name and may stand, as the author said.
  confirmed text not null check (char_length(confirmed) <= 200),
  account_id uuid not null,
  who text not null,
  at timestamptz not null,
  primary key (excerpt_id, number)
);
alter table consultation.excerpt_version enable row level security;

create table consultation.excerpt_citation (
  excerpt_id uuid not null,
  number int not null,
  place int not null check (place between 1 and 12),
  law text not null check (char_length(law) between 1 and 60),
  law_version date not null,
  article text not null check (char_length(article) between 1 and 60),
  primary key (excerpt_id, number, place),
  foreign key (excerpt_id, number) references consultation.excerpt_version
);
alter table consultation.excerpt_citation enable row level security;

-- What was decided, by somebody who has not written that version; taking down needs no second person, and may follow from the asker's word.
create table consultation.excerpt_decision (
  excerpt_id uuid not null,
  number int not null check (number > 0),
  version int not null,
  what text not null check (what in ('published', 'returned', 'withdrawn', 'consent-withdrawn')),
  why text not null check (char_length(why) <= 500),
  account_id uuid not null,
  who text not null,
  at timestamptz not null,
  primary key (excerpt_id, number),
  foreign key (excerpt_id, version) references consultation.excerpt_version,
  check (what in ('published', 'consent-withdrawn') or why <> '')
);
create unique index excerpt_decision_once on consultation.excerpt_decision (excerpt_id, version) where what in ('published', 'returned');
alter table consultation.excerpt_decision enable row level security;

-- Published versions whose law has changed, each once: somebody was asked to review it.
create table consultation.excerpt_review (
  excerpt_id uuid not null,
  version int not null,
  at timestamptz not null,
  primary key (excerpt_id, version),
  foreign key (excerpt_id, version) references consultation.excerpt_version
);
alter table consultation.excerpt_review enable row level security;
create policy excerpt_review_read on consultation.excerpt_review for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy excerpt_review_add on consultation.excerpt_review for insert
  with check (viewer.is_system());

create policy excerpt_read on consultation.excerpt for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy excerpt_add on consultation.excerpt for insert
  with check (viewer.seat() in ('city', 'district') and exists (select 1 from consultation.question q where q.id = question_id));
create policy excerpt_version_read on consultation.excerpt_version for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy excerpt_version_add on consultation.excerpt_version for insert
  with check (viewer.seat() in ('city', 'district') and account_id = viewer.account());
create policy excerpt_citation_read on consultation.excerpt_citation for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy excerpt_citation_add on consultation.excerpt_citation for insert
  with check (exists (
    select 1 from consultation.excerpt_version v
     where v.excerpt_id = excerpt_citation.excerpt_id and v.number = excerpt_citation.number and v.account_id = viewer.account()));
create policy excerpt_decision_read on consultation.excerpt_decision for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy excerpt_decision_add on consultation.excerpt_decision for insert
  with check (
    (what = 'consent-withdrawn' and viewer.is_system())
    or (viewer.seat() = 'city' and account_id = viewer.account() and (what = 'withdrawn' or (what <> 'consent-withdrawn' and not exists (
      select 1 from consultation.excerpt_version v
       where v.excerpt_id = excerpt_decision.excerpt_id and v.number = excerpt_decision.version and v.account_id = viewer.account())))));

grant select, insert on consultation.consent, consultation.excerpt, consultation.excerpt_version, consultation.excerpt_citation,
  consultation.excerpt_decision, consultation.excerpt_review to ${app_role};
