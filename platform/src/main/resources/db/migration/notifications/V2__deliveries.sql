-- Ways out of the platform: what goes out by which, where people are reached, and what they want.

-- One message by one way. Its id names it to the other side too, so that one handed over twice is known to be the same.
create table notifications.delivery (
  id uuid primary key,
  message_id uuid not null references notifications.message,
  notice_id uuid not null references notifications.notice,
  account_id uuid not null,
  channel text not null check (channel ~ '^[a-z][a-z0-9-]{1,29}$'),
  -- waiting: to be handed over, once more if it was tried in vain; sent; failed: refused for good; given-up: tried too long.
  state text not null check (state in ('waiting', 'sent', 'failed', 'given-up')),
  attempts int not null default 0,
  planned_at timestamptz not null,
  due_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  -- A code; what a server said is not kept, for it may hold what it was sent.
  trouble text check (char_length(trouble) <= 60),
  unique (notice_id, account_id, channel),
  check ((state = 'sent') = (sent_at is not null))
);
create index delivery_due on notifications.delivery (due_at) where state = 'waiting';
create index delivery_planned on notifications.delivery (planned_at desc, id);

alter table notifications.delivery enable row level security;
create policy delivery_all on notifications.delivery for all
  using (viewer.is_system())
  with check (viewer.is_system());

-- Where a person is reached: asked for, confirmed by a code that was sent there, ended by the next one or by its owner.
create table notifications.address (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('mail', 'phone')),
  value text not null check (char_length(value) between 5 and 254 and value !~ '[[:cntrl:][:space:]]'),
  -- Under a key outside the database: six digits would be guessed at once.
  code_digest bytea not null check (octet_length(code_digest) = 32),
  asked_at timestamptz not null,
  tries int not null default 0,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index address_asked on notifications.address (account_id, kind) where confirmed_at is null and ended_at is null;
create unique index address_confirmed on notifications.address (account_id, kind) where confirmed_at is not null and ended_at is null;
create index address_of on notifications.address (account_id, asked_at);

alter table notifications.address enable row level security;
create policy address_all on notifications.address for all
  using (account_id = viewer.account() or viewer.is_system())
  with check (account_id = viewer.account() or viewer.is_system());

-- By which ways a person wants to hear of which room's matters; where there is no row, the default.
create table notifications.choice (
  account_id uuid not null,
  room text not null check (room ~ '^[a-z]{2,30}$'),
  channel text not null check (channel ~ '^[a-z][a-z0-9-]{1,29}$'),
  wanted boolean not null,
  chosen_at timestamptz not null,
  primary key (account_id, room, channel)
);

alter table notifications.choice enable row level security;
create policy choice_all on notifications.choice for all
  using (account_id = viewer.account() or viewer.is_system())
  with check (account_id = viewer.account() or viewer.is_system());

-- When a person is left in peace, hours in China, and in which language mails are written; empty for the account's.
create table notifications.habit (
  account_id uuid primary key,
  quiet_from int check (quiet_from between 0 and 23),
  quiet_to int check (quiet_to between 0 and 23),
  language text not null check (language in ('', 'zh', 'en')),
  chosen_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);

alter table notifications.habit enable row level security;
create policy habit_all on notifications.habit for all
  using (account_id = viewer.account() or viewer.is_system())
  with check (account_id = viewer.account() or viewer.is_system());

-- For oversight: counts by day; nobody is named. What stands on the platform is a way too, "page".
create view notifications.stats_deliveries_per_day as
select (planned_at at time zone 'Asia/Shanghai')::date as day,
       channel,
       state,
       count(*) as deliveries
  from notifications.delivery
 group by 1, 2, 3
union all
select (told_at at time zone 'Asia/Shanghai')::date,
       'page',
       case when read_at is null then 'unread' else 'read' end,
       count(*)
  from notifications.message
 group by 1, 2, 3;

grant select, insert on notifications.delivery, notifications.address, notifications.choice, notifications.habit to ${app_role};
grant update (state, attempts, due_at, tried_at, sent_at, trouble) on notifications.delivery to ${app_role};
grant update (tries, confirmed_at, ended_at) on notifications.address to ${app_role};
grant update (wanted, chosen_at) on notifications.choice to ${app_role};
grant update (quiet_from, quiet_to, language, chosen_at) on notifications.habit to ${app_role};
grant select on notifications.stats_deliveries_per_day to ${app_role};
