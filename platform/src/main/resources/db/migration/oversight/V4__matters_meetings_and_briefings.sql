-- A coordination meeting: when, and which offices were there. Its minutes are what its steps say.
create table oversight.meeting (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  title text not null check (char_length(title) between 2 and 200),
  held_on date not null,
  present text[] not null check (cardinality(present) between 1 and 60),
  remarks text not null check (char_length(remarks) <= 2000),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index meeting_day on oversight.meeting (held_on desc, at desc);

-- The minutes are final: from then on the meeting treats nothing more.
create table oversight.meeting_end (
  meeting_id uuid primary key references oversight.meeting,
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);

-- Difficulties and major matters for the coordination meeting.
create table oversight.matter (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- Reference of the task it is about, or null for the plan as a whole.
  task text check (char_length(task) between 1 and 40),
  units text[] not null check (cardinality(units) <= 50),
  office text not null check (office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'),
  title text not null check (char_length(title) between 2 and 200),
  text text not null check (char_length(text) between 1 and 2000),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index matter_newest on oversight.matter (at desc);

-- Offices a decision gave something to do: they read the matter too.
create table oversight.matter_office (
  matter_id uuid not null references oversight.matter,
  office text not null,
  at timestamptz not null,
  primary key (matter_id, office)
);

-- What became of it: discussed, decided, followed until it is closed.
create table oversight.matter_step (
  matter_id uuid not null references oversight.matter,
  number int not null check (number between 1 and 500),
  stage text not null check (stage in ('discussed', 'decided', 'followed', 'closed')),
  text text not null check (char_length(text) between 1 and 2000),
  -- Who is to do what was decided, and until when.
  office text,
  due date,
  meeting_id uuid references oversight.meeting,
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  primary key (matter_id, number)
);
create index matter_step_meeting on oversight.matter_step (meeting_id) where meeting_id is not null;

-- What the copy list was told, with where the tasks stood at that moment.
create table oversight.briefing (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  meeting_id uuid references oversight.meeting,
  title text not null check (char_length(title) between 2 and 200),
  text text not null check (char_length(text) between 1 and 4000),
  green int not null check (green >= 0),
  yellow int not null check (yellow >= 0),
  red int not null check (red >= 0),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index briefing_newest on oversight.briefing (at desc);
create table oversight.briefing_copy (
  briefing_id uuid not null references oversight.briefing,
  office text not null,
  -- Whether the office has a desk on the platform; the others get it on paper.
  told boolean not null,
  primary key (briefing_id, office)
);

alter table oversight.briefing_copy enable row level security;
create policy briefing_copy_read on oversight.briefing_copy for select
  using (oversight.is_lead() or office = oversight.own_office());
create policy briefing_copy_add on oversight.briefing_copy for insert with check (viewer.seat() = 'city');

alter table oversight.briefing enable row level security;
create policy briefing_read on oversight.briefing for select using (
  oversight.is_lead()
  or exists (select 1 from oversight.briefing_copy c where c.briefing_id = id and c.office = oversight.own_office()));
create policy briefing_add on oversight.briefing for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());

alter table oversight.meeting enable row level security;
create policy meeting_read on oversight.meeting for select using (
  oversight.is_lead() or oversight.own_office() = any(present)
  or exists (select 1 from oversight.briefing b where b.meeting_id = meeting.id));
create policy meeting_add on oversight.meeting for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());

alter table oversight.meeting_end enable row level security;
create policy meeting_end_read on oversight.meeting_end for select
  using (exists (select 1 from oversight.meeting m where m.id = meeting_id));
create policy meeting_end_add on oversight.meeting_end for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());

alter table oversight.matter_office enable row level security;
create policy matter_office_read on oversight.matter_office for select
  using (oversight.is_lead() or office = oversight.own_office());
create policy matter_office_add on oversight.matter_office for insert with check (viewer.seat() = 'city');

alter table oversight.matter enable row level security;
create policy matter_read on oversight.matter for select using (
  oversight.reads(units, office)
  or exists (select 1 from oversight.matter_office o where o.matter_id = id and o.office = oversight.own_office()));
create policy matter_add on oversight.matter for insert with check (
  account_id = viewer.account() and (viewer.seat() = 'city' or office = oversight.own_office()));

alter table oversight.matter_step enable row level security;
create policy matter_step_read on oversight.matter_step for select
  using (exists (select 1 from oversight.matter m where m.id = matter_id));
create policy matter_step_add on oversight.matter_step for insert with check (
  account_id = viewer.account() and (
    viewer.seat() = 'city'
    or (stage = 'followed' and exists (
      select 1 from oversight.matter_office o where o.matter_id = matter_step.matter_id and o.office = oversight.own_office()))));

grant select, insert on oversight.meeting, oversight.meeting_end, oversight.matter, oversight.matter_office, oversight.matter_step,
  oversight.briefing, oversight.briefing_copy to ${app_role};
