package org.mifeng.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL that reads the enterprises behind figures, as far as the viewer reaches. A condition that is
 * not asked for is not in the statement, so that an index answers what is; how many there are is
 * summed up over parks.
 */
@Repository
class ListedStore {
  private static final String NAME = "name collate \"zh-Hans-x-icu\"";
  private static final Map<String, String> ORDERS =
      Map.of("name", NAME, "uses", "uses", "last", "last_used");

  /** Orders without gaps, in which the next row is found by the last. */
  private static final Map<String, String> KEYS = Map.of("name", NAME, "uses", "uses");

  private final JdbcClient jdbc;

  ListedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of the list. */
  List<Listed> list(FigureList list, Paging paging) {
    return read(list, paging, "", paging.size(), paging.offset(), null);
  }

  /**
   * The rows after so many; where the order has no gaps, found by the last of them and not by
   * counting.
   */
  List<Listed> listAfter(
      FigureList list, Paging paging, int limit, int offset, @Nullable Listed last) {
    var by = ORDERS.containsKey(paging.sort()) ? paging.sort() : "name";
    var key = KEYS.get(by);
    if (last == null || key == null) {
      return read(list, paging, "", limit, offset, null);
    }
    return read(
        list,
        paging,
        " and (%s, enterprise_id, park_id) %s (:%s, :enterprise, :park)"
            .formatted(key, isTurned(paging) ? "<" : ">", by),
        limit,
        0,
        last);
  }

  private static boolean isTurned(Paging paging) {
    return paging.descending() && ORDERS.containsKey(paging.sort());
  }

  private List<Listed> read(
      FigureList list, Paging paging, String beyond, int limit, int offset, @Nullable Listed last) {
    var turned = isTurned(paging) ? " desc" : "";
    var statement =
        bounded(
                jdbc.sql(
                    """
                    select r.park_id, r.enterprise_id, r.name, r.credit_code, r.added, r.exclusion, r.reason, r.excluded_on,
                           r.services, r.uses, r.last_used
                      from oversight.roster_use r
                     where true
                    """
                        + conditions(list)
                        + beyond
                        + " order by "
                        + paging.orderBy(ORDERS, NAME)
                        + ", enterprise_id"
                        + turned
                        + ", park_id"
                        + turned
                        + " limit :limit offset :offset"),
                list.extent())
            .param("limit", limit)
            .param("offset", offset);
    if (last != null) {
      statement =
          statement
              .param("name", last.name())
              .param("uses", last.uses().number())
              .param("enterprise", last.enterprise())
              .param("park", last.park());
    }
    return statement.query(ListedStore::row).list();
  }

  long count(FigureList list) {
    var rows = list.vulnerable() ? "vulnerable_" : "";
    var number =
        switch (list.which()) {
          case "used" -> rows + "used";
          case "unused" -> rows + "counted - " + rows + "used";
          case "excluded" -> rows + "listed - " + rows + "counted";
          default -> rows + "listed";
        };
    return bounded(
            jdbc.sql(
                "select coalesce(sum("
                    + number
                    + "), 0)::bigint from oversight.park_standing where true"
                    + place(list.extent())),
            list.extent())
        .query(Long.class)
        .single();
  }

  /** With and without use is asked as the index says it. */
  private static String conditions(FigureList list) {
    return place(list.extent())
        + (list.vulnerable() ? " and vulnerable_group is not null" : "")
        + switch (list.which()) {
          case "used" -> " and exclusion is null and least(uses, 1) = 1";
          case "unused" -> " and exclusion is null and least(uses, 1) = 0";
          case "excluded" -> " and exclusion is not null";
          default -> "";
        };
  }

  private static String place(Extent extent) {
    return switch (extent.kind()) {
      case CITY -> "";
      case DISTRICT -> " and division = :division";
      case PARK -> " and park_id = :within";
    };
  }

  private static JdbcClient.StatementSpec bounded(
      JdbcClient.StatementSpec statement, Extent extent) {
    return switch (extent.kind()) {
      case CITY -> statement;
      case DISTRICT -> statement.param("division", extent.key());
      case PARK -> statement.param("within", UUID.fromString(extent.key()));
    };
  }

  private static Listed row(ResultSet row, int number) throws SQLException {
    var exclusion = row.getString("exclusion");
    return new Listed(
        row.getObject("enterprise_id", UUID.class),
        row.getString("name"),
        row.getString("credit_code"),
        row.getObject("park_id", UUID.class),
        exclusion == null
            ? null
            : new Listed.Exclusion(
                exclusion, row.getString("reason"), row.getObject("excluded_on", LocalDate.class)),
        row.getBoolean("added"),
        new Listed.Uses(
            List.of((String[]) row.getArray("services").getArray()),
            row.getLong("uses"),
            row.getObject("last_used", LocalDate.class)));
  }
}
