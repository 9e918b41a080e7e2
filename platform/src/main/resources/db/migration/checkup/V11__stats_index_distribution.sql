-- For oversight: how many enterprises of the city, of each division and of each park stand at each grade, as the newest edition of each set
-- of items says it. What an edition refuses is refused here; a refused group has one row without a grade. Read by the platform's own work alone.
create view checkup.stats_index_distribution as
select n.item_set,
       n.taken_at,
       f.kind,
       f.division,
       f.park_id,
       f.members,
       f.suppressed,
       g.grade,
       coalesce(g.enterprises, 0) as enterprises
  from (select distinct on (l.item_set) l.id, l.item_set, l.taken_at
          from (select distinct on (e.system_id, e.item_set) e.id, e.item_set, e.taken_at, e.members
                  from checkup.edition e
                 order by e.system_id, e.item_set, e.taken_at desc, e.id) l
         order by l.item_set, l.members desc, l.taken_at desc, l.id) n
  join checkup.area_figure f on f.edition_id = n.id and f.kind in ('city', 'district', 'park')
  left join lateral unnest(f.grades, f.grade_counts) as g (grade, enterprises) on true
 where (select viewer.is_system());

grant select on checkup.stats_index_distribution to ${app_role};
