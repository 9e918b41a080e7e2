-- For oversight: whose uses have changed on which day, written in the transaction that changes them and taken away by whoever counts
-- (docs/adr/0051). It names organisations, so that it answers the platform's own work alone.
create table evidence.use_change (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  used_on date not null
);
alter table evidence.use_change enable row level security;
create policy use_change_platform on evidence.use_change for all
  using (viewer.is_system());

-- Takes the oldest of them away, for whoever counts; what lies after a day stays until that day.
create function evidence.take_uses(until date, most int) returns table (organisation_id uuid, used_on date)
  language sql volatile security definer rows 1000
  set search_path = evidence, pg_temp
  as $$
    delete from evidence.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from evidence.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $$;
revoke all on function evidence.take_uses(date, int) from public;
grant execute on function evidence.take_uses(date, int) to ${app_role};

create function evidence.note_uses() returns trigger
  language plpgsql security definer
  set search_path = evidence, pg_temp
  as $$
begin
  insert into evidence.use_change (organisation_id, used_on)
  select distinct a.organisation_id, (a.received_at at time zone 'Asia/Shanghai')::date from added a;
  return null;
end
$$;
create trigger deposits_are_uses after insert on evidence.deposit
  referencing new table as added
  for each statement execute function evidence.note_uses();

-- What turns out to seal an act of the platform was no use.
create function evidence.note_sealing() returns trigger
  language plpgsql security definer
  set search_path = evidence, pg_temp
  as $$
begin
  insert into evidence.use_change (organisation_id, used_on)
  select d.organisation_id, (d.received_at at time zone 'Asia/Shanghai')::date
    from evidence.deposit d
   where d.id = new.deposit_id;
  return null;
end
$$;
create trigger a_sealing_is_no_use after insert or update of deposit_id on evidence.act_sealing
  for each row when (new.deposit_id is not null) execute function evidence.note_sealing();

-- What was deposited on a day: deposits lie in the order of their time, so that a coarse index is enough and costs next to nothing.
create index deposit_day on evidence.deposit using brin (((received_at at time zone 'Asia/Shanghai')::date)) with (pages_per_range = 64, autosummarize = on);
