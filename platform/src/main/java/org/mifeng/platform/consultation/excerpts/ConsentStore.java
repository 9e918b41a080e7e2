package org.mifeng.platform.consultation.excerpts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what askers agreed to. */
@Repository
class ConsentStore {
  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said last; empty when nothing was. */
  Optional<Boolean> find(QuestionId question) {
    return jdbc.sql(
            """
            select given
              from consultation.consent
             where question_id = :question
             order by number desc
             limit 1
            """)
        .param("question", question.value())
        .query(Boolean.class)
        .optional();
  }

  /** False when something else was said at the same moment. */
  boolean insert(QuestionId question, boolean given, AccountId account, Instant at) {
    return jdbc.sql(
                """
                insert into consultation.consent (question_id, number, given, account_id, at)
                select :question, coalesce(max(c.number), 0) + 1, :given, :account, :at
                  from consultation.consent c
                 where c.question_id = :question
                on conflict do nothing
                """)
            .param("question", question.value())
            .param("given", given)
            .param("account", account.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
