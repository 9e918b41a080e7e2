package org.mifeng.platform.evidence.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about checks of receipts: counts, and nothing about who checked what. */
@Repository
class VerificationStore {
  private final JdbcClient jdbc;

  VerificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A count that is lost with a crash does no harm; nobody waits for the disk. */
  void doNotWaitForDisk() {
    jdbc.sql("set local synchronous_commit = off").update();
  }

  void count(LocalDate day, String channel, String outcome) {
    jdbc.sql(
            """
            insert into evidence.verification_day (day, channel, outcome, checks)
            values (:day, :channel, :outcome, 1)
            on conflict (day, channel, outcome) do update
               set checks = verification_day.checks + 1
            """)
        .param("day", day)
        .param("channel", channel)
        .param("outcome", outcome)
        .update();
  }

  /** Counts for the owner of a deposit, when there is one with this id at this place. */
  void countDeposit(UUID deposit, long index, LocalDate day) {
    jdbc.sql(
            """
            insert into evidence.verification_deposit (deposit_id, organisation_id, checks, last_day)
            select d.id, d.organisation_id, 1, :day
              from evidence.deposit d
             where d.id = :deposit
               and d.idx = :index
            on conflict (deposit_id) do update
               set checks = verification_deposit.checks + 1,
                   last_day = greatest(verification_deposit.last_day, excluded.last_day)
            """)
        .param("deposit", deposit)
        .param("index", index)
        .param("day", day)
        .update();
  }

  Optional<Checks> find(UUID owner, UUID deposit) {
    return jdbc.sql(
            """
            select checks, last_day
              from evidence.verification_deposit
             where deposit_id = :deposit
               and organisation_id = :owner
            """)
        .param("deposit", deposit)
        .param("owner", owner)
        .query((row, number) -> new Checks(row.getLong(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  long total() {
    return jdbc.sql(
            """
            select coalesce(sum(checks), 0)::bigint
              from evidence.verification_day
            """)
        .query(Long.class)
        .single();
  }
}
