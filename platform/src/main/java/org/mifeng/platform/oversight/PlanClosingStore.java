package org.mifeng.platform.oversight;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** PlanClosings of plans: one a plan, only ever added. */
@Repository
class PlanClosingStore {
  private final JdbcClient jdbc;

  PlanClosingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PlanClosing> find(String plan) {
    return jdbc.sql(
            """
            select plan, act_id, version, body, sha256, sm3, actor, at
              from oversight.closing
             where plan = :plan
            """)
        .param("plan", plan)
        .query(
            (row, number) ->
                new PlanClosing(
                    row.getString("plan"),
                    row.getObject("act_id", UUID.class),
                    row.getInt("version"),
                    row.getString("body"),
                    new PlanClosing.Digest(row.getString("sha256"), row.getString("sm3")),
                    row.getString("actor"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Adds a closing; false when the plan has one. */
  boolean insert(Viewer viewer, PlanClosing closing) {
    return jdbc.sql(
                """
                insert into oversight.closing (plan, act_id, version, body, sha256, sm3, account_id, actor, at)
                values (:plan, :act, :version, :body, :sha256, :sm3, :account, :actor, :at)
                on conflict (plan) do nothing
                """)
            .param("plan", closing.plan())
            .param("act", closing.act())
            .param("version", closing.version())
            .param("body", closing.body())
            .param("sha256", closing.digest().sha256())
            .param("sm3", closing.digest().sm3())
            .param("account", viewer.account().value())
            .param("actor", closing.actor())
            .param("at", closing.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
