-- The outbox: what was told to whom, written in the transaction of what it follows from. Rows are never deleted.
create table notifications.notice (
  id uuid primary key,
  -- Given by the sender: the same notice given twice is one row.
  key text not null unique check (char_length(key) between 1 and 200),
  kind text not null check (char_length(kind) <= 100),
  -- One person, or everybody who acts for an organisation from a seat.
  to_account_id uuid,
  to_organisation_id uuid,
  to_seat text,
  arguments text[] not null check (cardinality(arguments) <= 8),
  path text not null check (path like '/%' and char_length(path) <= 500),
  urgent boolean not null,
  given_by uuid not null,
  given_at timestamptz not null,
  -- When to look again for somebody at a desk that was empty; null as soon as somebody was told.
  look_again_at timestamptz,
  check ((to_account_id is null) = (to_organisation_id is not null) and (to_organisation_id is null) = (to_seat is null))
);
create index notice_given on notifications.notice (given_at desc, id);
create index notice_untold on notifications.notice (look_again_at) where look_again_at is not null;

-- A notice as one person finds it on the platform.
create table notifications.message (
  id uuid primary key,
  notice_id uuid not null references notifications.notice,
  account_id uuid not null,
  told_at timestamptz not null,
  read_at timestamptz,
  -- When it was decided by which other ways it goes out; null while that is to be done.
  planned_at timestamptz,
  unique (notice_id, account_id)
);
create index message_of on notifications.message (account_id, told_at desc, id);
create index message_unread on notifications.message (account_id) where read_at is null;
create index message_unplanned on notifications.message (told_at) where planned_at is null;

alter table notifications.message enable row level security;
create policy message_read on notifications.message for select
  using (account_id = viewer.account() or viewer.is_system());
create policy message_add on notifications.message for insert
  with check (viewer.is_system());
create policy message_change on notifications.message for update
  using (account_id = viewer.account() or viewer.is_system());

-- The subquery is itself under message's policy.
alter table notifications.notice enable row level security;
create policy notice_read on notifications.notice for select
  using (viewer.is_system() or exists (select 1 from notifications.message m where m.notice_id = notice.id));
create policy notice_add on notifications.notice for insert
  with check (viewer.is_system());
create policy notice_change on notifications.notice for update
  using (viewer.is_system());

grant usage on schema notifications to ${app_role};
grant select, insert on notifications.notice, notifications.message to ${app_role};
grant update (look_again_at) on notifications.notice to ${app_role};
grant update (read_at, planned_at) on notifications.message to ${app_role};
