package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL about what would inflate figures: how many of how many, of the whole city, named to nobody.
 */
@Repository
class SignalStore {
  static final String HASTY_CHECK_UPS = "hasty-check-ups";
  static final String HASTY_CERTIFICATES = "hasty-certificates";

  /** All deposits, of which those of the same files are a part; no signal by itself. */
  static final String DEPOSITS = "deposits";

  private static final String SAME_FILES = "same-files";
  private static final String LOG_INS = "log-ins-only";

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether those that are counted in one go were last counted before that moment. */
  boolean isDue(Instant before) {
    return jdbc.sql(
            """
            select not exists (
              select 1 from oversight.signal where name = 'log-ins-only' and computed_at > :before)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Sums up those that are counted in parts. */
  void putCounted(RefreshStore.Window window, Instant at) {
    for (var name : List.of(HASTY_CHECK_UPS, HASTY_CERTIFICATES)) {
      putFound(name, Optional.of(sum(name, window)), at);
    }
    var files = sum(SAME_FILES, window);
    putFound(
        SAME_FILES, Optional.of(new Counted(files.hits(), sum(DEPOSITS, window).checked())), at);
  }

  private Counted sum(String name, RefreshStore.Window window) {
    return jdbc.sql(
            """
            select coalesce(sum(hits), 0)::bigint as hits, coalesce(sum(checked), 0)::bigint as checked
              from oversight.signal_part
             where name = :name and (char_length(part) = 1 or part between :from and :to)
            """)
        .param("name", name)
        .param("from", window.from().toString())
        .param("to", window.to().toString())
        .query(SignalStore::counted)
        .single();
  }

  /** Counts those that are counted in one go. */
  void put(RefreshStore.Window window, Instant at) {
    putFound(
        LOG_INS,
        jdbc.sql(
                """
                select count(*) filter (where uses = 0) as hits, count(*) as checked
                  from (select u.enterprise_id, sum(u.uses) as uses
                          from oversight.roster_use u
                         where u.exclusion is null
                           and u.enterprise_id in (select s.organisation_id
                                                     from audit.stats_sign_ins s
                                                    where s.signed_in_on between :from and :to)
                         group by u.enterprise_id) e
                """)
            .param("from", window.from())
            .param("to", window.to())
            .query(SignalStore::counted)
            .optional(),
        at);
  }

  List<Signal> list() {
    return jdbc.sql(
            """
            select name, hits, checked
              from oversight.signal
             order by array_position(array['hasty-check-ups', 'hasty-certificates', 'same-files', 'log-ins-only'], name)
            """)
        .query(
            (row, number) ->
                new Signal(
                    row.getString("name"),
                    row.getObject("hits", Long.class),
                    row.getObject("checked", Long.class)))
        .list();
  }

  private record Counted(long hits, long checked) {}

  private static Counted counted(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Counted(row.getLong("hits"), row.getLong("checked"));
  }

  private void putFound(String name, Optional<Counted> found, Instant at) {
    put(name, found.map(Counted::hits).orElse(null), found.map(Counted::checked).orElse(null), at);
  }

  private void put(String name, @Nullable Long hits, @Nullable Long checked, Instant at) {
    jdbc.sql(
            """
            insert into oversight.signal (name, hits, checked, computed_at)
            values (:name, :hits::bigint, :checked::bigint, :at)
            on conflict (name) do update
               set hits = excluded.hits, checked = excluded.checked, computed_at = excluded.computed_at
            """)
        .param("name", name)
        .param("hits", hits)
        .param("checked", checked)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
