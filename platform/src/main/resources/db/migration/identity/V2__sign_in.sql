-- What a person signs in with. Seen by the person and by the platform's own sign-in, by nobody else: an administrator
-- who resets a password never reads the old one, not even its digest.
create table identity.password (
  account_id uuid primary key references identity.account,
  hash text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  -- A password somebody else has set: must be changed at the first sign-in, and ends at this time.
  one_time_until timestamptz
);

create table identity.second_factor (
  account_id uuid primary key references identity.account,
  -- AES-256-GCM under the key in the data directory; never in clear.
  secret bytea not null,
  enrolled_at timestamptz not null,
  -- The last time step a code was taken for: a step is good once (RFC 6238 section 5.2).
  last_step bigint not null
);

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  digest bytea not null,
  used_at timestamptz,
  primary key (account_id, digest)
);

-- Written only when the demo city is set up. Without a row here a seat that needs a second factor cannot act without one.
create table identity.demo_exemption (
  account_id uuid primary key references identity.account,
  -- Digest of the line in demo-accounts.txt, so that an unchanged line costs nothing at the next start.
  line_digest bytea not null,
  granted_at timestamptz not null
);

create table identity.outside_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references identity.account,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (issuer, subject)
);
create index outside_identity_account on identity.outside_identity (account_id);

-- A browser this person has signed in from before: a storm of wrong passwords does not keep it out.
create table identity.known_browser (
  digest bytea primary key,
  account_id uuid not null references identity.account,
  known_until timestamptz not null
);

create table identity.sign_in_attempt (
  id bigint generated always as identity primary key,
  -- HMAC of the login as typed: people type passwords into the wrong field.
  login_digest bytea not null,
  account_id uuid,
  network text not null,
  -- 'tried' is written before the password is looked at, so that many guesses at once are counted as many.
  outcome text not null check (outcome in ('tried', 'signed-in', 'wrong-password', 'wrong-code', 'unknown-account', 'closed')),
  at timestamptz not null
);
create index sign_in_attempt_login on identity.sign_in_attempt (login_digest, at desc);
create index sign_in_attempt_network on identity.sign_in_attempt (network, at desc);
create index sign_in_attempt_account on identity.sign_in_attempt (account_id, at desc);
create index sign_in_attempt_at on identity.sign_in_attempt (at);

create table identity.api_token (
  id uuid primary key,
  grant_id uuid not null references identity.seat_grant,
  account_id uuid not null references identity.account,
  name text not null check (char_length(name) between 1 and 100),
  prefix text not null unique,
  digest bytea not null,
  scopes text[] not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index api_token_account on identity.api_token (account_id);

create table identity.api_token_revocation (
  token_id uuid primary key references identity.api_token,
  revoked_at timestamptz not null,
  revoked_by uuid not null
);

do $$
declare own text;
begin
  foreach own in array array['password', 'second_factor', 'recovery_code', 'known_browser', 'outside_identity', 'sign_in_attempt', 'api_token'] loop
    execute format('alter table identity.%I enable row level security', own);
    execute format('create policy own_or_system on identity.%I for all using (viewer.is_system() or account_id = nullif(viewer.account(), ''00000000-0000-0000-0000-000000000000''))', own);
  end loop;
end $$;

alter table identity.api_token_revocation enable row level security;
create policy own_or_system on identity.api_token_revocation for all
  using (viewer.is_system() or exists (select 1 from identity.api_token t where t.id = token_id));

alter table identity.demo_exemption enable row level security;
create policy system_only on identity.demo_exemption for all using (viewer.is_system());

grant select, insert, update, delete on identity.password, identity.second_factor, identity.recovery_code, identity.known_browser, identity.outside_identity to ${app_role};
grant select, insert on identity.demo_exemption to ${app_role};
grant update (line_digest, granted_at) on identity.demo_exemption to ${app_role};
-- Old attempts are dropped after some weeks: they are personal data that has served its purpose.
grant select, insert, delete on identity.sign_in_attempt to ${app_role};
grant update (account_id, outcome) on identity.sign_in_attempt to ${app_role};
grant select, insert on identity.api_token, identity.api_token_revocation to ${app_role};
grant update (last_used_at) on identity.api_token to ${app_role};
