-- Posts that touch secrets, as an enterprise names them itself: which courses each needs and how often, and who holds it.
create table learning.post (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  account_id uuid not null,
  opened_by text not null,
  opened_at timestamptz not null
);
create index post_organisation on learning.post (organisation_id, opened_at);

create table learning.post_closure (
  post_id uuid primary key references learning.post,
  organisation_id uuid not null,
  account_id uuid not null,
  closed_by text not null,
  closed_at timestamptz not null
);

-- A course that a post needs: a certificate counts for so many months.
create table learning.post_course (
  id uuid primary key,
  post_id uuid not null references learning.post,
  organisation_id uuid not null,
  course text not null check (course ~ '^[a-z][a-z0-9-]{1,39}$'),
  months integer not null check (months between 1 and 60),
  account_id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null
);
create index post_course_post on learning.post_course (post_id);

create table learning.post_course_end (
  post_course_id uuid primary key references learning.post_course,
  organisation_id uuid not null,
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamptz not null
);

-- Who holds a post: by account, or by the name under which they take courses by link.
create table learning.post_holder (
  id uuid primary key,
  post_id uuid not null references learning.post,
  organisation_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  person_id uuid,
  account_id uuid not null,
  named_by text not null,
  named_at timestamptz not null
);
create index post_holder_post on learning.post_holder (post_id);

create table learning.post_holder_end (
  post_holder_id uuid primary key references learning.post_holder,
  organisation_id uuid not null,
  account_id uuid not null,
  ended_by text not null,
  ended_at timestamptz not null
);

-- A course taken again is another study of the same person.
alter table learning.study add column round integer not null default 1 check (round >= 1);
alter table learning.study drop constraint study_person_id_organisation_id_course_key;
alter table learning.study add constraint study_person_round unique (person_id, organisation_id, course, round);

-- What holders of posts owe: each with the latest certificate, until when it counts, and the study that is under way.
create function learning.duties(organisation uuid)
  returns table (post_id uuid, post text, post_course_id uuid, course text, months integer, holder_id uuid, name text, person_id uuid,
                 certificate text, issued_at timestamptz, valid_until date, study_id uuid, required_by date)
  language sql stable
  set search_path = learning, pg_catalog
  as $$
    select p.id, p.name, r.id, r.course, r.months, h.id, h.name, h.person_id,
           c.number, c.issued_at, ((c.issued_at at time zone 'Asia/Shanghai')::date + make_interval(months => r.months))::date,
           o.id, o.required_by
      from learning.post p
      join learning.post_course r on r.post_id = p.id
       and not exists (select 1 from learning.post_course_end e where e.post_course_id = r.id)
      join learning.post_holder h on h.post_id = p.id
       and not exists (select 1 from learning.post_holder_end e where e.post_holder_id = h.id)
      left join lateral (
        select k.number, k.issued_at
          from learning.study s
          join learning.certificate k on k.study_id = s.id
         where s.organisation_id = p.organisation_id
           and s.course = r.course
           and (s.person_id = h.person_id or (s.by_link and s.name = h.name))
         order by k.issued_at desc
         limit 1) c on true
      left join lateral (
        select s.id, s.required_by
          from learning.study s
         where s.organisation_id = p.organisation_id
           and s.course = r.course
           and (s.person_id = h.person_id or (s.by_link and s.name = h.name))
           and not exists (select 1 from learning.certificate k where k.study_id = s.id)
           and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
         order by s.begun_at desc
         limit 1) o on true
     where p.organisation_id = duties.organisation
       and not exists (select 1 from learning.post_closure e where e.post_id = p.id)
  $$;
revoke all on function learning.duties(uuid) from public;
grant execute on function learning.duties(uuid) to ${app_role};

-- Whether somebody is to take a course again that they have finished: their post asks for it, and the certificate ends within two months.
create function learning.renewal_due(person uuid, wanted text, today date) returns boolean
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    select exists (
      select 1
        from learning.duties(viewer.organisation()) d
       where d.person_id = renewal_due.person
         and d.course = renewal_due.wanted
         and d.valid_until <= renewal_due.today + 60)
  $$;
revoke all on function learning.renewal_due(uuid, text, date) from public;
grant execute on function learning.renewal_due(uuid, text, date) to ${app_role};

-- What is owed by posts counts as finished only while its certificate counts; to that come the courses people took without having to.
drop function learning.training_rate(timestamptz);
create function learning.training_rate(since timestamptz, today date) returns table (studies bigint, finished bigint)
  language sql stable security definer
  set search_path = learning, pg_catalog
  as $$
    with duty as (
      select d.name, d.person_id, d.course, d.valid_until
        from learning.duties(viewer.organisation()) d
    ),
    counted as (
      select d.valid_until is not null and d.valid_until >= training_rate.today as done
        from duty d
      union all
      select c.number is not null
        from learning.study s
        left join learning.certificate c on c.study_id = s.id
       where s.organisation_id = viewer.organisation()
         and s.begun_at >= training_rate.since
         and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
         and not exists (
           select 1
             from duty d
            where d.course = s.course
              and (d.person_id = s.person_id or (s.by_link and d.name = s.name)))
    )
    select count(*), count(*) filter (where done)
      from counted
  $$;
revoke all on function learning.training_rate(timestamptz, date) from public;
grant execute on function learning.training_rate(timestamptz, date) to ${app_role};

create function learning.is_administrator(organisation uuid) returns boolean
  language sql stable
  return viewer.is_system() or (viewer.seat() = 'enterprise' and organisation = viewer.organisation());

alter table learning.post enable row level security;
create policy post_read on learning.post for select using (learning.is_administrator(organisation_id));
create policy post_add on learning.post for insert with check (learning.is_administrator(organisation_id) and account_id = viewer.account());
alter table learning.post_closure enable row level security;
create policy post_closure_read on learning.post_closure for select using (learning.is_administrator(organisation_id));
create policy post_closure_add on learning.post_closure for insert
  with check (learning.is_administrator(organisation_id) and account_id = viewer.account());
alter table learning.post_course enable row level security;
create policy post_course_read on learning.post_course for select using (learning.is_administrator(organisation_id));
create policy post_course_add on learning.post_course for insert
  with check (learning.is_administrator(organisation_id) and account_id = viewer.account());
alter table learning.post_course_end enable row level security;
create policy post_course_end_read on learning.post_course_end for select using (learning.is_administrator(organisation_id));
create policy post_course_end_add on learning.post_course_end for insert
  with check (learning.is_administrator(organisation_id) and account_id = viewer.account());
alter table learning.post_holder enable row level security;
create policy post_holder_read on learning.post_holder for select using (learning.is_administrator(organisation_id));
create policy post_holder_add on learning.post_holder for insert
  with check (learning.is_administrator(organisation_id) and account_id = viewer.account());
alter table learning.post_holder_end enable row level security;
create policy post_holder_end_read on learning.post_holder_end for select using (learning.is_administrator(organisation_id));
create policy post_holder_end_add on learning.post_holder_end for insert
  with check (learning.is_administrator(organisation_id) and account_id = viewer.account());

grant select, insert on learning.post, learning.post_closure, learning.post_course, learning.post_course_end, learning.post_holder,
  learning.post_holder_end to ${app_role};
