package org.mifeng.platform.checkup.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mifeng.platform.checkup.SystemVersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL with which the platform keeps what it says about groups. */
@Repository
class EditionStore {
  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else computes; false when somebody does. */
  boolean lock() {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(hashtextextended('checkup.editions', 0))
            """)
        .query(Boolean.class)
        .single();
  }

  /** What enterprises were measured with. */
  List<Scale> listScales() {
    return jdbc.sql(
            """
            select distinct system_id, item_set
              from checkup.standing_figure
            """)
        .query((row, number) -> scale(row))
        .list();
  }

  Optional<Edition> findNewest(Scale scale) {
    return jdbc.sql(
            """
            select id, system_id, item_set, taken_at, members, held_back
              from checkup.edition
             where system_id = :system
               and item_set = :set
             order by taken_at desc, id
             limit 1
            """)
        .param("system", scale.system().value())
        .param("set", scale.set())
        .query(EditionStore::edition)
        .optional();
  }

  static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getObject("id", UUID.class),
        scale(row),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        row.getInt("members"),
        row.getInt("held_back"));
  }

  static Scale scale(ResultSet row) throws SQLException {
    return new Scale(
        new SystemVersionId(row.getObject("system_id", UUID.class)), row.getString("item_set"));
  }

  /** The codes of the groups that an edition spoke of. */
  Set<String> listSaid(UUID edition) {
    return new HashSet<>(
        jdbc.sql(
                """
                select code
                  from checkup.area_figure
                 where edition_id = :edition
                   and suppressed is null
                """)
            .param("edition", edition)
            .query(String.class)
            .list());
  }

  void insert(Edition edition) {
    jdbc.sql(
            """
            insert into checkup.edition (id, system_id, item_set, taken_at, members, held_back)
            values (:id, :system, :set, :now, :members, :held)
            """)
        .param("id", edition.id())
        .param("system", edition.scale().system().value())
        .param("set", edition.scale().set())
        .param("now", edition.takenAt().atOffset(ZoneOffset.UTC))
        .param("members", edition.members())
        .param("held", edition.heldBack())
        .update();
  }

  /**
   * Writes down what is said about a group.
   *
   * @param division in which the group lies, or null
   * @param park in which it lies, or null
   */
  void insert(
      Edition edition,
      AreaFigure figure,
      @org.jspecify.annotations.Nullable String division,
      @org.jspecify.annotations.Nullable UUID park) {
    var said = figure.said();
    var suppressed = figure.suppressed();
    Map<String, Integer> grades = said == null ? Map.of() : said.grades();
    Map<String, Integer> items = said == null ? Map.of() : said.items();
    jdbc.sql(
            """
            insert into checkup.area_figure
              (edition_id, code, kind, place, division, park_id, registered, signed, members, suppressed,
               mean, median, figure, closure, beside, grades, grade_counts, items, item_percents)
            values (:edition, :code, :kind, :place, :division, :park, :registered, :signed, :members, :suppressed,
                    :mean, :median, :figure, :closure, :beside, :grades, :counts, :items, :percents)
            """)
        .param("edition", edition.id())
        .param("code", figure.group().code())
        .param("kind", figure.group().kind().code())
        .param("place", figure.group().kind().ordinal())
        .param("division", division, Types.VARCHAR)
        .param("park", park, Types.OTHER)
        .param("registered", figure.counts().registered())
        .param("signed", figure.counts().signed())
        .param("members", figure.counts().members())
        .param(
            "suppressed",
            suppressed == null ? null : suppressed.name().toLowerCase(java.util.Locale.ROOT),
            Types.VARCHAR)
        .param("mean", said == null ? null : said.mean(), Types.NUMERIC)
        .param("median", said == null ? null : said.median(), Types.NUMERIC)
        .param("figure", said == null ? null : said.figure(), Types.NUMERIC)
        .param("closure", said == null ? null : said.closure(), Types.NUMERIC)
        .param("beside", said == null ? null : said.beside(), Types.NUMERIC)
        .param("grades", grades.keySet().toArray(String[]::new))
        .param("counts", grades.values().toArray(Integer[]::new))
        .param("items", items.keySet().toArray(String[]::new))
        .param("percents", items.values().toArray(Integer[]::new))
        .update();
  }
}
