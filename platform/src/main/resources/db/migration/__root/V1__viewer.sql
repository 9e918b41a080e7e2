-- What a transaction states about who is asking (see Transactions), for row-level security policies of every module.
create schema viewer;

create function viewer.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('mifeng.account', true), '')::uuid;

create function viewer.organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('mifeng.organisation', true), '')::uuid;

create function viewer.seat() returns text
  language sql stable parallel safe
  return coalesce(current_setting('mifeng.seat', true), '');

create function viewer.is_system() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('mifeng.seat', true), '') = 'system';

create function viewer.reaches_everything() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('mifeng.reach', true), '') = 'EVERYTHING';

-- Null unless the viewer's reach is one division.
create function viewer.district() returns text
  language sql stable parallel safe
  return case when current_setting('mifeng.reach', true) = 'DISTRICT' then current_setting('mifeng.reach_key', true) end;

-- Null unless the viewer's reach is one park.
create function viewer.park() returns uuid
  language sql stable parallel safe
  return case when current_setting('mifeng.reach', true) = 'PARK' then nullif(current_setting('mifeng.reach_key', true), '')::uuid end;

grant usage on schema viewer to ${app_role};
