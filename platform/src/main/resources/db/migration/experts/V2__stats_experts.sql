-- For oversight: how many are in the pool and how far, by category; nobody is named. What is in term beyond its last day is told apart.
create view experts.stats_experts as
select kind,
       category,
       stage,
       until_day,
       count(*) as candidates
  from experts.candidate
 group by kind, category, stage, until_day;

create view experts.stats_expert_matters as
select (m.closed_at at time zone 'Asia/Shanghai')::date as day,
       m.kind,
       c.category,
       m.outcome,
       count(*) as matters,
       sum(m.score) as score_sum,
       count(m.score) as scores
  from experts.matter m
  join experts.candidate c on c.id = m.candidate_id
 where m.closed_at is not null
 group by 1, 2, 3, 4;

grant select on experts.stats_experts, experts.stats_expert_matters to ${app_role};
