package org.mifeng.platform.evidence.acts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.evidence.DepositId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about acts that wait to be sealed, whoever's they are: for the platform alone. */
@Repository
class ActSealingStore {
  private final JdbcClient jdbc;

  ActSealingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Acts whose turn has come, the longest due first. */
  List<Act> listDue(Instant now, int limit) {
    return jdbc.sql(
            """
            select a.id, a.organisation_id, a.kind, a.subject, a.seat, a.at, a.sha256, a.sm3,
                   octet_length(a.statement) as size, s.attempts, s.due_at, s.trouble, s.deposit_id, s.sealed_at
              from evidence.act_sealing s
              join evidence.act a on a.id = s.act_id
             where s.deposit_id is null
               and s.due_at <= :now
             order by s.due_at
             limit :limit
            """)
        .param("now", ActStore.utc(now))
        .param("limit", limit)
        .query(ActStore::act)
        .list();
  }

  /**
   * Acts that were tried in vain, or were done before a moment and still wait; the oldest first.
   */
  List<Act> listTroubled(Instant before, int limit) {
    return jdbc.sql(
            """
            select a.id, a.organisation_id, a.kind, a.subject, a.seat, a.at, a.sha256, a.sm3,
                   octet_length(a.statement) as size, s.attempts, s.due_at, s.trouble, s.deposit_id, s.sealed_at
              from evidence.act_sealing s
              join evidence.act a on a.id = s.act_id
             where s.deposit_id is null
               and (s.attempts > 0 or a.at < :before)
             order by a.at, a.id
             limit :limit
            """)
        .param("before", ActStore.utc(before))
        .param("limit", limit)
        .query(ActStore::act)
        .list();
  }

  /** How many acts wait. */
  long countWaiting() {
    return jdbc.sql(
            """
            select count(*)
              from evidence.act_sealing
             where deposit_id is null
            """)
        .query(Long.class)
        .single();
  }

  /** Names the deposit; the first one named stays. */
  void sealed(UUID act, DepositId deposit, Instant now) {
    jdbc.sql(
            """
            update evidence.act_sealing
               set deposit_id = :deposit,
                   deposit_year = (select d.year from evidence.deposit d where d.id = :deposit),
                   sealed_at = :now,
                   trouble = null
             where act_id = :act
               and deposit_id is null
            """)
        .param("act", act)
        .param("deposit", deposit.value())
        .param("now", ActStore.utc(now))
        .update();
  }

  void failed(UUID act, String trouble, Instant now, Instant dueAt) {
    jdbc.sql(
            """
            update evidence.act_sealing
               set attempts = attempts + 1, trouble = :trouble, tried_at = :now, due_at = :due
             where act_id = :act
               and deposit_id is null
            """)
        .param("act", act)
        .param("trouble", trouble)
        .param("now", ActStore.utc(now))
        .param("due", ActStore.utc(dueAt))
        .update();
  }

  /** Has it tried at once; false when it does not wait. */
  boolean hurry(UUID act, Instant now) {
    return jdbc.sql(
                """
                update evidence.act_sealing
                   set due_at = :now
                 where act_id = :act
                   and deposit_id is null
                """)
            .param("act", act)
            .param("now", ActStore.utc(now))
            .update()
        == 1;
  }
}
