-- How far publicity reaches: reads, sign-ups and check-ins of an item, by day and by district where it is known ('' where it is not).
create view learning.stats_reach as
  select i.code, i.kind, f.district, f.day, sum(f.reads)::bigint as reads, sum(f.sign_ups)::bigint as sign_ups, sum(f.check_ins)::bigint as check_ins
    from learning.item i
    join (
      select p.item_id, coalesce(o.district, '') as district, p.day, p.reads, 0 as sign_ups, 0 as check_ins
        from learning.page_read p
        join learning.item o on o.id = p.item_id
      union all
      select s.item_id, coalesce(s.district, ''), (s.signed_up_at at time zone 'Asia/Shanghai')::date, 0, 1, 0
        from learning.sign_up s
       where not exists (select 1 from learning.sign_up_cancellation c where c.sign_up_id = s.id)
      union all
      select s.item_id, coalesce(s.district, ''), (k.checked_in_at at time zone 'Asia/Shanghai')::date, 0, 0, 1
        from learning.check_in k
        join learning.sign_up s on s.id = k.sign_up_id
    ) f on f.item_id = i.id
   where i.origin <> 'demo'
   group by i.code, i.kind, f.district, f.day;

-- Training as a free service: a certificate is one use.
create or replace view learning.stats_service_use as
  select c.organisation_id, 'training'::text as service, (c.issued_at at time zone 'Asia/Shanghai')::date as used_on, count(*) as uses
    from learning.certificate c
   group by c.organisation_id, (c.issued_at at time zone 'Asia/Shanghai')::date;

grant select on learning.stats_reach, learning.stats_service_use to ${app_role};
