-- What the public reads: articles, cases, posters, events. Versions are only added; submitting, publishing, returning and taking down are rows.
create table learning.item (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  kind text not null check (kind in ('article', 'case', 'poster', 'event')),
  -- edited: by officials, and published by a second one; delivered: the platform's own writing, read before it was released; demo: made up.
  origin text not null check (origin in ('edited', 'delivered', 'demo')),
  -- Null: of the whole city.
  district text check (district ~ '^[0-9]{6}$'),
  account_id uuid not null,
  begun_by text not null,
  begun_at timestamptz not null
);

create table learning.item_version (
  item_id uuid not null references learning.item,
  number integer not null check (number >= 1),
  title_zh text not null check (char_length(title_zh) between 1 and 80),
  summary_zh text not null check (char_length(summary_zh) between 1 and 300),
  body_zh text not null check (char_length(body_zh) between 1 and 20000),
  title_en text check (char_length(title_en) between 1 and 200),
  summary_en text check (char_length(summary_en) between 1 and 900),
  body_en text check (char_length(body_en) between 1 and 60000),
  -- An event's; null for what is no event.
  place text check (char_length(place) between 1 and 200),
  begins_at timestamptz,
  ends_at timestamptz check (ends_at > begins_at),
  seats integer check (seats between 1 and 10000),
  account_id uuid not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (item_id, number),
  check (num_nulls(title_en, summary_en, body_en) in (0, 3)),
  check (num_nulls(place, begins_at, ends_at, seats) in (0, 4))
);

create table learning.item_submission (
  item_id uuid not null,
  number integer not null,
  account_id uuid not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  primary key (item_id, number),
  foreign key (item_id, number) references learning.item_version
);

-- What the second person decided: one decision for a version.
create table learning.item_decision (
  item_id uuid not null,
  number integer not null,
  outcome text not null check (outcome in ('published', 'returned')),
  reason text check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (item_id, number),
  foreign key (item_id, number) references learning.item_submission,
  check (outcome = 'published' or reason is not null)
);

create table learning.item_takedown (
  item_id uuid not null,
  number integer not null,
  reason text not null check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  taken_down_by text not null,
  taken_down_at timestamptz not null,
  primary key (item_id, number),
  foreign key (item_id, number) references learning.item_decision
);

-- How often a page was read on a day: a count and nothing about who.
create table learning.page_read (
  item_id uuid not null references learning.item,
  day date not null,
  reads bigint not null check (reads >= 1),
  primary key (item_id, day)
);

-- Somebody who comes to an event: their own contact, or their enterprise's. Who comes first by number has a seat, the others wait.
create table learning.sign_up (
  id uuid primary key,
  number bigint generated always as identity,
  item_id uuid not null references learning.item,
  organisation_id uuid,
  account_id uuid,
  organisation_name text check (char_length(organisation_name) <= 200),
  name text not null check (char_length(name) between 1 and 60),
  -- Emptied when it is cancelled, and some time after the event.
  contact text not null check (char_length(contact) <= 100),
  district text check (district ~ '^[0-9]{6}$'),
  digest bytea not null unique check (octet_length(digest) = 32),
  signed_up_at timestamptz not null
);
create index sign_up_item on learning.sign_up (item_id, number);
create unique index sign_up_contact on learning.sign_up (item_id, contact, name) where contact <> '';

create table learning.sign_up_cancellation (
  sign_up_id uuid primary key references learning.sign_up,
  item_id uuid not null,
  cancelled_by text not null check (cancelled_by in ('self', 'desk')),
  account_id uuid not null,
  cancelled_at timestamptz not null
);

create table learning.check_in (
  sign_up_id uuid primary key references learning.sign_up,
  item_id uuid not null,
  way text not null check (way in ('code', 'desk')),
  account_id uuid not null,
  checked_in_at timestamptz not null
);
create index check_in_item on learning.check_in (item_id, checked_in_at);

-- What the changing codes of an event are made of.
create table learning.event_key (
  item_id uuid primary key references learning.item,
  key bytea not null check (octet_length(key) = 32),
  account_id uuid not null,
  made_at timestamptz not null
);

-- Which version the public sees: the last one published, unless that was taken down.
create function learning.live_version(item uuid) returns integer
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select case when exists (select 1 from learning.item_takedown t where t.item_id = d.item_id and t.number = d.number) then null else d.number end
      from learning.item_decision d
     where d.item_id = live_version.item
       and d.outcome = 'published'
     order by d.number desc
     limit 1
  $$;

-- The city keeps all, a district its own.
create function learning.keeps(district text) returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() = 'city' or (viewer.seat() = 'district' and district = viewer.district());

