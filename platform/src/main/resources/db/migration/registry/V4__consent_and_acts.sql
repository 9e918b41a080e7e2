-- Who consented to the processing of registration data, for which enterprise and to which version of the text. Rows are only ever added.
create table registry.consent (
  -- Also the id of the protective act, under which the sealed record is found.
  act_id uuid primary key,
  enterprise_id uuid not null references registry.enterprise,
  account_id uuid not null,
  version date not null,
  language text not null check (language in ('zh', 'en')),
  given_at timestamptz not null
);
create index consent_enterprise on registry.consent (enterprise_id, given_at desc);

alter table registry.consent enable row level security;
create policy consent_read on registry.consent for select
  using (enterprise_id = viewer.organisation() or viewer.is_system());
create policy consent_add on registry.consent for insert
  with check (account_id = (select viewer.account()));
grant select, insert on registry.consent to ${app_role};

-- The protective act a decision became, when it became one: decisions of a roster do not.
alter table registry.decision add column act_id uuid;
