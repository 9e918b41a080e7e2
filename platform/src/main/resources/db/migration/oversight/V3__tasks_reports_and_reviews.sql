-- Which body of the plan an organisation is: the code of a department. Kept by the platform; a district is told by its division.
create table oversight.office (
  organisation_id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$')
);
alter table oversight.office enable row level security;
create policy office_keep on oversight.office for all using (viewer.is_system());
create policy office_read on oversight.office for select using (organisation_id = viewer.organisation());
grant select, insert, update on oversight.office to ${app_role};

-- The office the viewer speaks for: a department's code, or district:CODE.
create function oversight.own_office() returns text
  language sql stable
  return case viewer.seat()
    when 'district' then 'district:' || viewer.district()
    when 'department' then (select o.code from oversight.office o where o.organisation_id = viewer.organisation())
  end;

create function oversight.is_lead() returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() = 'city';

-- The city reads all; a department what concerns a task it is a unit of; a district and a department what they said themselves.
create function oversight.reads(units text[], said_by text) returns boolean
  language sql stable
  return oversight.is_lead() or said_by = oversight.own_office()
    or (viewer.seat() = 'department' and oversight.own_office() = any(units));

-- What an office reports about a task. Only ever added; the newest counts.
create table oversight.progress (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  task text not null check (char_length(task) between 1 and 40),
  -- The units of the task when it was reported.
  units text[] not null check (cardinality(units) between 1 and 50),
  office text not null check (office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'),
  -- Whether it speaks for the whole task, as the lead's does, or for the office's share.
  whole boolean not null,
  said text not null check (said in ('done', 'on-way', 'doubt', 'behind')),
  text text not null check (char_length(text) between 1 and 2000),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index progress_task on oversight.progress (plan, task, at desc);

-- The city's lead department accepts a report or sends it back with the reason: once.
create table oversight.progress_review (
  progress_id uuid primary key references oversight.progress,
  verdict text not null check (verdict in ('accepted', 'returned')),
  note text not null check (char_length(note) <= 500),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  check (verdict = 'accepted' or note <> '')
);

-- What was attached, with its digests.
create table oversight.progress_file (
  progress_id uuid not null references oversight.progress,
  number int not null check (number between 1 and 3),
  name text not null check (char_length(name) between 1 and 120),
  size int not null check (size between 1 and 3145728),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  body bytea not null,
  check (octet_length(body) = size),
  primary key (progress_id, number)
);

-- The shares of other offices that a report for the whole was made from.
create table oversight.progress_share (
  progress_id uuid not null references oversight.progress,
  share_id uuid not null references oversight.progress,
  primary key (progress_id, share_id),
  check (progress_id <> share_id)
);

-- Sub-tasks and milestones, added by the office that leads the task.
create table oversight.task_part (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  task text not null check (char_length(task) between 1 and 40),
  units text[] not null check (cardinality(units) between 1 and 50),
  kind text not null check (kind in ('sub-task', 'milestone')),
  title text not null check (char_length(title) between 2 and 200),
  unit text not null check (unit ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- The figure it serves, one of the task's targets, or null.
  indicator text,
  day date not null,
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index task_part_task on oversight.task_part (plan, task, day);

-- It is done, or was dropped for a reason: once.
create table oversight.task_part_end (
  part_id uuid primary key references oversight.task_part,
  verdict text not null check (verdict in ('done', 'dropped')),
  note text not null check (char_length(note) <= 500),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null,
  check (verdict = 'done' or note <> '')
);

-- The city asked an office to report on a task by a day.
create table oversight.report_request (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{1,39}$'),
  task text not null check (char_length(task) between 1 and 40),
  office text not null check (office ~ '^(district:[0-9]{6}|[a-z][a-z0-9-]{1,39})$'),
  due date not null,
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create index report_request_task on oversight.report_request (plan, task, office, at desc);

alter table oversight.progress enable row level security;
create policy progress_read on oversight.progress for select using (oversight.reads(units, office));
create policy progress_add on oversight.progress for insert with check (
  account_id = viewer.account() and (viewer.seat() = 'city' or office = oversight.own_office()));

alter table oversight.progress_review enable row level security;
create policy progress_review_read on oversight.progress_review for select
  using (exists (select 1 from oversight.progress p where p.id = progress_id));
create policy progress_review_add on oversight.progress_review for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());

alter table oversight.progress_file enable row level security;
create policy progress_file_read on oversight.progress_file for select
  using (exists (select 1 from oversight.progress p where p.id = progress_id));
create policy progress_file_add on oversight.progress_file for insert
  with check (exists (select 1 from oversight.progress p where p.id = progress_id and p.account_id = viewer.account()));

alter table oversight.progress_share enable row level security;
create policy progress_share_read on oversight.progress_share for select
  using (exists (select 1 from oversight.progress p where p.id = progress_id));
create policy progress_share_add on oversight.progress_share for insert
  with check (exists (select 1 from oversight.progress p where p.id = progress_id and p.account_id = viewer.account()));

alter table oversight.task_part enable row level security;
create policy task_part_read on oversight.task_part for select using (
  oversight.is_lead() or viewer.seat() = 'district' or oversight.own_office() = any(units));
create policy task_part_add on oversight.task_part for insert with check (
  account_id = viewer.account() and (viewer.seat() = 'city' or oversight.own_office() = units[1]));

alter table oversight.task_part_end enable row level security;
create policy task_part_end_read on oversight.task_part_end for select
  using (exists (select 1 from oversight.task_part p where p.id = part_id));
create policy task_part_end_add on oversight.task_part_end for insert with check (
  account_id = viewer.account() and exists (
    select 1 from oversight.task_part p
     where p.id = part_id and (viewer.seat() = 'city' or oversight.own_office() in (p.unit, p.units[1]))));

alter table oversight.report_request enable row level security;
create policy report_request_read on oversight.report_request for select
  using (oversight.is_lead() or office = oversight.own_office());
create policy report_request_add on oversight.report_request for insert
  with check (viewer.seat() = 'city' and account_id = viewer.account());

grant select, insert on oversight.progress, oversight.progress_review, oversight.progress_file, oversight.progress_share,
  oversight.task_part, oversight.task_part_end, oversight.report_request to ${app_role};
