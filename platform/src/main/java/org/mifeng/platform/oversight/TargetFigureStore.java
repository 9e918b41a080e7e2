package org.mifeng.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads stored figures and the lists behind them, as far as the viewer reaches. */
@Repository
class TargetFigureStore {
  private static final String FIGURES =
      """
      select indicator, kind, place, numerator, denominator, raw_numerator, raw_denominator, closed, corrected,
             listed_from, listed_to, row_count, digest, suppressed, window_from, window_to,
             coalesce((select c.computed_at from oversight.computation c where c.indicator = figure.indicator), computed_at) as computed_at
        from oversight.figure
      """;

  private static final String PARKS =
      """
      select park_id, division, zh, en, sample, list_year, list_date, listed, counted, used, uses, covered
        from oversight.park_standing
       where (:division = '' or division = :division)
         and (:park = '' or park_id = nullif(:park, '')::uuid)
      """;

  private final JdbcClient jdbc;

  TargetFigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Figures of a kind of parts, by indicator and place. */
  List<Figure> list(Extent.Kind kind) {
    return jdbc.sql(FIGURES + " where kind = :kind order by indicator, place")
        .param("kind", kind.code())
        .query(TargetFigureStore::figure)
        .list();
  }

  Optional<Figure> find(TargetIndicator indicator, Extent extent) {
    return jdbc.sql(FIGURES + " where indicator = :indicator and kind = :kind and place = :place")
        .param("indicator", indicator.code())
        .param("kind", extent.kind().code())
        .param("place", extent.key())
        .query(TargetFigureStore::figure)
        .optional();
  }

  Optional<Computation> findComputation(TargetIndicator indicator) {
    return jdbc.sql(
            """
            select query_id, query, missing, milliseconds, computed_at
              from oversight.computation
             where indicator = :indicator
            """)
        .param("indicator", indicator.code())
        .query(
            (row, number) ->
                new Computation(
                    row.getString("query_id"),
                    row.getString("query"),
                    List.of((String[]) row.getArray("missing").getArray()),
                    row.getLong("milliseconds"),
                    row.getObject("computed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** A figure at the end of a day. */
  record Daily(LocalDate day, @Nullable Long numerator, long denominator) {}

  /** The days of a figure, the earliest first. */
  List<Daily> listDays(TargetIndicator indicator, Extent extent, int most) {
    return jdbc.sql(
            """
            select day, numerator, denominator
              from (select day, numerator, denominator
                      from oversight.figure_day
                     where indicator = :indicator and kind = :kind and place = :place
                     order by day desc
                     limit :most) d
             order by day
            """)
        .param("indicator", indicator.code())
        .param("kind", extent.kind().code())
        .param("place", extent.key())
        .param("most", most)
        .query(
            (row, number) ->
                new Daily(
                    row.getObject("day", LocalDate.class),
                    row.getObject("numerator", Long.class),
                    row.getLong("denominator")))
        .list();
  }

  List<ParkStanding> listParks(Extent extent) {
    return bounded(jdbc.sql(PARKS + " order by division, code"), extent)
        .query(TargetFigureStore::park)
        .list();
  }

  /** The canonical lines of a figure's rows, in the order in which they were digested. */
  List<String> listLines(TargetIndicator indicator, Extent extent) {
    return bounded(jdbc.sql(lines(indicator)), extent)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static String lines(TargetIndicator indicator) {
    return switch (indicator.counted()) {
      case PARKS ->
          """
          select line
            from (select concat_ws('|', park_id, division, coalesce(list_year, 0), counted, used, covered) as line
                    from oversight.park_standing
                   where (:division = '' or division = :division) and (:park = '' or park_id = nullif(:park, '')::uuid)) l
           order by line collate "C"
          """;
      case ENTERPRISES ->
          """
          select line
            from (select concat_ws('|', enterprise_id, park_id, list_year,
                                   coalesce(exclusion, 'counts'), array_to_string(services, '+'), uses) as line
                    from oversight.roster_use
                   where (:division = '' or division = :division) and (:park = '' or park_id = nullif(:park, '')::uuid)) l
           order by line collate "C"
          """;
      case VULNERABLE, NOTHING ->
          """
          select line
            from (select concat_ws('|', enterprise_id, park_id, list_year, coalesce(exclusion, 'counts'), vulnerable_group) as line
                    from oversight.roster_use
                   where vulnerable_group is not null
                     and (:division = '' or division = :division) and (:park = '' or park_id = nullif(:park, '')::uuid)) l
           order by line collate "C"
          """;
    };
  }

  private static JdbcClient.StatementSpec bounded(
      JdbcClient.StatementSpec statement, Extent extent) {
    return statement
        .param("division", extent.kind() == Extent.Kind.DISTRICT ? extent.key() : "")
        .param("park", extent.kind() == Extent.Kind.PARK ? extent.key() : "");
  }

  private static Figure figure(ResultSet row, int number) throws SQLException {
    var suppressed = row.getString("suppressed");
    return new Figure(
        TargetIndicator.ofCode(row.getString("indicator")).orElseThrow(),
        new Extent(Extent.Kind.ofCode(row.getString("kind")), row.getString("place")),
        new Figure.Counts(
            row.getObject("numerator", Long.class),
            row.getLong("denominator"),
            row.getLong("raw_numerator"),
            row.getLong("raw_denominator")),
        new Figure.Excluded(row.getLong("closed"), row.getLong("corrected")),
        new Figure.Lists(
            row.getObject("listed_from", LocalDate.class),
            row.getObject("listed_to", LocalDate.class),
            row.getObject("window_from", LocalDate.class),
            row.getObject("window_to", LocalDate.class)),
        new Figure.Proof(
            row.getLong("row_count"),
            row.getString("digest"),
            row.getObject("computed_at", OffsetDateTime.class).toInstant()),
        suppressed == null ? null : Figure.Suppressed.valueOf(suppressed.toUpperCase(Locale.ROOT)));
  }

  private static ParkStanding park(ResultSet row, int number) throws SQLException {
    var year = row.getObject("list_year", Integer.class);
    return new ParkStanding(
        row.getObject("park_id", UUID.class),
        new Plan.Text(row.getString("zh"), row.getString("en")),
        row.getString("division"),
        row.getBoolean("sample"),
        year == null
            ? null
            : new ParkStanding.Frozen(year, row.getObject("list_date", LocalDate.class)),
        new ParkStanding.Residents(
            row.getLong("listed"),
            row.getLong("counted"),
            row.getLong("used"),
            row.getLong("uses")),
        row.getBoolean("covered"));
  }
}
