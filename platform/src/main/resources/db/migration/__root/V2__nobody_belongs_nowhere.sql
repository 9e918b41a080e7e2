-- The zero organisation means "none": a visitor, or the platform itself. It answers as null, so that a policy comparing
-- organisations never gives a visitor the rows the platform wrote.
create or replace function viewer.organisation() returns uuid
  language sql stable parallel safe
  return nullif(nullif(current_setting('mifeng.organisation', true), ''), '00000000-0000-0000-0000-000000000000')::uuid;
