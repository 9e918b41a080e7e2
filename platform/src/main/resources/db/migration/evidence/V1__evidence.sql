-- The evidence log and the deposits of its owners. Rows are only ever added: the log is worth what its immutability is worth.

-- One log per platform and year. Origins and public keys are what an opened key file must match.
create table evidence.log (
  year int primary key,
  origin_sha256 text not null,
  origin_sm3 text not null,
  verifier_sha256 text not null,
  verifier_sm3 text not null,
  created_at timestamptz not null,
  frozen_at timestamptz
);

-- The head of each log. The epoch fences: a writer that lost its turn cannot move the size.
create table evidence.log_state (
  year int primary key references evidence.log,
  size bigint not null check (size >= 0),
  epoch bigint not null,
  root_sha256 bytea not null check (octet_length(root_sha256) = 32),
  root_sm3 bytea not null check (octet_length(root_sm3) = 32)
);

-- The leaves, public by nature: a salted commitment names no owner and no content.
create table evidence.entry (
  year int not null,
  idx bigint not null,
  leaf_sha256 bytea not null,
  leaf_sm3 bytea not null,
  body bytea not null,
  primary key (year, idx)
) partition by range (year, idx);
alter table evidence.entry alter column body set storage external;

-- Full tiles of 256 hashes; suite 1 is SHA-256, 2 is SM3. A partial tile is computed from what lies below it.
create table evidence.tile (
  year int not null,
  suite smallint not null,
  level smallint not null,
  n bigint not null,
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (year, suite, level, n)
);
alter table evidence.tile alter column hashes set storage external;

-- Every signed head, byte for byte as it went into receipts.
create table evidence.checkpoint (
  year int not null,
  size bigint not null,
  note_sha256 text not null,
  note_sm3 text not null,
  signed_at timestamptz not null,
  primary key (year, size)
);

-- What an owner may see again: the receipt is re-issued from this row, the log and the tiles (ADR: what a deposit stores).
create table evidence.deposit (
  id uuid primary key,
  year int not null,
  idx bigint not null,
  organisation_id uuid not null,
  account_id uuid not null,
  actor text not null,
  received_at timestamptz not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  sm3 bytea not null check (octet_length(sm3) = 32),
  size bigint not null check (size >= 0),
  media_type text,
  salt bytea not null check (octet_length(salt) = 32),
  kind text,
  title text,
  note text,
  made_at timestamptz
);
create unique index deposit_owner on evidence.deposit (organisation_id, year, idx);

-- The same request, sent again, is answered with the same receipts: exact, because it is written with them.
create table evidence.request (
  organisation_id uuid not null,
  key text not null,
  digest bytea not null check (octet_length(digest) = 32),
  year int not null,
  first_idx bigint not null,
  count int not null check (count > 0),
  primary key (organisation_id, key)
);

create function evidence.refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'evidence.% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger entry_is_append_only before update or delete on evidence.entry
  for each row execute function evidence.refuse_change();
create trigger entry_is_never_emptied before truncate on evidence.entry
  for each statement execute function evidence.refuse_change();
create trigger tile_is_append_only before update or delete or truncate on evidence.tile
  for each statement execute function evidence.refuse_change();
create trigger checkpoint_is_append_only before update or delete or truncate on evidence.checkpoint
  for each statement execute function evidence.refuse_change();
create trigger deposit_is_append_only before update or delete or truncate on evidence.deposit
  for each statement execute function evidence.refuse_change();
create trigger request_is_append_only before update or delete or truncate on evidence.request
  for each statement execute function evidence.refuse_change();

-- Ten million leaves a partition. The application owns nothing, so the owner's function makes the next one.
create function evidence.open_partition(log_year int, part int) returns void
  language plpgsql security definer
  set search_path = evidence, pg_temp
  as $$
declare
  first_idx bigint := part::bigint * 10000000;
begin
  execute format(
    'create table if not exists evidence.entry_%s_%s partition of evidence.entry for values from (%s, %s) to (%s, %s)',
    log_year, part, log_year, first_idx, log_year, first_idx + 10000000);
end
$$;
revoke all on function evidence.open_partition(int, int) from public;

alter table evidence.deposit enable row level security;
create policy deposit_read on evidence.deposit for select
  using (organisation_id = viewer.organisation() or viewer.is_system());
create policy deposit_add on evidence.deposit for insert
  with check (viewer.is_system());

alter table evidence.request enable row level security;
create policy request_read on evidence.request for select
  using (organisation_id = viewer.organisation() or viewer.is_system());
create policy request_add on evidence.request for insert
  with check (viewer.is_system());

grant usage on schema evidence to ${app_role};
grant select, insert on evidence.log, evidence.log_state, evidence.entry, evidence.tile, evidence.checkpoint,
  evidence.deposit, evidence.request to ${app_role};
grant update (frozen_at) on evidence.log to ${app_role};
grant update on evidence.log_state to ${app_role};
grant execute on function evidence.open_partition(int, int) to ${app_role};
