-- Institutions that are present at a park: offered by the institution, confirmed by the park.
create table experts.park_presence (
  id uuid primary key,
  institution_organisation_id uuid not null,
  institution_name text not null,
  park_id uuid not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  hours text not null check (char_length(hours) between 1 and 200),
  place text not null check (char_length(place) between 1 and 200),
  offered_by text not null,
  account_id uuid not null,
  offered_at timestamptz not null
);
create index park_presence_park on experts.park_presence (park_id, from_day desc, id);
create index park_presence_institution on experts.park_presence (institution_organisation_id, from_day desc, id);

-- What was decided about it: confirmed or refused by the park, ended by either.
create table experts.presence_decision (
  presence_id uuid not null references experts.park_presence,
  kind text not null check (kind in ('confirmed', 'refused', 'ended')),
  institution_organisation_id uuid not null,
  park_id uuid not null,
  reason text check (char_length(reason) between 1 and 500),
  decided_by text not null,
  account_id uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  primary key (presence_id, kind)
);
-- A park says yes or no once.
create unique index presence_decision_once on experts.presence_decision (presence_id) where kind in ('confirmed', 'refused');

-- A presence that was confirmed is public; before, it concerns the institution and the park.
alter table experts.presence_decision enable row level security;
create policy presence_decision_read on experts.presence_decision for select
  using (viewer.is_system() or kind <> 'refused' or institution_organisation_id = viewer.organisation() or park_id = viewer.park());
create policy presence_decision_add on experts.presence_decision for insert
  with check ((viewer.seat() = 'park' and park_id = viewer.park())
    or (viewer.seat() = 'institution' and kind = 'ended' and institution_organisation_id = viewer.organisation()));

alter table experts.park_presence enable row level security;
create policy park_presence_read on experts.park_presence for select
  using (viewer.is_system() or institution_organisation_id = viewer.organisation() or park_id = viewer.park()
    or exists (select 1 from experts.presence_decision d where d.presence_id = id and d.kind = 'confirmed'));
create policy park_presence_add on experts.park_presence for insert
  with check (viewer.seat() = 'institution' and institution_organisation_id = viewer.organisation());

grant select, insert on experts.park_presence, experts.presence_decision to ${app_role};

-- For oversight: which institution is or was present at which park, from when until when.
create view experts.stats_park_residency as
select p.park_id,
       p.institution_organisation_id,
       p.from_day,
       least(p.until_day, e.decided_on) as until_day
  from experts.park_presence p
  join experts.presence_decision c on c.presence_id = p.id and c.kind = 'confirmed'
  left join experts.presence_decision e on e.presence_id = p.id and e.kind = 'ended';
grant select on experts.stats_park_residency to ${app_role};
