-- For officials and finance: number, service, state and amounts of each order; neither side is named, no word of the need is in it.
create view experts.stats_orders as
select o.number,
       o.service,
       o.payer,
       s.state,
       (o.opened_at at time zone 'Asia/Shanghai')::date as opened_on,
       (s.done_at at time zone 'Asia/Shanghai')::date as changed_on,
       (select count(distinct f.institution_organisation_id) from experts.offer f
         where f.order_id = o.id
           and not exists (select 1 from experts.offer_withdrawal w where w.offer_id = f.id)
           and not exists (select 1 from experts.offer n
                            where n.order_id = f.order_id and n.institution_organisation_id = f.institution_organisation_id
                              and n.revision > f.revision)) as offers,
       c.price_cents,
       t.amount_cents as settled_cents,
       t.paid_on
  from experts.service_order o
  join lateral (select e.state, e.done_at, e.institution_organisation_id
                  from experts.order_event e
                 where e.order_id = o.id
                 order by e.number desc
                 limit 1) s on true
  left join lateral (select f.price_cents
                       from experts.offer_choice h
                       join experts.offer f on f.id = h.offer_id
                      where h.order_id = o.id and h.institution_organisation_id = s.institution_organisation_id
                      order by h.event desc
                      limit 1) c on true
  left join experts.settlement t on t.order_id = o.id;

-- One row for each enterprise, service and day on which orders were accepted.
create view experts.stats_service_use as
select e.organisation_id,
       o.service,
       (e.done_at at time zone 'Asia/Shanghai')::date as used_on,
       count(*) as uses
  from experts.order_event e
  join experts.service_order o on o.id = e.order_id
 where e.verb = 'result-accepted'
 group by 1, 2, 3;

-- How enterprises rated an institution, in numbers; shown from three ratings on.
create view experts.stats_ratings as
select institution_organisation_id,
       count(*) as ratings,
       avg(solved) as solved,
       avg(punctual) as punctual,
       avg(discreet) as discreet,
       avg(fair) as fair,
       avg(usable) as usable
  from experts.order_rating
 group by 1
having count(*) >= 3;
grant select on experts.stats_orders, experts.stats_service_use, experts.stats_ratings to ${app_role};
