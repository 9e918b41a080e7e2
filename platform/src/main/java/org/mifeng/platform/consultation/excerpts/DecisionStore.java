package org.mifeng.platform.consultation.excerpts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.consultation.excerpts.Excerpt.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what was decided on versions of excerpts, and which are to be reviewed. */
@Repository
class DecisionStore {
  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when somebody decided first. */
  boolean insert(UUID id, Decision decision) {
    return jdbc.sql(
                """
                insert into consultation.excerpt_decision (excerpt_id, number, version, what, why, account_id, who, at)
                values (:id, :number, :version, :what, :why, :account, :who, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("number", decision.number())
            .param("version", decision.version())
            .param("what", decision.what())
            .param("why", decision.why() == null ? "" : decision.why())
            .param("account", decision.by().account().value())
            .param("who", decision.by().name())
            .param("at", decision.by().at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Notes that a version is to be reviewed; false when that was noted before. */
  boolean insertReview(UUID id, int version, Instant at) {
    return jdbc.sql(
                """
                insert into consultation.excerpt_review (excerpt_id, version, at)
                values (:id, :version, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("version", version)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Decision> listDecisions(UUID id) {
    return jdbc.sql(
            """
            select number, version, what, why, account_id, who, at
              from consultation.excerpt_decision
             where excerpt_id = :id
             order by number
            """)
        .param("id", id)
        .query(
            (row, at) ->
                new Decision(
                    row.getInt("number"),
                    row.getInt("version"),
                    row.getString("what"),
                    row.getString("why"),
                    ExcerptStore.by(row)))
        .list();
  }
}
