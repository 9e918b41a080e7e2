-- Questions and what became of them. A question holds its present state; every step of it is a row that stays, with the clock as it stood after.
grant usage on schema consultation to ${app_role};

-- The question that a visitor has opened with its number and pass phrase; null for everybody else.
create function consultation.opened_question() returns uuid
  language sql stable parallel safe
  return case when current_setting('mifeng.reach', true) = 'LINK'
              then nullif(current_setting('mifeng.reach_key', true), '')::uuid end;

-- The signed-in person; null for visitors and the platform.
create function consultation.me() returns uuid
  language sql stable parallel safe
  return nullif(viewer.account(), '00000000-0000-0000-0000-000000000000');

create table consultation.question (
  id uuid primary key,
  number text not null unique check (number ~ '^Q[0-9]{4}-[0-9A-Z]{8}$'),
  -- Whose question it is; null where nobody said who they are.
  organisation_id uuid,
  asker_account_id uuid,
  asker_name text not null check (char_length(asker_name) <= 200),
  topic text not null check (char_length(topic) between 1 and 40),
  urgency text not null check (urgency in ('normal', 'urgent')),
  -- Of the enterprise; empty where it is not known.
  division text not null check (char_length(division) <= 12),
  title text not null check (char_length(title) between 1 and 100),
  body text not null check (char_length(body) between 1 and 4000),
  asked_at timestamptz not null,
  stage text not null check (stage in ('open', 'waiting', 'answered', 'closed')),
  desk_organisation_id uuid not null,
  desk_seat text not null check (desk_seat in ('district', 'city')),
  handler_account_id uuid,
  handler_name text,
  by_expert boolean not null,
  -- When the answer is late; null while nobody waits for the office.
  due_at timestamptz,
  -- When it closes by itself; null unless it is answered.
  silent_at timestamptz,
  first_answered_at timestamptz,
  first_in_time boolean,
  rating int check (rating between 1 and 5),
  -- Raised by every step: whoever saw an earlier one is told.
  version int not null check (version > 0),
  check ((organisation_id is null) = (asker_account_id is null)),
  check ((handler_account_id is null) = (handler_name is null)),
  check (by_expert = false or handler_account_id is not null),
  check ((first_answered_at is null) = (first_in_time is null))
);
create index question_organisation on consultation.question (organisation_id, asked_at desc, id);
create index question_division on consultation.question (division, asked_at desc, id);
create index question_desk on consultation.question (desk_organisation_id, stage, due_at);
create index question_handler on consultation.question (handler_account_id, stage, due_at) where handler_account_id is not null;
create index question_silent on consultation.question (silent_at) where silent_at is not null;
alter table consultation.question enable row level security;

-- Who may see a question: the enterprise's administrator, the colleague who asked, the visitor who opened it, the city, the district of
-- the enterprise, the bureau it was given to, the expert it was given to.
create policy question_read on consultation.question for select
  using (
    viewer.is_system() or viewer.seat() = 'city'
    or (organisation_id = viewer.organisation() and (viewer.seat() = 'enterprise' or asker_account_id = consultation.me()))
    or (viewer.seat() = 'district' and (division = viewer.district() or desk_organisation_id = viewer.organisation()))
    or (viewer.seat() = 'expert' and handler_account_id = consultation.me())
    or id = consultation.opened_question()
  );
-- Steps are written by the platform, after whoever takes them has found the question by the policy above: a step may give a question away, to
-- where its author does not see it any more.
create policy question_add on consultation.question for insert
  with check (viewer.is_system());
create policy question_change on consultation.question for update
  using (viewer.is_system());

-- What opens an anonymous question beside its number: for the platform alone, which compares and never shows it.
create table consultation.pass_phrase (
  question_id uuid primary key references consultation.question,
  hash text not null check (hash like '$argon2id$%')
);
alter table consultation.pass_phrase enable row level security;
create policy pass_phrase_platform on consultation.pass_phrase for all
  using (viewer.is_system());

create table consultation.step (
  question_id uuid not null references consultation.question,
  number int not null check (number > 0),
  what text not null check (what in
    ('asked', 'replied', 'answered', 'asked-back', 'made-complex', 'taken', 'assigned', 'moved', 'returned', 'closed', 'closed-silent', 'rated')),
  account_id uuid not null,
  seat text not null,
  who text not null,
  words text not null check (char_length(words) <= 8000),
  -- An answer that says that it rests on no law.
  general boolean not null,
  at timestamptz not null,
  -- Working days that this step gave, and when the clock ends after it; null when it stands.
  days int not null check (days >= 0),
  due_at timestamptz,
  primary key (question_id, number)
);
alter table consultation.step enable row level security;
create policy step_read on consultation.step for select
  using (exists (select 1 from consultation.question q where q.id = question_id));
create policy step_add on consultation.step for insert
  with check (viewer.is_system());

-- The law an answer rests on: article, law and the date of its text.
create table consultation.citation (
  question_id uuid not null,
  step_number int not null,
  place int not null check (place between 1 and 20),
  law text not null check (char_length(law) between 1 and 60),
  law_version date not null,
  article text not null check (char_length(article) between 1 and 60),
  primary key (question_id, step_number, place),
  foreign key (question_id, step_number) references consultation.step
);
alter table consultation.citation enable row level security;
create policy citation_read on consultation.citation for select
  using (exists (select 1 from consultation.question q where q.id = question_id));
create policy citation_add on consultation.citation for insert
  with check (viewer.is_system());

-- A question that was never asked, because the knowledge base had answered it. Who it was is not written down.
create table consultation.self_help (
  id uuid primary key,
  organisation_id uuid,
  topic text not null check (char_length(topic) between 1 and 40),
  path text not null check (path ~ '^/knowledge/' and char_length(path) <= 300),
  at timestamptz not null
);
create index self_help_at on consultation.self_help (at);
alter table consultation.self_help enable row level security;
create policy self_help_read on consultation.self_help for select
  using (viewer.is_system() or viewer.seat() in ('city', 'district'));
create policy self_help_add on consultation.self_help for insert
  with check (organisation_id is not distinct from viewer.organisation());

grant select, insert, update on consultation.question to ${app_role};
grant select, insert on consultation.pass_phrase, consultation.step, consultation.citation, consultation.self_help to ${app_role};

-- One use of the service for each question of an enterprise that was answered, on the day of its first answer.
create view consultation.stats_service_use with (security_invoker = true) as
  select q.organisation_id, 'consultation'::text as service,
         (q.first_answered_at at time zone 'Asia/Shanghai')::date as used_on, count(*) as uses
    from consultation.question q
   where q.organisation_id is not null and q.first_answered_at is not null
   group by 1, 2, 3;

create view consultation.stats_questions with (security_invoker = true) as
  select (q.asked_at at time zone 'Asia/Shanghai')::date as asked_on, q.division, q.topic,
         count(*) as asked,
         count(*) filter (where q.organisation_id is null) as anonymous,
         count(q.first_answered_at) as answered,
         count(*) filter (where q.first_in_time) as answered_in_time,
         count(*) filter (where q.stage = 'closed') as closed,
         count(q.rating) as rated,
         coalesce(sum(q.rating), 0) as rating_sum
    from consultation.question q
   group by 1, 2, 3;
grant select on consultation.stats_service_use, consultation.stats_questions to ${app_role};
