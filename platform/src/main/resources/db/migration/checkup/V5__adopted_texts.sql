grant usage on schema checkup to ${app_role};

-- What an organisation typed into the texts of the library, so that it need not type it again: shared fields once for all texts,
-- a text's own under the text's code; each language has its own values.
create table checkup.typed_value (
  organisation_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  -- The field's name, for a text's own field with the text's code and a colon before it.
  field text not null check (char_length(field) between 1 and 90),
  value text not null check (char_length(value) <= 2000),
  changed_at timestamptz not null,
  primary key (organisation_id, language, field)
);
alter table checkup.typed_value enable row level security;
create policy typed_value_read on checkup.typed_value for select
  using (organisation_id = viewer.organisation());
create policy typed_value_add on checkup.typed_value for insert
  with check (organisation_id = viewer.organisation());
create policy typed_value_change on checkup.typed_value for update
  using (organisation_id = viewer.organisation());
grant select, insert on checkup.typed_value to ${app_role};
grant update (value, changed_at) on checkup.typed_value to ${app_role};

-- Texts as organisations adopted them: frozen, and only ever added. The id is also that of the protective act it is sealed as.
create table checkup.adoption (
  id uuid primary key,
  organisation_id uuid not null,
  account_id uuid not null,
  adopted_by text not null,
  template text not null,
  version date not null,
  language text not null check (language in ('zh', 'en')),
  body bytea not null check (octet_length(body) between 1 and 262144),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sm3 bytea not null check (octet_length(sm3) = 32),
  adopted_at timestamptz not null,
  -- The same text with the same values is adopted once.
  unique (organisation_id, sha256)
);
create index adoption_organisation on checkup.adoption (organisation_id, adopted_at desc, id);
create table checkup.adopted_value (
  adoption_id uuid not null references checkup.adoption,
  organisation_id uuid not null,
  field text not null,
  value text not null,
  primary key (adoption_id, field)
);
alter table checkup.adoption enable row level security;
create policy adoption_read on checkup.adoption for select
  using (organisation_id = viewer.organisation());
create policy adoption_add on checkup.adoption for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());
alter table checkup.adopted_value enable row level security;
create policy adopted_value_read on checkup.adopted_value for select
  using (organisation_id = viewer.organisation());
create policy adopted_value_add on checkup.adopted_value for insert
  with check (organisation_id = viewer.organisation());
grant select, insert on checkup.adoption, checkup.adopted_value to ${app_role};
