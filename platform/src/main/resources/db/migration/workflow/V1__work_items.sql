-- Work items: who has to do what by when. An item holds its present state; every change of it is an event that stays.
grant usage on schema workflow to ${app_role};

-- The signed-in person; null for visitors and the platform, so that nobody sees what the platform began.
create function workflow.me() returns uuid
  language sql stable parallel safe
  return nullif(viewer.account(), '00000000-0000-0000-0000-000000000000');

create table workflow.item (
  id uuid primary key,
  -- Message key of the title, and its arguments.
  kind text not null check (char_length(kind) between 3 and 100),
  arguments text[] not null check (cardinality(arguments) <= 8),
  subject text not null check (char_length(subject) between 1 and 100),
  path text not null check (path ~ '^/' and char_length(path) <= 300),
  -- Where it is done; unknown for a person who sits in several places.
  organisation_id uuid,
  seat text,
  -- Given to whoever sits there, rather than to one person.
  at_desk boolean not null,
  -- Who has it; nobody yet where it lies at a desk.
  holder_account_id uuid,
  holder_name text,
  initiator_account_id uuid not null,
  initiator_organisation_id uuid not null,
  initiator_name text not null,
  opened_at timestamptz not null,
  -- How often it was given anew by the room it is about; due and reminders count from the last time.
  turn int not null check (turn > 0),
  given_at timestamptz not null,
  due_at timestamptz,
  -- When four fifths of the time are gone.
  warn_at timestamptz,
  -- The next reminder, and which it is.
  remind_at timestamptz,
  reminder text check (reminder in ('half', 'most', 'past')),
  ended_at timestamptz,
  ending text check (ending in ('done', 'withdrawn')),
  outcome text,
  check (at_desk = false or (organisation_id is not null and seat is not null)),
  check (at_desk or holder_account_id is not null),
  check ((due_at is null) = (warn_at is null)),
  check ((remind_at is null) = (reminder is null)),
  check ((ended_at is null) = (ending is null))
);
-- One open item of a kind about a subject.
create unique index item_open on workflow.item (subject, kind) where ended_at is null;
create index item_holder on workflow.item (holder_account_id, due_at, opened_at, id) where ended_at is null;
create index item_desk on workflow.item (organisation_id, seat, due_at, opened_at, id) where ended_at is null and at_desk and holder_account_id is null;
create index item_initiator on workflow.item (initiator_account_id, opened_at desc, id);
create index item_reminder on workflow.item (remind_at) where ended_at is null and remind_at is not null;

create table workflow.item_event (
  id bigint generated always as identity primary key,
  item_id uuid not null references workflow.item,
  what text not null check (what in
    ('opened', 'given-anew', 'taken', 'put-back', 'transferred', 'sent-back', 'urged', 'reminded-half', 'reminded-most', 'escalated', 'finished', 'withdrawn')),
  account_id uuid not null,
  organisation_id uuid not null,
  who text not null,
  to_account_id uuid,
  to_name text,
  opinion text check (char_length(opinion) between 1 and 500),
  at timestamptz not null
);
create index item_event_item on workflow.item_event (item_id, id);

create table workflow.copy (
  item_id uuid not null references workflow.item,
  account_id uuid,
  organisation_id uuid,
  seat text,
  at timestamptz not null,
  check ((account_id is null) <> (organisation_id is null)),
  check ((organisation_id is null) = (seat is null)),
  unique nulls not distinct (item_id, account_id, organisation_id, seat)
);
create index copy_account on workflow.copy (account_id, at desc) where account_id is not null;
create index copy_desk on workflow.copy (organisation_id, seat, at desc) where organisation_id is not null;

-- Who did something to an item, once for each, with the last time: what they find again under "done".
create table workflow.handled (
  account_id uuid not null,
  item_id uuid not null references workflow.item,
  at timestamptz not null,
  primary key (account_id, item_id)
);
create index handled_latest on workflow.handled (account_id, at desc, item_id);

-- Somebody is away and a colleague does their work meanwhile.
create table workflow.absence (
  id uuid primary key,
  account_id uuid not null,
  name text not null,
  organisation_id uuid not null,
  seat text not null,
  deputy_account_id uuid not null,
  deputy_name text not null,
  reason text not null check (char_length(reason) <= 200),
  from_at timestamptz not null,
  until_at timestamptz not null,
  announced_at timestamptz not null,
  check (until_at > from_at),
  check (account_id <> deputy_account_id)
);
create index absence_account on workflow.absence (account_id, organisation_id, until_at);
create index absence_deputy on workflow.absence (deputy_account_id, organisation_id, until_at);

