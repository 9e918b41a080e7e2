package org.mifeng.platform.evidence.witnessing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.merkle.HashSuite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How it last went with each witness, and the alarms about a quorum that stays away. */
@Repository
class StandingStore {
  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An alarm that is not cleared. */
  record Alarm(int year, long size, Instant raisedAt) {}

  void save(int year, Standing standing) {
    var cosigned = standing.cosignedAt();
    var trouble = standing.trouble();
    jdbc.sql(
            """
            insert into evidence.witness_standing (year, witness, suite, size, cosigned_at, trouble, detail)
            values (:year, :witness, :suite, :size, :cosigned, :trouble, :detail)
            on conflict (year, witness, suite) do update
               set size = excluded.size,
                   cosigned_at = excluded.cosigned_at,
                   trouble = excluded.trouble,
                   detail = excluded.detail
            """)
        .param("year", year)
        .param("witness", standing.witness())
        .param("suite", standing.suite().label())
        .param("size", standing.size())
        .param("cosigned", cosigned == null ? null : CosignatureStore.utc(cosigned))
        .param("trouble", trouble == null ? null : trouble.name())
        .param("detail", standing.detail())
        .update();
  }

  List<Standing> list(int year) {
    return jdbc.sql(
            """
            select witness, suite, size, cosigned_at, trouble, detail
              from evidence.witness_standing
             where year = :year
             order by witness, suite
            """)
        .param("year", year)
        .query(
            (row, count) -> {
              var trouble = row.getString(5);
              return new Standing(
                  row.getString(1),
                  HashSuite.labelled(row.getString(2)),
                  row.getLong(3),
                  CosignatureStore.instant(row.getObject(4, OffsetDateTime.class)),
                  trouble == null ? null : Standing.Trouble.valueOf(trouble),
                  row.getString(6));
            })
        .list();
  }

  Standing find(int year, String witness, HashSuite suite) {
    return list(year).stream()
        .filter(standing -> standing.witness().equals(witness) && standing.suite() == suite)
        .findFirst()
        .orElse(Standing.none(witness, suite));
  }

  /** The alarm that is not cleared, when there is one. */
  Optional<Alarm> findAlarm() {
    return jdbc.sql(
            """
            select year, size, raised_at
              from evidence.witness_alarm
             where cleared_at is null
             order by raised_at
             limit 1
            """)
        .query(
            (row, count) ->
                new Alarm(
                    row.getInt(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  void raise(Alarm alarm) {
    jdbc.sql(
            """
            insert into evidence.witness_alarm (year, size, raised_at)
            values (:year, :size, :at)
            on conflict do nothing
            """)
        .param("year", alarm.year())
        .param("size", alarm.size())
        .param("at", CosignatureStore.utc(alarm.raisedAt()))
        .update();
  }

  void clear(Alarm alarm, Instant at) {
    jdbc.sql(
            """
            update evidence.witness_alarm
               set cleared_at = :at
             where year = :year
               and size = :size
               and raised_at = :raised
            """)
        .param("at", CosignatureStore.utc(at))
        .param("year", alarm.year())
        .param("size", alarm.size())
        .param("raised", CosignatureStore.utc(alarm.raisedAt()))
        .update();
  }
}
