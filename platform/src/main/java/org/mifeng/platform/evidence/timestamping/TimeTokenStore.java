package org.mifeng.platform.evidence.timestamping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens, kept whole as a receipt carries them. */
@Repository
class TimeTokenStore {
  private static final int MAX_KEPT = 1 << 22;

  private final JdbcClient jdbc;

  TimeTokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which published checkpoint and tree. */
  record Place(int year, long size, HashSuite suite) {}

  /** Keeps a token, unless one is there already. */
  void insert(Place place, String authority, TimeToken token, Instant genTime, Instant at) {
    jdbc.sql(
            """
            insert into evidence.time_token (year, size, suite, authority, token, gen_time, kept_at)
            values (:year, :size, :suite, :authority, :token, :genTime, :at)
            on conflict do nothing
            """)
        .param("year", place.year())
        .param("size", place.size())
        .param("suite", place.suite().label())
        .param("authority", authority)
        .param("token", Jcs.write(token.json()))
        .param("genTime", genTime.atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The tokens over one published checkpoint by these authorities. */
  List<TimeToken> list(int year, long size, List<String> authorities) {
    return jdbc.sql(
            """
            select token
              from evidence.time_token
             where year = :year
               and size = :size
               and authority in (:authorities)
             order by suite
            """)
        .param("year", year)
        .param("size", size)
        .param("authorities", authorities)
        .query(
            (row, count) -> TimeToken.read(JsonReader.read(row.getBytes(1), MAX_KEPT).asObject()))
        .list();
  }

  /** Sizes above one that have tokens of so many suites, ascending. */
  List<Long> sizes(int year, long above, int suites, List<String> authorities, int limit) {
    return jdbc.sql(
            """
            select size
              from evidence.time_token
             where year = :year
               and size > :above
               and authority in (:authorities)
             group by size
            having count(*) >= :suites
             order by size
             limit :limit
            """)
        .param("year", year)
        .param("above", above)
        .param("suites", suites)
        .param("authorities", authorities)
        .param("limit", limit)
        .query((row, count) -> row.getLong(1))
        .list();
  }

  /** The largest size of a year that has a token of a suite, or 0. */
  long newest(int year, HashSuite suite) {
    return jdbc.sql(
            """
            select coalesce(max(size), 0)
              from evidence.time_token
             where year = :year
               and suite = :suite
            """)
        .param("year", year)
        .param("suite", suite.label())
        .query((row, count) -> row.getLong(1))
        .single();
  }

  /**
   * Since when published checkpoints of a year wait for a token of a suite; empty when none does.
   */
  Optional<Instant> waitingSince(int year, HashSuite suite) {
    return jdbc.sql(
            """
            select published_at
              from evidence.published
             where year = :year
               and size > (select coalesce(max(size), 0) from evidence.time_token where year = :year and suite = :suite)
             order by size
             limit 1
            """)
        .param("year", year)
        .param("suite", suite.label())
        .query((row, count) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /**
   * The latest moment at which a checkpoint up to a size was published, by a clock that may have
   * been set back since.
   */
  @Nullable Instant latest(int year, long size) {
    return jdbc.sql(
            """
            select max(published_at)
              from (select published_at
                      from evidence.published
                     where year = :year
                       and size <= :size
                     order by size desc
                     limit 10000) recent
            """)
        .param("year", year)
        .param("size", size)
        .query(
            (row, count) -> {
              var at = row.getObject(1, OffsetDateTime.class);
              return Optional.ofNullable(at == null ? null : at.toInstant());
            })
        .single()
        .orElse(null);
  }
}
