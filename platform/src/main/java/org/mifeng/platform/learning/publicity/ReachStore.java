package org.mifeng.platform.learning.publicity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL about how far publicity reaches, within the viewer's sight. */
@Repository
class ReachStore {
  /**
   * What happened to items, a row for each kind of thing; whose items they are is asked outside.
   */
  private static final String COUNTED =
      """
      from (
        select p.item_id, coalesce(m.district, '') as district, p.reads, 0 as sign_ups, 0 as check_ins
          from learning.page_read p
          join learning.item m on m.id = p.item_id
         where p.day between :from and :to
        union all
        select s.item_id, coalesce(s.district, ''), 0, 1, 0
          from learning.sign_up s
         where (s.signed_up_at at time zone 'Asia/Shanghai')::date between :from and :to
           and not exists (select 1 from learning.sign_up_cancellation c where c.sign_up_id = s.id)
        union all
        select s.item_id, coalesce(s.district, ''), 0, 0, 1
          from learning.check_in k
          join learning.sign_up s on s.id = k.sign_up_id
         where (k.checked_in_at at time zone 'Asia/Shanghai')::date between :from and :to
      ) f
      join learning.item i on i.id = f.item_id and learning.keeps(i.district)
      """;

  private final JdbcClient jdbc;

  ReachStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each item with its figures, the most read first. */
  List<Reached> listItems(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select i.code, i.kind, v.title_zh, sum(f.reads) as reads, sum(f.sign_ups) as sign_ups,
                   sum(f.check_ins) as check_ins
            """
                + COUNTED
                + """
                join learning.item_version v
                  on v.item_id = i.id
                 and v.number = (select max(n.number) from learning.item_version n where n.item_id = i.id)
                group by i.code, i.kind, v.title_zh
                order by sum(f.reads) desc, i.code
                limit 1000
                """)
        .param("from", from)
        .param("to", to)
        .query(
            (row, at) ->
                new Reached(
                    row.getString("code"),
                    row.getString("kind"),
                    row.getString("title_zh"),
                    figures(
                        row.getLong("reads"), row.getLong("sign_ups"), row.getLong("check_ins"))))
        .list();
  }

  /** Each district with its figures; '' where none is known. */
  List<Reached> listDistricts(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select f.district, sum(f.reads) as reads, sum(f.sign_ups) as sign_ups, sum(f.check_ins) as check_ins
            """
                + COUNTED
                + """
                group by f.district
                order by f.district
                """)
        .param("from", from)
        .param("to", to)
        .query(
            (row, at) ->
                new Reached(
                    row.getString("district"),
                    "",
                    "",
                    figures(
                        row.getLong("reads"), row.getLong("sign_ups"), row.getLong("check_ins"))))
        .list();
  }

  private static Figures figures(long reads, long signUps, long checkIns) {
    return new Figures(reads, signUps, checkIns);
  }

  /**
   * What was reached by an item, or in a district.
   *
   * @param code of the item or the district
   * @param kind code of the item's kind; empty for a district
   * @param title of the item; empty for a district
   */
  record Reached(String code, String kind, String title, Figures figures) {}

  /** How many read, signed up, came. */
  record Figures(long reads, long signUps, long checkIns) {
    Figures plus(Figures other) {
      return new Figures(reads + other.reads, signUps + other.signUps, checkIns + other.checkIns);
    }
  }
}
