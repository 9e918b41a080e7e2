-- Figures follow what the rooms say has changed (docs/adr/0051).
alter table oversight.roster_use
  -- The first use that still counts: when its day leaves the window, the row is counted anew.
  add column first_used date,
  -- Whether the enterprise stands on the lists of several parks, where a whole counts it once.
  add column shared boolean not null default false;
create index roster_use_enterprise on oversight.roster_use (enterprise_id);
create index roster_use_first on oversight.roster_use (first_used) where first_used is not null;
create index roster_use_shared on oversight.roster_use (enterprise_id) where shared;
-- What lists are sorted and narrowed by.
drop index oversight.roster_use_name;
drop index oversight.roster_use_division;
create index roster_use_name on oversight.roster_use (name collate "zh-Hans-x-icu", enterprise_id, park_id);
create index roster_use_division on oversight.roster_use (division, name collate "zh-Hans-x-icu", enterprise_id, park_id);
create index roster_use_uses on oversight.roster_use (uses, enterprise_id, park_id);
create index roster_use_last on oversight.roster_use (last_used, enterprise_id, park_id);
create index roster_use_excluded on oversight.roster_use (name collate "zh-Hans-x-icu", enterprise_id, park_id) where exclusion is not null;

-- Of the enterprises on a list those of vulnerable sectors, so that nobody has to count them.
alter table oversight.park_standing
  add column vulnerable_listed bigint not null default 0,
  add column vulnerable_counted bigint not null default 0,
  add column vulnerable_used bigint not null default 0;

create index figure_parks on oversight.figure (park_id) where kind = 'park';

-- When each park was last counted anew from everything the rooms hold, and how much of what was kept differed: nothing should.
create table oversight.park_check (
  park_id uuid primary key,
  counted_at timestamptz not null,
  rows bigint not null check (rows >= 0),
  differing bigint not null check (differing >= 0)
);
create index park_check_oldest on oversight.park_check (counted_at);
alter table oversight.park_check enable row level security;
create policy park_check_keep on oversight.park_check for all
  using ((select viewer.is_system()));
create policy park_check_read on oversight.park_check for select
  using ((select viewer.seat()) in ('city', 'department', 'district', 'park'));
grant select, insert, update, delete on oversight.park_check to ${app_role};
