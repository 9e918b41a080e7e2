-- Statements about published checkpoints on blockchains. The key that signs lies outside the database; what it signed is stored before it is sent.

-- A chain as it was when first met: another genesis under the same id is another chain. Without a contract of the operator's own, the one this platform creates.
create table evidence.anchor_chain (
  chain text primary key check (chain ~ '^eip155:[1-9][0-9]{0,14}$'),
  genesis bytea not null check (octet_length(genesis) = 32),
  sender bytea not null check (octet_length(sender) = 20),
  contract bytea not null check (octet_length(contract) = 20),
  creation bytea,
  creation_nonce bigint,
  met_at timestamptz not null,
  check ((creation is null) = (creation_nonce is null))
);

-- One statement for a published checkpoint, whatever the chain.
create table evidence.anchor_statement (
  year int not null,
  size bigint not null,
  statement bytea not null,
  made_at timestamptz not null,
  primary key (year, size),
  foreign key (year, size) references evidence.published
);

-- A statement on its way to a chain: never twice to the same one.
create table evidence.anchor (
  id bigint generated always as identity primary key,
  chain text not null references evidence.anchor_chain,
  year int not null,
  size bigint not null,
  made_at timestamptz not null,
  state text not null check (state in ('submitted', 'mined', 'final', 'lost')),
  state_at timestamptz not null,
  unique (chain, year, size),
  foreign key (year, size) references evidence.anchor_statement
);
create index anchor_open on evidence.anchor (chain) where state <> 'final';

-- Of all transactions with one nonce a chain takes one at most, so a nonce belongs to one anchor.
create table evidence.anchor_nonce (
  chain text not null references evidence.anchor_chain,
  nonce bigint not null check (nonce >= 0),
  anchor_id bigint not null references evidence.anchor,
  primary key (chain, nonce),
  unique (anchor_id, nonce)
);

-- Signed transactions, written before they are sent: the same nonce again with a higher fee, or a new nonce after the old one was lost.
create table evidence.anchor_attempt (
  anchor_id bigint not null,
  n int not null,
  nonce bigint not null,
  transaction bytea not null,
  hash bytea not null unique check (octet_length(hash) = 32),
  made_at timestamptz not null,
  primary key (anchor_id, n),
  foreign key (anchor_id, nonce) references evidence.anchor_nonce (anchor_id, nonce)
);

-- Where a transaction was found, with its proof: after a reorganisation there may be several.
create table evidence.anchor_place (
  anchor_id bigint not null references evidence.anchor,
  block_hash bytea not null check (octet_length(block_hash) = 32),
  block bigint not null,
  record bytea not null,
  found_at timestamptz not null,
  primary key (anchor_id, block_hash)
);

-- Every change of state. The block is the one that was looked at.
create table evidence.anchor_change (
  anchor_id bigint not null references evidence.anchor,
  n int not null,
  state text not null,
  at timestamptz not null,
  block_hash bytea,
  reason text not null,
  primary key (anchor_id, n)
);

create trigger anchor_chain_is_append_only before update or delete or truncate on evidence.anchor_chain
  for each statement execute function evidence.refuse_change();
create trigger anchor_statement_is_append_only before update or delete or truncate on evidence.anchor_statement
  for each statement execute function evidence.refuse_change();
create trigger anchor_is_never_deleted before delete or truncate on evidence.anchor
  for each statement execute function evidence.refuse_change();
create trigger anchor_nonce_is_append_only before update or delete or truncate on evidence.anchor_nonce
  for each statement execute function evidence.refuse_change();
create trigger anchor_attempt_is_append_only before update or delete or truncate on evidence.anchor_attempt
  for each statement execute function evidence.refuse_change();
create trigger anchor_place_is_append_only before update or delete or truncate on evidence.anchor_place
  for each statement execute function evidence.refuse_change();
create trigger anchor_change_is_append_only before update or delete or truncate on evidence.anchor_change
  for each statement execute function evidence.refuse_change();

grant select, insert on evidence.anchor_chain, evidence.anchor_statement, evidence.anchor, evidence.anchor_nonce,
  evidence.anchor_attempt, evidence.anchor_place, evidence.anchor_change to ${app_role};
grant update (state, state_at) on evidence.anchor to ${app_role};
