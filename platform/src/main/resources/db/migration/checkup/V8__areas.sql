-- How a signed check-up counts in figures about groups (docs/adr/0033). It holds how far each item is in place, so nobody reads
-- it but the enterprise itself and the platform, which says only what a whole group comes to.
create table checkup.area_record (
  check_up_id uuid primary key,
  organisation_id uuid not null,
  system_id uuid not null references checkup.indicator_system,
  item_set text not null,
  figure numeric(5, 2) not null check (figure between 0 and 100),
  grade text not null,
  -- One byte for each item of the set in its order: percent in place, 255 where it does not apply.
  percents bytea not null check (octet_length(percents) between 1 and 10000),
  -- Of the gaps its last check-up of the same questions had: how many, and how many of them are closed now.
  gaps_before int not null check (gaps_before >= 0),
  gaps_closed int not null check (gaps_closed between 0 and gaps_before),
  signed_at timestamptz not null
);
create index area_record_organisation on checkup.area_record (organisation_id, system_id, item_set, signed_at desc);
alter table checkup.area_record enable row level security;
create policy area_record_read on checkup.area_record for select
  using ((select viewer.is_system()) or organisation_id = (select viewer.organisation()));
create policy area_record_add on checkup.area_record for insert
  with check (viewer.is_system() or organisation_id = viewer.organisation());
grant select, insert on checkup.area_record to ${app_role};

-- The newest figures of each enterprise for each set of questions, with its exposure: what officials list and visit by, as far as
-- they see the enterprise. index_figure keeps the earlier ones.
create table checkup.standing_figure (
  organisation_id uuid not null,
  system_id uuid not null references checkup.indicator_system,
  item_set text not null,
  check_up_id uuid not null,
  day date not null,
  confirmed numeric(5, 2) not null check (confirmed between 0 and 100),
  use_points numeric(5, 2) not null check (use_points between 0 and 100),
  resilience numeric(5, 2) not null check (resilience between 0 and 100),
  figure numeric(5, 2) not null check (figure between 0 and 100),
  grade text not null,
  -- E, the numbers it was computed from by the codes of their measures, and E × (100 − PI) / 100.
  exposure numeric(5, 2) not null check (exposure between 0 and 100),
  exposure_codes text[] not null,
  exposure_inputs numeric[] not null,
  priority numeric(5, 2) not null check (priority between 0 and 100),
  signed_at timestamptz not null,
  primary key (system_id, item_set, organisation_id),
  check (cardinality(exposure_codes) = cardinality(exposure_inputs))
);
create index standing_figure_priority on checkup.standing_figure (system_id, item_set, priority desc, organisation_id);
create index standing_figure_organisation on checkup.standing_figure (organisation_id);
alter table checkup.standing_figure enable row level security;
create policy standing_figure_read on checkup.standing_figure for select
  using (
    (select viewer.is_system() or viewer.reaches_everything())
    or organisation_id = (select viewer.organisation())
    or organisation_id in (select registry.within_reach())
  );
create policy standing_figure_add on checkup.standing_figure for insert
  with check (viewer.is_system() or organisation_id = viewer.organisation());
create policy standing_figure_change on checkup.standing_figure for update
  using (viewer.is_system() or organisation_id = viewer.organisation());
grant select, insert, update on checkup.standing_figure to ${app_role};

-- The list of enterprises from which the figures about groups were computed last: each with the check-up that counts for it and
-- where it stood then. For the platform alone.
create table checkup.frozen_member (
  system_id uuid not null references checkup.indicator_system,
  item_set text not null,
  organisation_id uuid not null,
  check_up_id uuid not null,
  division text not null,
  park_id uuid,
  sector text not null,
  size text not null,
  primary key (system_id, item_set, organisation_id)
);
alter table checkup.frozen_member enable row level security;
create policy frozen_member_all on checkup.frozen_member for all
  using ((select viewer.is_system()));
grant select, insert, update, delete on checkup.frozen_member to ${app_role};

-- Figures about groups, all of one moment and one list, as every reader gets them.
create table checkup.edition (
  id uuid primary key,
  system_id uuid not null references checkup.indicator_system,
  item_set text not null,
  taken_at timestamptz not null,
  members int not null check (members >= 0),
  -- Enterprises whose newest change waits until enough others have changed too.
  held_back int not null check (held_back >= 0)
);
create index edition_newest on checkup.edition (system_id, item_set, taken_at desc, id);
alter table checkup.edition enable row level security;
create policy edition_read on checkup.edition for select
  using (viewer.is_system() or viewer.seat() in ('city', 'department', 'district', 'park', 'enterprise', 'staff'));
