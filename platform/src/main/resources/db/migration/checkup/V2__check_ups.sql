-- Check-ups of enterprises: each answered with one version of an indicator system, from the first answer to the signature.
create table checkup.check_up (
  id uuid primary key,
  organisation_id uuid not null,
  system_id uuid not null references checkup.indicator_system,
  item_set text not null check (char_length(item_set) between 1 and 64),
  -- The check-up whose answers it began with.
  carried_from uuid references checkup.check_up,
  account_id uuid not null,
  started_by text not null,
  started_at timestamptz not null
);
create index check_up_organisation on checkup.check_up (organisation_id, started_at desc, id);

-- What decides which items concern the enterprise. All questions are answered together; the newest revision counts.
create table checkup.scope (
  check_up_id uuid not null references checkup.check_up,
  organisation_id uuid not null,
  revision int not null check (revision > 0),
  -- One member for each question that was answered, with the code of its option.
  options jsonb not null check (jsonb_typeof(options) = 'object' and pg_column_size(options) <= 16384),
  account_id uuid not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (check_up_id, revision)
);

-- Answers to items. Nothing is overwritten: the newest revision counts, and whoever adds one must have seen the one before.
create table checkup.answer (
  check_up_id uuid not null references checkup.check_up,
  organisation_id uuid not null,
  code text not null check (char_length(code) between 1 and 64),
  revision int not null check (revision > 0),
  kind text not null check (kind in ('reached', 'unknown', 'not-applicable')),
  level smallint,
  reason text check (char_length(reason) between 1 and 500),
  verification text check (char_length(verification) between 1 and 64),
  proof_day date,
  deposit_id uuid,
  document text check (char_length(document) between 1 and 200),
  link text check (char_length(link) between 1 and 500),
  account_id uuid not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (check_up_id, code, revision),
  check ((kind = 'reached') = (level is not null)),
  check ((kind = 'reached') = (verification is not null) and (kind = 'reached') = (proof_day is not null)),
  check ((kind = 'not-applicable') = (reason is not null)),
  check (kind = 'reached' or (deposit_id is null and document is null and link is null))
);

-- How a check-up ended: signed by the responsible person, or put away unfinished.
create table checkup.closure (
  check_up_id uuid primary key references checkup.check_up,
  organisation_id uuid not null,
  kind text not null check (kind in ('signed', 'dropped')),
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamptz not null
);

-- Drafts and answers are the enterprise's own; officials see figures only (result below, and index_figure).
do $$
declare list text;
begin
  foreach list in array array['check_up', 'scope', 'answer', 'closure'] loop
    execute format('alter table checkup.%I enable row level security', list);
    execute format('create policy %I on checkup.%I for select using (organisation_id = (select viewer.organisation()))', list || '_read', list);
    execute format(
      'create policy %I on checkup.%I for insert with check (organisation_id = viewer.organisation() and account_id = viewer.account())',
      list || '_add', list);
  end loop;
end $$;
grant select, insert on checkup.check_up, checkup.scope, checkup.answer, checkup.closure to ${app_role};
