-- What signals count, in parts that are counted anew by themselves: a day, or the files whose digest begins with a digit. Null while
-- something in it has changed since.
create table oversight.signal_part (
  name text not null check (name in ('hasty-check-ups', 'hasty-certificates', 'deposits', 'same-files')),
  part text not null check (part ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9a-f])$'),
  hits bigint not null default 0 check (hits >= 0),
  checked bigint not null default 0 check (checked >= hits),
  counted_at timestamptz,
  primary key (name, part)
);
alter table oversight.signal_part enable row level security;
create policy signal_part_keep on oversight.signal_part for all
  using ((select viewer.is_system()));
grant select, insert, update on oversight.signal_part to ${app_role};
