package org.mifeng.platform.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logs as wholes: begun, taken over, ended, each continued by the next. */
@Repository
class LogChainStore {
  /** A log as it was created: what a key file must match to open it. */
  record Created(
      int year,
      String originSha256,
      String originSm3,
      String verifierSha256,
      String verifierSm3,
      Instant createdAt) {}

  private final JdbcClient jdbc;

  LogChainStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Created> find(int year) {
    return jdbc.sql(
            """
            select year, origin_sha256, origin_sm3, verifier_sha256, verifier_sm3, created_at
              from evidence.log
             where year = :year
            """)
        .param("year", year)
        .query(LogChainStore::created)
        .optional();
  }

  /** The newest log whose name begins so, among those with a lower number. */
  Optional<Created> findNewestBefore(String house, int year) {
    return jdbc.sql(
            """
            select year, origin_sha256, origin_sm3, verifier_sha256, verifier_sm3, created_at
              from evidence.log
             where starts_with(origin_sha256, :house)
               and year < :year
             order by year desc
             limit 1
            """)
        .param("house", house)
        .param("year", year)
        .query(LogChainStore::created)
        .optional();
  }

  /** The number of the newest log whose name begins so. */
  Optional<Integer> findNewest(String house) {
    return findNewestBefore(house, Integer.MAX_VALUE).map(Created::year);
  }

  private static Created created(ResultSet row, int number) throws SQLException {
    return new Created(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }

  void insert(Created log, LogStore.State first) {
    jdbc.sql(
            """
            insert into evidence.log
              (year, origin_sha256, origin_sm3, verifier_sha256, verifier_sm3, created_at)
            values (:year, :originSha256, :originSm3, :verifierSha256, :verifierSm3, :at)
            """)
        .param("year", log.year())
        .param("originSha256", log.originSha256())
        .param("originSm3", log.originSm3())
        .param("verifierSha256", log.verifierSha256())
        .param("verifierSm3", log.verifierSm3())
        .param("at", log.createdAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into evidence.log_state (year, size, epoch, root_sha256, root_sm3)
            values (:year, :size, :epoch, :rootSha256, :rootSm3)
            """)
        .param("year", log.year())
        .param("size", first.size())
        .param("epoch", first.epoch())
        .param("rootSha256", first.rootSha256())
        .param("rootSm3", first.rootSm3())
        .update();
  }

  /**
   * Closes a log for ever at a head; false when it has moved on, or another writer has the turn.
   */
  boolean close(int year, LogStore.State last, Instant at) {
    int fenced =
        jdbc.sql(
                """
                update evidence.log_state
                   set epoch = epoch + 1
                 where year = :year
                   and size = :size
                   and epoch = :epoch
                """)
            .param("year", year)
            .param("size", last.size())
            .param("epoch", last.epoch())
            .update();
    int closed =
        jdbc.sql(
                """
                update evidence.log
                   set frozen_at = :at
                 where year = :year
                   and frozen_at is null
                """)
            .param("year", year)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    return fenced == 1 && closed == 1;
  }

  /**
   * Takes the turn: from now on a writer with an older epoch moves nothing. Empty when the log has
   * ended.
   */
  Optional<LogStore.State> takeOver(int year) {
    return jdbc.sql(
            """
            update evidence.log_state
               set epoch = epoch + 1
             where year = :year
               and exists (
                     select 1 from evidence.log l where l.year = :year and l.frozen_at is null)
            returning size, epoch, root_sha256, root_sm3
            """)
        .param("year", year)
        .query(LogStore.State.class)
        .optional();
  }
}
