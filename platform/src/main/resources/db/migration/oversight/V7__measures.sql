-- What is told beside the targets: deposits, verifications, training, consultation, free services by month, grades of the index, parks with a
-- desk. Kept for pages; computed from the views of the rooms.
create table oversight.measure (
  series text not null,
  kind text not null check (kind in ('city', 'district', 'park')),
  place text not null,
  division text,
  park_id uuid,
  -- Month (2026-11), year (2026) or grade.
  bucket text not null check (char_length(bucket) between 1 and 64),
  value bigint not null,
  -- How many enterprises or persons it speaks of; null where it speaks of nobody.
  size bigint,
  -- Why nobody is told: few, or a small group would follow by subtraction.
  suppressed text check (suppressed in ('few', 'difference')),
  computed_at timestamptz not null,
  primary key (series, kind, place, bucket)
);
alter table oversight.measure enable row level security;
create policy measure_keep on oversight.measure for all using ((select viewer.is_system()));
create policy measure_read on oversight.measure for select using (
  (select viewer.seat()) in ('city', 'department', 'district', 'park')
  and ((select viewer.reaches_everything())
    or division = (select viewer.district())
    or park_id = (select viewer.park())
    or kind = 'city'));
grant select, insert, update, delete on oversight.measure to ${app_role};
