-- What a language model drafted for an officer, and what of the asker's words went out for it, with names masked. Never an answer by itself.
create table consultation.draft (
  id uuid primary key,
  question_id uuid not null references consultation.question,
  -- Of the question, which it was made for.
  version int not null check (version > 0),
  sent text not null check (char_length(sent) <= 100000),
  words text not null check (char_length(words) between 1 and 8000),
  law text[] not null check (cardinality(law) <= 20),
  -- What it cited beside the passages it was given.
  dropped text[] not null,
  model text not null check (char_length(model) between 1 and 200),
  account_id uuid not null,
  at timestamptz not null
);
create index draft_question on consultation.draft (question_id, version, at desc);
alter table consultation.draft enable row level security;
create policy draft_read on consultation.draft for select
  using (viewer.seat() in ('city', 'district') and exists (select 1 from consultation.question q where q.id = question_id));
create policy draft_add on consultation.draft for insert
  with check (viewer.seat() in ('city', 'district') and account_id = viewer.account()
    and exists (select 1 from consultation.question q where q.id = question_id));
grant select, insert on consultation.draft to ${app_role};
