-- For oversight: how many deposits were made on each day (China standard time) and by how many organisations; no owner is named.
create view evidence.stats_deposits_per_day as
select (received_at at time zone 'Asia/Shanghai')::date as day,
       count(*) as deposits,
       count(distinct organisation_id) as organisations
  from evidence.deposit
 group by 1;
grant select on evidence.stats_deposits_per_day to ${app_role};
