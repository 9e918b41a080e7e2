-- Courses that others have made, handed in as packages (SCORM 1.2): checked when they come, offered once a second person has looked at them.
create table learning.package (
  id uuid primary key,
  code text not null unique check (code ~ '^scorm-[0-9a-f]{12}$'),
  title_zh text not null check (char_length(title_zh) between 1 and 80),
  title_en text check (char_length(title_en) between 1 and 200),
  audience text not null check (char_length(audience) between 1 and 200),
  summary text not null check (char_length(summary) between 1 and 300),
  minutes integer not null check (minutes between 1 and 600),
  -- Of the file as it was handed in.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size between 1 and 10485760),
  unpacked bigint not null check (unpacked between 1 and 62914560),
  files integer not null check (files between 1 and 1000),
  account_id uuid not null,
  handed_in_by text not null,
  handed_in_at timestamptz not null
);
create index package_handed_in on learning.package (handed_in_at desc);

-- What it has to be played, in this order (SCO).
create table learning.package_sco (
  package_id uuid not null references learning.package,
  number integer not null check (number between 1 and 50),
  title text not null check (char_length(title) between 1 and 120),
  start text not null check (char_length(start) between 1 and 1500),
  -- Whether it tells by itself that it is finished.
  reports boolean not null,
  mastery integer check (mastery between 0 and 100),
  data text not null check (char_length(data) <= 4096),
  primary key (package_id, number)
);

create table learning.package_file (
  package_id uuid not null references learning.package,
  path text not null check (char_length(path) between 1 and 200),
  body bytea not null check (octet_length(body) <= 20971520),
  primary key (package_id, path)
);

-- What the addresses of its files are signed with.
create table learning.package_key (
  package_id uuid primary key references learning.package,
  key bytea not null check (octet_length(key) = 32)
);

-- One row for each outcome: offered or declined by a second person, taken down by anybody who may.
create table learning.package_decision (
  package_id uuid not null references learning.package,
  outcome text not null check (outcome in ('offered', 'declined', 'taken-down')),
  reason text check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (package_id, outcome),
  check (outcome = 'offered' or reason is not null)
);
-- Offered or declined, not both.
create unique index package_decision_first on learning.package_decision (package_id) where outcome in ('offered', 'declined');

-- Where somebody is in a part that plays itself, as that part last told (the cmi model of SCORM 1.2).
create table learning.sco_state (
  study_id uuid not null references learning.study,
  lesson text not null check (lesson ~ '^[a-z][a-z0-9-]{1,39}$'),
  organisation_id uuid not null,
  person_id uuid not null,
  status text not null check (status in ('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')),
  score numeric(5, 2) check (score between 0 and 100),
  location text not null check (char_length(location) <= 255),
  suspend text not null check (char_length(suspend) <= 4096),
  seconds bigint not null check (seconds >= 0),
  saved_at timestamptz not null,
  primary key (study_id, lesson)
);

create function learning.keeps_packages() returns boolean
  language sql stable
  return viewer.is_system() or viewer.seat() in ('city', 'district');

-- Whose it is: nobody offers or declines what they handed in.
create function learning.handed_in(package uuid, account uuid) returns boolean
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select exists (select 1 from learning.package p where p.id = handed_in.package and p.account_id = handed_in.account)
  $$;
revoke all on function learning.handed_in(uuid, uuid) from public;
grant execute on function learning.handed_in(uuid, uuid) to ${app_role};

alter table learning.package enable row level security;
create policy package_read on learning.package for select
  using (learning.keeps_packages());
create policy package_add on learning.package for insert
  with check (learning.keeps_packages() and account_id = viewer.account());

alter table learning.package_sco enable row level security;
create policy package_sco_read on learning.package_sco for select
  using (learning.keeps_packages());
create policy package_sco_add on learning.package_sco for insert
  with check (learning.keeps_packages());

alter table learning.package_file enable row level security;
create policy package_file_read on learning.package_file for select
  using (viewer.is_system());
create policy package_file_add on learning.package_file for insert
  with check (learning.keeps_packages());

alter table learning.package_key enable row level security;
create policy package_key_read on learning.package_key for select
  using (viewer.is_system());
create policy package_key_add on learning.package_key for insert
  with check (learning.keeps_packages());

alter table learning.package_decision enable row level security;
create policy package_decision_read on learning.package_decision for select
  using (learning.keeps_packages());
-- The second pair of eyes, seen to here too.
create policy package_decision_add on learning.package_decision for insert
  with check (learning.keeps_packages() and account_id = viewer.account()
    and (outcome = 'taken-down' or not learning.handed_in(package_id, viewer.account())));

alter table learning.sco_state enable row level security;
create policy sco_state_read on learning.sco_state for select
  using (organisation_id = viewer.organisation() and person_id = viewer.account());
create policy sco_state_add on learning.sco_state for insert
  with check (organisation_id = viewer.organisation() and person_id = viewer.account());
create policy sco_state_change on learning.sco_state for update
  using (organisation_id = viewer.organisation() and person_id = viewer.account());

grant select, insert on learning.package, learning.package_sco, learning.package_file, learning.package_key, learning.package_decision,
  learning.sco_state to ${app_role};
grant update (status, score, location, suspend, seconds, saved_at) on learning.sco_state to ${app_role};