-- Back early, or never left.
create table workflow.absence_end (
  absence_id uuid primary key references workflow.absence,
  account_id uuid not null,
  organisation_id uuid not null,
  ended_at timestamptz not null
);

-- Which kinds of work there are, for filters.
create table workflow.kind (
  kind text primary key,
  first_at timestamptz not null
);

alter table workflow.absence enable row level security;
create policy absence_read on workflow.absence for select
  using ((select viewer.is_system()) or (organisation_id = (select viewer.organisation()) and (account_id = (select workflow.me()) or deputy_account_id = (select workflow.me()))));
create policy absence_add on workflow.absence for insert
  with check (account_id = workflow.me() and organisation_id = viewer.organisation() and seat = viewer.seat());
alter table workflow.absence_end enable row level security;
create policy absence_end_read on workflow.absence_end for select
  using ((select viewer.is_system()) or organisation_id = (select viewer.organisation()));
create policy absence_end_add on workflow.absence_end for insert
  with check (account_id = workflow.me() and organisation_id = viewer.organisation());

alter table workflow.copy enable row level security;
create policy copy_read on workflow.copy for select
  using ((select viewer.is_system()) or account_id = (select workflow.me())
    or (organisation_id = (select viewer.organisation()) and seat = (select viewer.seat())));
create policy copy_add on workflow.copy for insert with check (viewer.is_system());

alter table workflow.handled enable row level security;
create policy handled_read on workflow.handled for select
  using ((select viewer.is_system()) or account_id = (select workflow.me()));
create policy handled_write on workflow.handled for insert with check (viewer.is_system());
create policy handled_again on workflow.handled for update using (viewer.is_system());

-- Seen by whoever has it, by everybody at its desk, by whoever began it, had it in hand or was copied, and by the deputy of whoever has it. An
-- absence counts here until somebody ends it, and by its days in the question asked: a policy has no clock. Rows are written by the platform
-- alone, for rooms and for whoever handles an item, whose names stand in its events.
alter table workflow.item enable row level security;
create policy item_read on workflow.item for select
  using (
    (select viewer.is_system())
    or (holder_account_id = (select workflow.me()) and coalesce(organisation_id = (select viewer.organisation()), true))
    or (at_desk and organisation_id = (select viewer.organisation()) and seat = (select viewer.seat()))
    or (initiator_account_id = (select workflow.me()) and initiator_organisation_id = (select viewer.organisation()))
    or exists (select 1 from workflow.handled h where h.item_id = item.id and h.account_id = (select workflow.me()))
    or exists (select 1 from workflow.copy c where c.item_id = item.id)
    or (organisation_id = (select viewer.organisation()) and exists (
      select 1 from workflow.absence a
       where a.account_id = item.holder_account_id and a.organisation_id = item.organisation_id and a.deputy_account_id = (select workflow.me())
         and not exists (select 1 from workflow.absence_end e where e.absence_id = a.id)))
  );
create policy item_add on workflow.item for insert with check (viewer.is_system());
create policy item_change on workflow.item for update using (viewer.is_system());

alter table workflow.item_event enable row level security;
create policy item_event_read on workflow.item_event for select
  using ((select viewer.is_system()) or exists (select 1 from workflow.item i where i.id = item_id));
create policy item_event_add on workflow.item_event for insert with check (viewer.is_system());

alter table workflow.kind enable row level security;
create policy kind_read on workflow.kind for select using (viewer.is_system() or workflow.me() is not null);
create policy kind_add on workflow.kind for insert with check (viewer.is_system());

grant select, insert on workflow.item, workflow.item_event, workflow.copy, workflow.handled, workflow.absence, workflow.absence_end, workflow.kind to ${app_role};
grant update (arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name, turn, given_at, due_at, warn_at, remind_at, reminder,
  ended_at, ending, outcome) on workflow.item to ${app_role};
grant update (at) on workflow.handled to ${app_role};

-- For oversight: items by kind, state, and whether in time.
create view workflow.stats_work as
  select kind,
         case when ended_at is null then 'open' else ending end as state,
         case when due_at is null then 'no-deadline'
              when ended_at is null then 'running'
              when ended_at <= due_at then 'in-time'
              else 'late' end as timeliness,
         (given_at at time zone 'Asia/Shanghai')::date as given_on,
         count(*) as items
    from workflow.item
   group by 1, 2, 3, 4;
grant select on workflow.stats_work to ${app_role};
