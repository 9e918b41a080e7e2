-- A log that has ended stays as it ended, whatever the application tries.
create function evidence.refuse_growth_after_end() returns trigger
  language plpgsql
  as $$
begin
  if exists (select 1 from evidence.log l where l.year = new.year and l.frozen_at is not null) then
    raise exception 'log % has ended', new.year using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger an_ended_log_does_not_grow before update on evidence.log_state
  for each row when (new.size is distinct from old.size) execute function evidence.refuse_growth_after_end();
create trigger a_log_ends_once before update on evidence.log
  for each row when (old.frozen_at is not null) execute function evidence.refuse_change();

-- The next partition is made beside the table and then attached: a backup that reads the table for an hour does not
-- hold up the log's writer, and everybody behind it, for that hour.
create or replace function evidence.open_partition(log_year int, part int) returns void
  language plpgsql security definer
  set search_path = evidence, pg_temp
  as $$
declare
  name text := format('entry_%s_%s', log_year, part);
  first_idx bigint := part::bigint * 10000000;
begin
  if to_regclass('evidence.' || name) is null then
    execute format('create table evidence.%I (like evidence.entry including all)', name);
    execute format(
      'alter table evidence.entry attach partition evidence.%I for values from (%s, %s) to (%s, %s)',
      name, log_year, first_idx, log_year, first_idx + 10000000);
  end if;
end
$$;