create function learning.keeps_item(item uuid) returns boolean
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select exists (select 1 from learning.item i where i.id = keeps_item.item and learning.keeps(i.district))
  $$;

-- Whose version it is: nobody publishes or returns their own.
create function learning.wrote(item uuid, version integer, account uuid) returns boolean
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select exists (select 1 from learning.item_version v where v.item_id = wrote.item and v.number = wrote.version and v.account_id = wrote.account)
        or exists (select 1 from learning.item_submission s where s.item_id = wrote.item and s.number = wrote.version and s.account_id = wrote.account)
  $$;

-- Seats of an event that are taken, waiting ones not counted twice: a number that is public.
create function learning.signed_up(item uuid) returns bigint
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select count(*)
      from learning.sign_up s
     where s.item_id = signed_up.item
       and not exists (select 1 from learning.sign_up_cancellation c where c.sign_up_id = s.id)
  $$;

revoke all on function learning.live_version(uuid), learning.keeps_item(uuid), learning.wrote(uuid, integer, uuid), learning.signed_up(uuid) from public;
grant execute on function learning.live_version(uuid), learning.keeps_item(uuid), learning.wrote(uuid, integer, uuid), learning.signed_up(uuid) to ${app_role};

alter table learning.item enable row level security;
create policy item_read on learning.item for select
  using (learning.keeps(district) or learning.live_version(id) is not null);
create policy item_add on learning.item for insert
  with check (learning.keeps(district));

alter table learning.item_version enable row level security;
create policy item_version_read on learning.item_version for select
  using (learning.keeps_item(item_id) or number = learning.live_version(item_id));
create policy item_version_add on learning.item_version for insert
  with check (learning.keeps_item(item_id) and (viewer.is_system() or account_id = viewer.account()));

alter table learning.item_submission enable row level security;
create policy item_submission_read on learning.item_submission for select
  using (learning.keeps_item(item_id));
create policy item_submission_add on learning.item_submission for insert
  with check (learning.keeps_item(item_id) and (viewer.is_system() or account_id = viewer.account()));

alter table learning.item_decision enable row level security;
create policy item_decision_read on learning.item_decision for select
  using (learning.keeps_item(item_id) or number = learning.live_version(item_id));
-- The second pair of eyes, seen to here too.
create policy item_decision_add on learning.item_decision for insert
  with check (viewer.is_system()
    or (learning.keeps_item(item_id) and account_id = viewer.account() and not learning.wrote(item_id, number, viewer.account())));

alter table learning.item_takedown enable row level security;
create policy item_takedown_read on learning.item_takedown for select
  using (learning.keeps_item(item_id));
create policy item_takedown_add on learning.item_takedown for insert
  with check (learning.keeps_item(item_id) and account_id = viewer.account());

alter table learning.page_read enable row level security;
create policy page_read_read on learning.page_read for select
  using (learning.keeps_item(item_id));
create policy page_read_add on learning.page_read for insert
  with check (viewer.is_system());
create policy page_read_change on learning.page_read for update
  using (viewer.is_system());

alter table learning.sign_up enable row level security;
create policy sign_up_read on learning.sign_up for select
  using (learning.keeps_item(item_id) or organisation_id = viewer.organisation());
create policy sign_up_add on learning.sign_up for insert
  with check (viewer.is_system() or (organisation_id = viewer.organisation() and account_id = viewer.account()));
create policy sign_up_change on learning.sign_up for update
  using (viewer.is_system());

alter table learning.sign_up_cancellation enable row level security;
create policy sign_up_cancellation_read on learning.sign_up_cancellation for select
  using (viewer.is_system() or learning.keeps_item(item_id));
create policy sign_up_cancellation_add on learning.sign_up_cancellation for insert
  with check (viewer.is_system());

alter table learning.check_in enable row level security;
create policy check_in_read on learning.check_in for select
  using (viewer.is_system() or learning.keeps_item(item_id));
create policy check_in_add on learning.check_in for insert
  with check (viewer.is_system() or learning.keeps_item(item_id));

alter table learning.event_key enable row level security;
create policy event_key_read on learning.event_key for select
  using (learning.keeps_item(item_id));
create policy event_key_add on learning.event_key for insert
  with check (learning.keeps_item(item_id));

grant select, insert on learning.item, learning.item_version, learning.item_submission, learning.item_decision, learning.item_takedown,
  learning.page_read, learning.sign_up, learning.sign_up_cancellation, learning.check_in, learning.event_key to ${app_role};
grant update (reads) on learning.page_read to ${app_role};
grant update (contact) on learning.sign_up to ${app_role};
