package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.mifeng.platform.oversight.Figure.Suppressed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that computes figures over the rows behind them, for the platform alone. */
@Repository
class RefreshStore {
  private static final String FIGURE =
      """
      insert into oversight.figure (indicator, kind, place, division, park_id, numerator, denominator, raw_numerator, raw_denominator,
                                    closed, corrected, listed_from, listed_to, row_count, digest, window_from, window_to, computed_at)
      """;

  private static final String PLACE =
      """
             case when grouping(division) = 1 then 'city' when grouping(park_id) = 1 then 'district' else 'park' end,
             case when grouping(division) = 1 then '' when grouping(park_id) = 1 then division else park_id::text end,
             division,
             park_id,
      """;

  private static final String DIGEST =
      """
             encode(sha256(convert_to(coalesce(string_agg(line || E'\\n', '' order by line collate "C"), ''), 'UTF8')), 'hex'),
             :from, :to, :at
      """;

  private final JdbcClient jdbc;

  RefreshStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The days within which a use counts, both included. */
  record Window(LocalDate from, LocalDate to) {}

  /** How many count in a part of a whole. */
  record Size(String whole, Extent extent, long counted) {}

  /** One node at a time; the others wait. */
  void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('oversight.figures', 0))::text
            """)
        .query()
        .listOfRows();
  }

  /** Computes the figures of the city, its divisions and its parks over the rows. */
  void putFigures(Window window, Instant at) {
    jdbc.sql("delete from oversight.figure").update();
    put(
        """
        select 'park-use',
        """
            + PLACE
            + """
                   count(distinct enterprise_id) filter (where exclusion is null and uses > 0),
                   count(distinct enterprise_id) filter (where exclusion is null),
                   coalesce(sum(uses) filter (where exclusion is null), 0),
                   count(*),
                   count(*) filter (where exclusion = 'closed'),
                   count(*) filter (where exclusion = 'corrected'),
                   min(list_date), max(list_date), count(*),
            """
            + DIGEST
            + """
              from (select u.*, concat_ws('|', enterprise_id, park_id, list_year,
                                          coalesce(exclusion, 'counts'), array_to_string(services, '+'), uses) as line
                      from oversight.roster_use u) l
             group by grouping sets ((), (division), (division, park_id))
            """,
        window,
        at);
    put(
        """
        select 'vulnerable-visits',
        """
            + PLACE
            + """
                   null::bigint,
                   count(distinct enterprise_id) filter (where exclusion is null),
                   0,
                   count(*),
                   count(*) filter (where exclusion = 'closed'),
                   count(*) filter (where exclusion = 'corrected'),
                   min(list_date), max(list_date), count(*),
            """
            + DIGEST
            + """
              from (select u.*, concat_ws('|', enterprise_id, park_id, list_year, coalesce(exclusion, 'counts'), vulnerable_group) as line
                      from oversight.roster_use u
                     where vulnerable_group is not null) l
             group by grouping sets ((), (division), (division, park_id))
            """,
        window,
        at);
    put(
        """
        select 'park-coverage',
        """
            + PLACE
            + """
                   count(*) filter (where covered), count(*), coalesce(sum(uses), 0), count(*), 0, 0,
                   min(list_date), max(list_date), count(*),
            """
            + DIGEST
            + """
              from (select p.*, concat_ws('|', park_id, division, coalesce(list_year, 0), counted, used, covered) as line
                      from oversight.park_standing p) l
             group by grouping sets ((), (division), (division, park_id))
            """,
        window,
        at);
  }

  private void put(String rows, Window window, Instant at) {
    jdbc.sql(FIGURE + rows)
        .param("from", window.from())
        .param("to", window.to())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many count in each division of the city and in each park of its division. */
  List<Size> listSizes(TargetIndicator indicator) {
    return jdbc.sql(
            """
            select kind, place, division, denominator
              from oversight.figure
             where indicator = :indicator and kind <> 'city'
             order by kind, place
            """)
        .param("indicator", indicator.code())
        .query(
            (row, number) -> {
              var kind = Extent.Kind.ofCode(row.getString("kind"));
              return new Size(
                  kind == Extent.Kind.PARK ? row.getString("division") : "",
                  new Extent(kind, row.getString("place")),
                  row.getLong("denominator"));
            })
        .list();
  }

  /** Keeps a figure from those who do not reach its enterprises. */
  void suppress(TargetIndicator indicator, Extent extent, Suppressed why) {
    jdbc.sql(
            """
            update oversight.figure
               set suppressed = :why
             where indicator = :indicator and kind = :kind and place = :place
            """)
        .param("why", why.name().toLowerCase(Locale.ROOT))
        .param("indicator", indicator.code())
        .param("kind", extent.kind().code())
        .param("place", extent.key())
        .update();
  }

  /** The figures of a day are those of its last computation. */
  void putDay(LocalDate day) {
    jdbc.sql(
            """
            insert into oversight.figure_day as old (indicator, kind, place, division, park_id, day, numerator, denominator)
            select indicator, kind, place, division, park_id, :day, numerator, denominator
              from oversight.figure
            on conflict (indicator, kind, place, day) do update
               set numerator = excluded.numerator, denominator = excluded.denominator
             where (old.numerator, old.denominator) is distinct from (excluded.numerator, excluded.denominator)
            """)
        .param("day", day)
        .update();
  }

  /** Keeps how a figure was computed. */
  void putComputation(TargetIndicator indicator, Computation computation) {
    jdbc.sql(
            """
            insert into oversight.computation (indicator, query_id, query, missing, milliseconds, computed_at)
            values (:indicator, :id, :query, :missing, :milliseconds, :at)
            on conflict (indicator) do update
               set query_id = excluded.query_id, query = excluded.query, missing = excluded.missing,
                   milliseconds = excluded.milliseconds, computed_at = excluded.computed_at
            """)
        .param("indicator", indicator.code())
        .param("id", computation.queryId())
        .param("query", computation.query())
        .param("missing", computation.missing().toArray(String[]::new))
        .param("milliseconds", computation.milliseconds())
        .param("at", computation.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
