-- For oversight: whose uses have changed on which day, written in the transaction that changes them and taken away by whoever counts
-- (docs/adr/0051). It names organisations, so that it answers the platform's own work alone.
create table learning.use_change (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  used_on date not null
);
alter table learning.use_change enable row level security;
create policy use_change_platform on learning.use_change for all
  using (viewer.is_system());

-- Takes the oldest of them away, for whoever counts; what lies after a day stays until that day.
create function learning.take_uses(until date, most int) returns table (organisation_id uuid, used_on date)
  language sql volatile security definer rows 1000
  set search_path = learning, pg_temp
  as $$
    delete from learning.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from learning.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $$;
revoke all on function learning.take_uses(date, int) from public;
grant execute on function learning.take_uses(date, int) to ${app_role};

create function learning.note_uses() returns trigger
  language plpgsql security definer
  set search_path = learning, pg_temp
  as $$
begin
  insert into learning.use_change (organisation_id, used_on)
  select distinct a.organisation_id, (a.issued_at at time zone 'Asia/Shanghai')::date from added a;
  return null;
end
$$;
create trigger certificates_are_uses after insert on learning.certificate
  referencing new table as added
  for each statement execute function learning.note_uses();

-- What one enterprise's people have finished, and what was certified on a day.
create index certificate_organisation on learning.certificate (organisation_id);
create index certificate_day on learning.certificate (((issued_at at time zone 'Asia/Shanghai')::date));