create policy edition_add on checkup.edition for insert
  with check (viewer.is_system());
grant select, insert on checkup.edition to ${app_role};

create table checkup.area_figure (
  edition_id uuid not null references checkup.edition,
  -- Kind and codes of the group, such as district:330106 or district-size:330106:small.
  code text not null check (char_length(code) between 4 and 200),
  kind text not null,
  place int not null,
  -- Who reads it: the division and the park it lies in, if it lies in one.
  division text,
  park_id uuid,
  -- Enterprises on the register, and those that have signed by now; neither is a secret.
  registered int not null,
  signed int not null,
  members int not null,
  suppressed text check (suppressed in ('few', 'dominated', 'difference')),
  mean numeric(4, 1),
  median numeric(3),
  figure numeric(4, 1),
  -- Part of the gaps found before that were closed since, in percent; null where it cannot be said.
  closure numeric(4, 1),
  -- The city's mean beside it; null where it would tell about the few enterprises outside.
  beside numeric(4, 1),
  grades text[] not null,
  grade_counts int[] not null,
  items text[] not null,
  item_percents int[] not null,
  primary key (edition_id, code),
  check ((suppressed is null) = (mean is not null) and (mean is null) = (figure is null) and (mean is null) = (median is null)),
  check (suppressed is null or (closure is null and beside is null and cardinality(grades) = 0 and cardinality(items) = 0)),
  check (cardinality(grades) = cardinality(grade_counts) and cardinality(items) = cardinality(item_percents))
);
alter table checkup.area_figure enable row level security;
create policy area_figure_read on checkup.area_figure for select
  using (
    (select viewer.reaches_everything())
    or division = (select viewer.district())
    or park_id = (select viewer.park())
    -- Enterprises compare themselves with their sector in the whole city.
    or (kind = 'sector' and (select viewer.seat()) in ('enterprise', 'staff'))
  );
create policy area_figure_add on checkup.area_figure for insert
  with check (viewer.is_system());
grant select, insert on checkup.area_figure to ${app_role};

-- An enterprise asks that an officer look at one item of a signed check-up on the spot; only then is the answer shown to officers.
create table checkup.site_request (
  id uuid primary key,
  check_up_id uuid not null references checkup.check_up,
  organisation_id uuid not null,
  system_id uuid not null references checkup.indicator_system,
  code text not null check (char_length(code) between 1 and 64),
  level smallint not null check (level > 0),
  note text not null check (char_length(note) <= 500),
  account_id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null
);
create index site_request_organisation on checkup.site_request (organisation_id, asked_at desc);
create index site_request_asked_at on checkup.site_request (asked_at desc, id);

-- What came of it: once, by whom, on which day.
create table checkup.site_check (
  request_id uuid primary key references checkup.site_request,
  organisation_id uuid not null,
  verdict text not null check (verdict in ('confirmed', 'declined')),
  day date not null,
  note text not null check (char_length(note) between 1 and 500),
  account_id uuid not null,
  checked_by text not null,
  seat text not null,
  checked_at timestamptz not null
);

-- Who looks at enterprises on the spot.
create function checkup.checks_on_site() returns boolean
  language sql stable
  return viewer.seat() in ('city', 'district');

alter table checkup.site_request enable row level security;
create policy site_request_read on checkup.site_request for select
  using (
    organisation_id = (select viewer.organisation())
    or ((select checkup.checks_on_site()) and organisation_id in (select registry.within_reach()))
  );
create policy site_request_add on checkup.site_request for insert
  with check (organisation_id = viewer.organisation() and account_id = viewer.account());
alter table checkup.site_check enable row level security;
create policy site_check_read on checkup.site_check for select
  using (
    organisation_id = (select viewer.organisation())
    or ((select checkup.checks_on_site()) and organisation_id in (select registry.within_reach()))
  );
create policy site_check_add on checkup.site_check for insert
  with check (
    account_id = viewer.account()
    and checkup.checks_on_site()
    and exists (select 1 from checkup.site_request r where r.id = request_id and r.organisation_id = site_check.organisation_id)
  );
grant select, insert on checkup.site_request, checkup.site_check to ${app_role};
