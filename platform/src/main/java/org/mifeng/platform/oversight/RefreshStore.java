package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  /** Of a park's lines. */
  private static final String DIGEST =
      """
             encode(sha256(convert_to(coalesce(string_agg(line || E'\\n', '' order by line collate "C"), ''), 'UTF8')), 'hex'),
             :from, :to, :at
      """;

  /** Sums of the parks' figures; who stands on several lists is taken off again. */
  private static final String WHOLES =
      """
      select :indicator,
             case when f.division is null then 'city' else 'district' end,
             coalesce(f.division, ''),
             f.division,
             null::uuid,
             f.numerator - coalesce(s.numerator, 0),
             f.denominator - coalesce(s.denominator, 0),
             f.raw_numerator, f.raw_denominator, f.closed, f.corrected, f.listed_from, f.listed_to, f.row_count, f.digest,
             :from, :to, :at
        from (select division,
                     sum(numerator) as numerator,
                     coalesce(sum(denominator), 0) as denominator,
                     coalesce(sum(raw_numerator), 0) as raw_numerator,
                     coalesce(sum(raw_denominator), 0) as raw_denominator,
                     coalesce(sum(closed), 0) as closed,
                     coalesce(sum(corrected), 0) as corrected,
                     min(listed_from) as listed_from,
                     max(listed_to) as listed_to,
                     coalesce(sum(row_count), 0) as row_count,
                     encode(sha256(convert_to(coalesce(string_agg(place || '|' || digest || E'\\n', '' order by place collate "C"), ''),
                                              'UTF8')), 'hex') as digest
                from oversight.figure
               where indicator = :indicator and kind = 'park'
               group by grouping sets ((), (division))) f
        left join (
              select division, sum(counted - 1) as denominator, sum(greatest(used - 1, 0)) as numerator
                from (select division, enterprise_id, count(*) as counted, count(*) filter (where uses > 0) as used
                        from oversight.roster_use
                       where shared and exclusion is null and (not :vulnerable or vulnerable_group is not null)
                       group by grouping sets ((enterprise_id), (division, enterprise_id))) e
               group by division) s on s.division is not distinct from f.division
      """;

  private final JdbcClient jdbc;

  RefreshStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The days within which a use counts, both included. */
  record Window(LocalDate from, LocalDate to) {}

  /**
   * One node at a time; the others wait. Statements of a round are planned for the parks and
   * enterprises they are about: a plan for few of them takes minutes for many.
   */
  void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('oversight.figures', 0))::text,
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('work_mem', '32MB', true)
            """)
        .query()
        .listOfRows();
  }

  /** The digests of these parks' figures, by indicator and park. */
  Map<String, String> listDigests(List<UUID> parks) {
    var found = new HashMap<String, String>();
    jdbc.sql(
            """
            select indicator || ':' || place as name,
                   concat_ws('|', numerator, denominator, raw_numerator, raw_denominator, closed, corrected, row_count, digest) as told
              from oversight.figure
             where kind = 'park' and park_id = any(:parks)
            """)
        .param("parks", parks.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(row.getString("name"), row.getString("told")))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /**
   * Computes the figures of these parks over their rows, and those of the wholes over all parks.
   */
  void putFigures(List<UUID> parks, Window window, Instant at) {
    var all = parks.toArray(UUID[]::new);
    jdbc.sql(
            """
            delete from oversight.figure
             where kind = 'park' and park_id = any(:parks)
            """)
        .param("parks", all)
        .update();
    jdbc.sql(
            """
            delete from oversight.figure
             where kind <> 'park'
            """)
        .update();
    put(
        """
        select 'park-use', 'park', park_id::text, division, park_id,
               count(*) filter (where exclusion is null and uses > 0),
               count(*) filter (where exclusion is null),
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
                      from oversight.roster_use u
                     where park_id = any(:parks)) l
             group by park_id, division
            """,
        all,
        window,
        at);
    put(
        """
        select 'vulnerable-visits', 'park', park_id::text, division, park_id,
               null::bigint,
               count(*) filter (where exclusion is null),
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
                     where vulnerable_group is not null and park_id = any(:parks)) l
             group by park_id, division
            """,
        all,
        window,
        at);
    put(
        """
        select 'park-coverage',
               case when grouping(division) = 1 then 'city' when grouping(park_id) = 1 then 'district' else 'park' end,
               case when grouping(division) = 1 then '' when grouping(park_id) = 1 then division else park_id::text end,
               division,
               park_id,
               count(*) filter (where covered), count(*), coalesce(sum(uses), 0), count(*), 0, 0,
               min(list_date), max(list_date), count(*),
        """
            + DIGEST
            + """
              from (select p.*, concat_ws('|', park_id, division, coalesce(list_year, 0), counted, used, covered) as line
                      from oversight.park_standing p) l
             group by grouping sets ((), (division), (division, park_id))
            having grouping(park_id) = 1 or park_id = any(:parks)
            """,
        all,
        window,
        at);
    putWholes(TargetIndicator.PARK_USE, window, at);
    putWholes(TargetIndicator.VULNERABLE_VISITS, window, at);
  }

  private void put(String rows, UUID[] parks, Window window, Instant at) {
    jdbc.sql(FIGURE + rows)
        .param("parks", parks)
        .param("from", window.from())
        .param("to", window.to())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void putWholes(TargetIndicator indicator, Window window, Instant at) {
    jdbc.sql(FIGURE + WHOLES)
        .param("indicator", indicator.code())
        .param("vulnerable", indicator.counted() == TargetIndicator.Counted.VULNERABLE)
        .param("from", window.from())
        .param("to", window.to())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All figures are of this window from now on. */
  void putWindow(Window window) {
    jdbc.sql(
            """
            update oversight.figure
               set window_from = :from, window_to = :to
             where (window_from, window_to) is distinct from (:from, :to)
            """)
        .param("from", window.from())
        .param("to", window.to())
        .update();
  }

  /** The figures of a day are those of its last computation: of these parks and the wholes. */
  void putDay(LocalDate day, List<UUID> parks) {
    putDay(day, parks, false);
  }

  /** The same of all figures, once a day has begun. */
  void putDay(LocalDate day) {
    putDay(day, List.of(), true);
  }

  private void putDay(LocalDate day, List<UUID> parks, boolean all) {
    jdbc.sql(
            """
            insert into oversight.figure_day as kept (indicator, kind, place, division, park_id, day, numerator, denominator)
            select indicator, kind, place, division, park_id, :day, numerator, denominator
              from oversight.figure
             where :all or kind <> 'park' or park_id = any(:parks)
            on conflict (indicator, kind, place, day) do update
               set numerator = excluded.numerator, denominator = excluded.denominator
             where (kept.numerator, kept.denominator) is distinct from (excluded.numerator, excluded.denominator)
            """)
        .param("day", day)
        .param("all", all)
        .param("parks", parks.toArray(UUID[]::new))
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
