-- Who has accepted which version of the sign-in policy, when and from which seat. Rows are only ever added.
create table identity.policy_acceptance (
  -- Also the id of the protective act, under which the sealed record is found.
  act_id uuid primary key,
  account_id uuid not null references identity.account,
  organisation_id uuid not null references identity.organisation,
  seat text not null,
  version date not null,
  language text not null check (language in ('zh', 'en')),
  accepted_at timestamptz not null,
  unique (account_id, version)
);

alter table identity.policy_acceptance enable row level security;
create policy policy_acceptance_read on identity.policy_acceptance for select
  using (viewer.is_system() or account_id = viewer.account());
create policy policy_acceptance_add on identity.policy_acceptance for insert
  with check (account_id = viewer.account());

grant select, insert on identity.policy_acceptance to ${app_role};
