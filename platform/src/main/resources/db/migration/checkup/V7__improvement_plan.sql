-- The improvement plan: gaps of signed results as tasks. A task says where it came from; all that may change about it is a step.
create table checkup.task (
  id uuid primary key,
  organisation_id uuid not null,
  -- The signed check-up whose gap it is.
  check_up_id uuid not null references checkup.check_up,
  -- What the indicator system calls itself in all its versions, with the item's code in it.
  system text not null check (char_length(system) between 1 and 64),
  code text not null check (char_length(code) between 1 and 64),
  -- The level then; null where the enterprise did not know.
  level smallint check (level >= 0),
  account_id uuid not null,
  opened_by text not null,
  opened_at timestamptz not null
);
create index task_organisation on checkup.task (organisation_id, opened_at, id);

-- Who changed what about a task, and why. Nothing is overwritten: the newest revision counts, and whoever adds one has seen the one before.
create table checkup.task_step (
  task_id uuid not null references checkup.task,
  organisation_id uuid not null,
  revision int not null check (revision > 0),
  state text not null check (state in ('open', 'done', 'dropped')),
  aim smallint not null check (aim > 0),
  -- A colleague with their name as it was then, a name that was typed, or neither.
  owner_account_id uuid,
  owner_name text check (char_length(owner_name) between 1 and 60),
  due date not null,
  -- Null where what the indicator names is wanted.
  evidence text check (char_length(evidence) between 1 and 500),
  note text not null check (char_length(note) <= 1000),
  -- The check-up that holds the new answer.
  recheck_id uuid references checkup.check_up,
  reason text check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (task_id, revision),
  check ((state = 'done') = (recheck_id is not null)),
  check (state <> 'dropped' or reason is not null),
  check (owner_account_id is null or owner_name is not null)
);

-- What happened at an enterprise and calls for another check-up, as the enterprise itself reports it.
create table checkup.occurrence (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('incident', 'staff', 'overseas')),
  day date not null,
  note text not null check (char_length(note) <= 500),
  account_id uuid not null,
  reported_by text not null,
  reported_at timestamptz not null
);
create index occurrence_organisation on checkup.occurrence (organisation_id, reported_at desc, id);

-- Reports that were a mistake.
create table checkup.occurrence_withdrawal (
  occurrence_id uuid primary key references checkup.occurrence,
  organisation_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 500),
  account_id uuid not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);

-- The enterprise's own, like its answers: no official reads what it plans or what it reports to itself.
do $$
declare list text;
begin
  foreach list in array array['task', 'task_step', 'occurrence', 'occurrence_withdrawal'] loop
    execute format('alter table checkup.%I enable row level security', list);
    execute format('create policy %I on checkup.%I for select using (organisation_id = (select viewer.organisation()))', list || '_read', list);
    execute format(
      'create policy %I on checkup.%I for insert with check (organisation_id = viewer.organisation() and account_id = viewer.account())',
      list || '_add', list);
  end loop;
end $$;
grant select, insert on checkup.task, checkup.task_step, checkup.occurrence, checkup.occurrence_withdrawal to ${app_role};
