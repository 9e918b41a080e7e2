-- Enterprises. The id is also the id of the organisation that acts for the enterprise.
create table registry.enterprise (
  id uuid primary key,
  name text not null check (char_length(name) between 2 and 200),
  credit_code text not null check (credit_code ~ '^[0-9A-Z]{18}$'),
  legal_representative text not null check (char_length(legal_representative) <= 100),
  division text not null references registry.division,
  park_id uuid references registry.park,
  sector text not null references registry.sector,
  size text not null check (size in ('micro', 'small', 'medium', 'large')),
  tags text[] not null,
  contact_name text not null check (char_length(contact_name) <= 100),
  contact_phone text not null check (char_length(contact_phone) <= 40),
  standing text not null check (standing in ('awaiting', 'confirmed', 'refused', 'closed')),
  origin text not null check (origin in ('self', 'roster')),
  has_account boolean not null,
  demo boolean not null,
  version int not null,
  registered_at timestamptz not null,
  -- For search, computed by SearchTerms: the folded name and code, the readings of each character, the tokens of both.
  search_text text not null,
  search_readings text not null,
  search_pinyin text not null,
  search_tokens text[] not null
);
-- A code may come back after a refusal or a closure: the true holder must be able to register after an impostor.
create unique index enterprise_credit_code on registry.enterprise (credit_code) where standing in ('awaiting', 'confirmed');
create index enterprise_any_credit_code on registry.enterprise (credit_code);
create index enterprise_registered_at on registry.enterprise (registered_at desc, id);
create index enterprise_name on registry.enterprise (name collate "zh-Hans-x-icu", id);
create index enterprise_division on registry.enterprise (division, standing);
create index enterprise_park on registry.enterprise (park_id) where park_id is not null;
create index enterprise_search on registry.enterprise using gin (search_tokens);

-- What was decided about an enterprise. A confirmation, a refusal, a closure is a row.
create table registry.decision (
  id bigint generated always as identity primary key,
  enterprise_id uuid not null references registry.enterprise,
  kind text not null check (kind in ('registration', 'confirmation', 'refusal', 'closure')),
  reason text not null check (char_length(reason) <= 500),
  version int not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamptz not null,
  unique (enterprise_id, version)
);

-- What was changed in the record: from and to of each field.
create table registry.revision (
  id bigint generated always as identity primary key,
  enterprise_id uuid not null references registry.enterprise,
  version int not null,
  changes jsonb not null,
  account_id uuid not null,
  actor text not null,
  seat text not null,
  at timestamptz not null,
  unique (enterprise_id, version)
);

-- An enterprise in a park, from a day to a day (that day excluded). The name is as of the last change, for readers who
-- no longer reach the enterprise itself.
create table registry.resident (
  id bigint generated always as identity primary key,
  enterprise_id uuid not null references registry.enterprise,
  park_id uuid not null references registry.park,
  name text not null,
  credit_code text not null,
  from_date date not null,
  to_date date,
  check (to_date is null or from_date <= to_date)
);
create unique index resident_now on registry.resident (enterprise_id) where to_date is null;
create index resident_park on registry.resident (park_id, from_date);
create index resident_enterprise on registry.resident (enterprise_id);

-- Own enterprise; the park it is in; its division and the division of its park; the whole city.
alter table registry.enterprise enable row level security;
create policy enterprise_read on registry.enterprise for select
  using (
    (select viewer.reaches_everything())
    or id = (select viewer.organisation())
    or division = (select viewer.district())
    or park_id = (select viewer.park())
    or park_id in (select p.id from registry.park p where p.division = (select viewer.district()))
  );
create policy enterprise_add on registry.enterprise for insert
  with check (
    (select viewer.reaches_everything())
    or division = (select viewer.district())
    or park_id = (select viewer.park())
  );
create policy enterprise_change on registry.enterprise for update
  using (
    (select viewer.reaches_everything())
    or id = (select viewer.organisation())
    or division = (select viewer.district())
    or park_id = (select viewer.park())
  )
  -- The row may leave one's reach by the change: a district hands an enterprise over to another, a park lets it go.
  with check (true);

-- History goes where the enterprise goes; the subquery is itself under the enterprise's policy.
alter table registry.decision enable row level security;
create policy decision_read on registry.decision for select
  using (exists (select 1 from registry.enterprise e where e.id = enterprise_id));
create policy decision_add on registry.decision for insert
  with check (account_id = (select viewer.account()));
alter table registry.revision enable row level security;
create policy revision_read on registry.revision for select
  using (exists (select 1 from registry.enterprise e where e.id = enterprise_id));
create policy revision_add on registry.revision for insert
  with check (account_id = (select viewer.account()));

alter table registry.resident enable row level security;
create policy resident_read on registry.resident for select
  using (
    (select viewer.reaches_everything())
    or park_id = (select viewer.park())
    or park_id in (select p.id from registry.park p where p.division = (select viewer.district()))
    or exists (select 1 from registry.enterprise e where e.id = enterprise_id)
  );
create policy resident_write on registry.resident for insert
  with check (exists (select 1 from registry.enterprise e where e.id = enterprise_id));
create policy resident_change on registry.resident for update
  using (
    (select viewer.reaches_everything())
    or park_id = (select viewer.park())
    or exists (select 1 from registry.enterprise e where e.id = enterprise_id)
  );

-- Ids of the enterprises that a search may mean. Under row level security PostgreSQL may not use an index for an operator
-- that could leak, and @> on arrays counts as one; so the index is read here, as the owner, and what comes out is only
-- ids, which mean nothing until the caller's own policy lets the row through.
create function registry.candidates(tokens text[]) returns setof uuid
  language sql stable security definer rows 200
  set search_path = registry, pg_catalog
  as $$ select id from registry.enterprise where search_tokens @> tokens $$;

create function registry.candidates_by_pinyin(part text) returns setof uuid
  language sql stable security definer rows 200
  set search_path = registry, pg_catalog
  as $$ select id from registry.enterprise where position(part in search_pinyin) > 0 $$;

-- Which of these credit codes belong to an open record, whoever may see it: a second record must not come to be, and
-- the asker must be told why without being told anything else.
create function registry.taken(codes text[]) returns setof text
  language sql stable security definer
  set search_path = registry, pg_catalog
  as $$ select credit_code from registry.enterprise where credit_code = any (codes) and standing in ('awaiting', 'confirmed') $$;

revoke all on function registry.candidates(text[]), registry.candidates_by_pinyin(text), registry.taken(text[]) from public;
grant execute on function registry.candidates(text[]), registry.candidates_by_pinyin(text), registry.taken(text[]) to ${app_role};
grant select, insert, update on registry.enterprise, registry.resident to ${app_role};
grant select, insert on registry.decision, registry.revision to ${app_role};
