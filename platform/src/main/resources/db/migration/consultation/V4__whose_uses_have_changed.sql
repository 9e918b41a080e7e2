-- For oversight: whose uses have changed on which day, written in the transaction that changes them and taken away by whoever counts
-- (docs/adr/0051). It names organisations, so that it answers the platform's own work alone.
create table consultation.use_change (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  used_on date not null
);
alter table consultation.use_change enable row level security;
create policy use_change_platform on consultation.use_change for all
  using (viewer.is_system());

-- Takes the oldest of them away, for whoever counts; what lies after a day stays until that day.
create function consultation.take_uses(until date, most int) returns table (organisation_id uuid, used_on date)
  language sql volatile security definer rows 1000
  set search_path = consultation, pg_temp
  as $$
    delete from consultation.use_change c
     where (select viewer.is_system())
       and c.id in (select o.id from consultation.use_change o where o.used_on <= until order by o.id limit most)
    returning c.organisation_id, c.used_on
  $$;
revoke all on function consultation.take_uses(date, int) from public;
grant execute on function consultation.take_uses(date, int) to ${app_role};

create function consultation.note_use() returns trigger
  language plpgsql security definer
  set search_path = consultation, pg_temp
  as $$
begin
  if tg_op = 'INSERT' or old.first_answered_at is distinct from new.first_answered_at then
    insert into consultation.use_change (organisation_id, used_on)
    values (new.organisation_id, (new.first_answered_at at time zone 'Asia/Shanghai')::date);
  end if;
  return null;
end
$$;
create trigger a_first_answer_is_a_use after insert or update of first_answered_at on consultation.question
  for each row when (new.organisation_id is not null and new.first_answered_at is not null)
  execute function consultation.note_use();
