-- Draws by lot. Committed before the public value is known: the digest of the seed, and the list of lots.
create table experts.draw (
  id uuid primary key,
  number text not null unique check (number ~ '^MFD(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
  organisation_id uuid not null,
  purpose text not null check (char_length(purpose) between 1 and 200),
  fields text[] not null check (cardinality(fields) <= 20),
  places int not null check (places between 1 and 50),
  technical boolean not null,
  legal boolean not null,
  -- Where the public value will be read, and from when it can be known.
  source text not null check (char_length(source) between 1 and 300),
  known_from timestamptz not null,
  seed_digest bytea not null check (octet_length(seed_digest) = 32),
  list_digest bytea not null check (octet_length(list_digest) = 32),
  -- The seed under the platform's key, until it is revealed.
  sealed_seed bytea not null,
  by_account_id uuid not null,
  by_name text not null,
  committed_at timestamptz not null,
  check (known_from > committed_at)
);
create index draw_latest on experts.draw (committed_at desc);

-- Who stands aside whatever the lot says; confidential, like what the draw is about in detail.
create table experts.draw_party (
  draw_id uuid not null references experts.draw,
  number int not null,
  credit_code text not null check (char_length(credit_code) <= 18),
  name text not null check (char_length(name) <= 200),
  primary key (draw_id, number)
);

-- One lot an expert. The token is a digest of nonce and expert, so that the list can be published and names nobody.
create table experts.draw_lot (
  draw_id uuid not null references experts.draw,
  token text not null check (token ~ '^[0-9a-f]{32}$'),
  tag text not null check (tag in ('t', 'l', '-')),
  candidate_id uuid not null references experts.candidate,
  nonce bytea not null check (octet_length(nonce) = 16),
  primary key (draw_id, token)
);

create table experts.draw_reveal (
  draw_id uuid primary key references experts.draw,
  public_value text not null check (char_length(public_value) between 1 and 200),
  seed bytea not null check (octet_length(seed) = 32),
  tokens text[] not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamptz not null
);

-- Who was asked, in which order. The name is written down only once its owner has accepted.
create table experts.draw_invitation (
  draw_id uuid not null references experts.draw,
  number int not null check (number >= 1),
  token text not null,
  at timestamptz not null,
  accepted boolean,
  answered_at timestamptz,
  name text,
  outcome text check (outcome in ('on-time', 'late', 'not-done')),
  primary key (draw_id, number),
  unique (draw_id, token),
  foreign key (draw_id, token) references experts.draw_lot,
  check ((accepted is null) = (answered_at is null) and (name is not null) = (accepted is true))
);

alter table experts.draw enable row level security;
create policy draw_read on experts.draw for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_add on experts.draw for insert with check (viewer.seat() = 'city');
alter table experts.draw_party enable row level security;
create policy draw_party_read on experts.draw_party for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_party_add on experts.draw_party for insert with check (viewer.seat() = 'city');
-- Which lot is whose: for the drawing itself, and for each expert their own.
alter table experts.draw_lot enable row level security;
create policy draw_lot_read on experts.draw_lot for select
  using (viewer.is_system() or (viewer.seat() = 'expert' and experts.is_mine(candidate_id)));
create policy draw_lot_add on experts.draw_lot for insert with check (viewer.is_system());
alter table experts.draw_reveal enable row level security;
create policy draw_reveal_read on experts.draw_reveal for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_reveal_add on experts.draw_reveal for insert with check (viewer.seat() = 'city');
alter table experts.draw_invitation enable row level security;
create policy draw_invitation_read on experts.draw_invitation for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_invitation_add on experts.draw_invitation for insert with check (viewer.is_system());
create policy draw_invitation_change on experts.draw_invitation for update using (viewer.is_system());

grant select, insert on experts.draw, experts.draw_party, experts.draw_lot, experts.draw_reveal, experts.draw_invitation to ${app_role};
grant update (accepted, answered_at, name, outcome) on experts.draw_invitation to ${app_role};
