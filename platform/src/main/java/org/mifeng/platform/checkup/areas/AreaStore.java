package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.score.Suppression;
import org.mifeng.platform.checkup.areas.AreaFigure.Counts;
import org.mifeng.platform.checkup.areas.AreaFigure.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL with which officials read figures about groups: what was computed, and nothing else. */
@Repository
class AreaStore {
  private final JdbcClient jdbc;

  AreaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest edition of each scale, the one of most enterprises first. */
  List<Edition> listNewest() {
    return jdbc.sql(
            """
            select n.id, n.system_id, n.item_set, n.taken_at, n.members, n.held_back
              from (select distinct on (system_id, item_set) id, system_id, item_set, taken_at, members, held_back
                      from checkup.edition
                     order by system_id, item_set, taken_at desc, id) n
             order by n.members desc, n.taken_at desc, n.id
            """)
        .query(EditionStore::edition)
        .list();
  }

  /** What an edition says within sight, in the order in which it was decided. */
  List<AreaFigure> list(UUID edition) {
    return jdbc.sql(
            """
            select code, registered, signed, members, suppressed, mean, median, figure, closure, beside,
                   grades, grade_counts, items, item_percents
              from checkup.area_figure
             where edition_id = :edition
             order by place, code
            """)
        .param("edition", edition)
        .query(AreaStore::read)
        .list();
  }

  /** What was said last in a month. */
  record Monthly(LocalDate month, BigDecimal mean) {}

  /** The mean of a group at the end of each of the latest months, the earliest first. */
  List<Monthly> listMonths(Scale scale, Group group, int most) {
    return jdbc.sql(
            """
            select m.month, m.mean
              from (select distinct on (month) date_trunc('month', e.taken_at at time zone 'Asia/Shanghai')::date as month, f.mean
                      from checkup.edition e
                      join checkup.area_figure f on f.edition_id = e.id and f.code = :code
                     where e.system_id = :system
                       and e.item_set = :set
                       and f.suppressed is null
                     order by month desc, e.taken_at desc
                     limit :most) m
             order by m.month
            """)
        .param("code", group.code())
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("most", most)
        .query(
            (row, number) ->
                new Monthly(row.getObject("month", LocalDate.class), row.getBigDecimal("mean")))
        .list();
  }

  /** What the newest edition of a scale says about a sector, if it says anything. */
  Optional<SectorFigure> findSector(Scale scale, Group sector) {
    return jdbc.sql(
            """
            select f.members, f.median, e.taken_at
              from (select id, taken_at
                      from checkup.edition
                     where system_id = :system
                       and item_set = :set
                     order by taken_at desc, id
                     limit 1) e
              join checkup.area_figure f on f.edition_id = e.id and f.code = :code
             where f.suppressed is null
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .param("code", sector.code())
        .query(
            (row, number) ->
                new SectorFigure(
                    row.getInt("members"),
                    row.getBigDecimal("median"),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static AreaFigure read(ResultSet row, int number) throws SQLException {
    var suppressed = row.getString("suppressed");
    return new AreaFigure(
        Group.ofCode(row.getString("code")),
        new Counts(row.getInt("registered"), row.getInt("signed"), row.getInt("members")),
        suppressed == null ? null : Suppression.valueOf(suppressed.toUpperCase(Locale.ROOT)),
        suppressed == null ? said(row) : null);
  }

  private static @Nullable Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getBigDecimal("mean"),
        row.getBigDecimal("median"),
        row.getBigDecimal("figure"),
        row.getBigDecimal("closure"),
        row.getBigDecimal("beside"),
        pairs(row.getArray("grades"), row.getArray("grade_counts")),
        pairs(row.getArray("items"), row.getArray("item_percents")));
  }

  private static Map<String, Integer> pairs(Array keys, Array values) throws SQLException {
    var names = (String[]) keys.getArray();
    var numbers = (Integer[]) values.getArray();
    Map<String, Integer> pairs = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      pairs.put(names[i], numbers[i]);
    }
    return pairs;
  }
}
