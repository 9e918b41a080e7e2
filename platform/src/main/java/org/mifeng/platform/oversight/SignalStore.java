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
  private static final String HASTY_CHECK_UPS = "hasty-check-ups";
  private static final String HASTY_CERTIFICATES = "hasty-certificates";
  private static final String SAME_FILES = "same-files";
  private static final String LOG_INS = "log-ins-only";

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the last time lies before that moment. */
  boolean isDue(Instant before) {
    return jdbc.sql(
            """
            select not exists (select 1 from oversight.signal where computed_at > :before)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Counts all of them anew. */
  void put(RefreshStore.Window window, Instant at) {
    putFound(
        HASTY_CHECK_UPS,
        jdbc.sql(
                """
                select count(*) filter (where seconds < 120) as hits, count(*) as checked
                  from checkup.stats_effort
                 where done_on between :from and :to
                """)
            .param("from", window.from())
            .param("to", window.to())
            .query(SignalStore::counted)
            .optional(),
        at);
    putFound(
        HASTY_CERTIFICATES,
        jdbc.sql(
                """
                select count(*) filter (where seconds < 60) as hits, count(*) as checked
                  from learning.stats_effort
                 where done_on between :from and :to
                """)
            .param("from", window.from())
            .param("to", window.to())
            .query(SignalStore::counted)
            .optional(),
        at);
    putFound(
        SAME_FILES,
        jdbc.sql(
                """
                select (select coalesce(sum(deposits), 0) from evidence.stats_same_file where last_on between :from and :to)::bigint as hits,
                       (select coalesce(sum(uses), 0) from evidence.stats_service_use where used_on between :from and :to)::bigint as checked
                """)
            .param("from", window.from())
            .param("to", window.to())
            .query(SignalStore::counted)
            .optional(),
        at);
    putFound(LOG_INS, Optional.empty(), at);
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
