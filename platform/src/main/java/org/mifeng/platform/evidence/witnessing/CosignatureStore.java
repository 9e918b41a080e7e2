package org.mifeng.platform.evidence.witnessing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.WitnessKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cosignatures of published checkpoints, and where a quorum was met. */
@Repository
class CosignatureStore {
  private final JdbcClient jdbc;

  CosignatureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a cosignature; the first of a key stays. */
  void insert(int year, long size, Cosigned cosigned, Instant at) {
    jdbc.sql(
            """
            insert into evidence.cosignature (year, size, suite, key, line, cosigned_at, received_at)
            values (:year, :size, :suite, :key, :line, :cosigned, :received)
            on conflict do nothing
            """)
        .param("year", year)
        .param("size", size)
        .param("suite", cosigned.suite().label())
        .param("key", cosigned.key().toString())
        .param("line", cosigned.line())
        .param("cosigned", utc(cosigned.time()))
        .param("received", utc(at))
        .update();
  }

  /** All cosignatures of a checkpoint, the earliest first. */
  List<Cosigned> list(int year, long size) {
    return jdbc.sql(
            """
            select suite, key, line, cosigned_at
              from evidence.cosignature
             where year = :year
               and size = :size
             order by cosigned_at, key
            """)
        .param("year", year)
        .param("size", size)
        .query(
            (row, count) ->
                new Cosigned(
                    HashSuite.labelled(row.getString(1)),
                    WitnessKey.parse(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Writes down that the quorum of a policy was met. */
  void insertWitnessed(int year, long size, String policy, Instant since, Instant at) {
    jdbc.sql(
            """
            insert into evidence.witnessed (year, size, policy, since, recorded_at)
            values (:year, :size, :policy, :since, :at)
            on conflict do nothing
            """)
        .param("year", year)
        .param("size", size)
        .param("policy", policy)
        .param("since", utc(since))
        .param("at", utc(at))
        .update();
  }

  /** Sizes above one at which the quorum of a policy was met, ascending. */
  List<Long> listWitnessed(int year, long above, String policy, int limit) {
    return jdbc.sql(
            """
            select size
              from evidence.witnessed
             where year = :year
               and size > :above
               and policy = :policy
             order by size
             limit :limit
            """)
        .param("year", year)
        .param("above", above)
        .param("policy", policy)
        .param("limit", limit)
        .query((row, count) -> row.getLong(1))
        .list();
  }

  /** The largest size at which the quorum of a policy was met. */
  Optional<Long> findLastWitnessed(int year, String policy) {
    return jdbc.sql(
            """
            select size
              from evidence.witnessed
             where year = :year
               and policy = :policy
             order by size desc
             limit 1
            """)
        .param("year", year)
        .param("policy", policy)
        .query((row, count) -> row.getLong(1))
        .optional();
  }

  /** A published checkpoint that waits for a quorum. */
  record Waiting(long size, Instant since) {}

  /** The oldest published checkpoint above a size. */
  Optional<Waiting> findWaiting(int year, long above) {
    return jdbc.sql(
            """
            select size, published_at
              from evidence.published
             where year = :year
               and size > :above
             order by size
             limit 1
            """)
        .param("year", year)
        .param("above", above)
        .query(
            (row, count) ->
                new Waiting(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional();
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
