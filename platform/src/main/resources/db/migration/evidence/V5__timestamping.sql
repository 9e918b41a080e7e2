-- Time-stamps over published checkpoints, one for each tree, as a receipt carries them (JSON of ledger/SPEC.md, section 6).
create table evidence.time_token (
  year int not null,
  size bigint not null,
  suite text not null check (suite in ('sha256', 'sm3')),
  authority text not null,
  token bytea not null,
  gen_time timestamptz not null,
  kept_at timestamptz not null,
  primary key (year, size, suite),
  foreign key (year, size) references evidence.published
);
create index time_token_by_suite on evidence.time_token (year, suite, size);
create trigger time_token_is_append_only before update or delete or truncate on evidence.time_token
  for each statement execute function evidence.refuse_change();
grant select, insert on evidence.time_token to ${app_role};

-- How each authority has answered lately; for the operator's page, proves nothing.
create table evidence.time_authority (
  authority text primary key,
  tokens bigint not null default 0,
  last_token_at timestamptz,
  ahead_millis bigint not null default 0,
  failing_since timestamptz,
  failure text,
  detail text
);
grant select, insert, update on evidence.time_authority to ${app_role};
