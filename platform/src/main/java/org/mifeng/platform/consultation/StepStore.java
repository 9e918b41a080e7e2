package org.mifeng.platform.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.consultation.Step.By;
import org.mifeng.platform.consultation.Step.Said;
import org.mifeng.platform.consultation.Step.Tick;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about steps and what they cite. */
@Repository
class StepStore {
  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(QuestionId question, Step step) {
    jdbc.sql(
            """
            insert into consultation.step
              (question_id, number, what, account_id, seat, who, words, general, at, days, due_at)
            values (:question, :number, :what, :account, :seat, :who, :words, :general, :at, :days, :due)
            """)
        .param("question", question.value())
        .param("number", step.number())
        .param("what", step.what().code())
        .param("account", step.by().account().value())
        .param("seat", step.by().seat())
        .param("who", step.by().name())
        .param("words", step.said().words())
        .param("general", step.said().general())
        .param("at", QuestionStore.utc(step.at()))
        .param("days", step.tick().days())
        .param("due", QuestionStore.utc(step.tick().due()))
        .update();
    var place = 0;
    for (var citation : step.said().citations()) {
      insert(question, step.number(), ++place, citation);
    }
  }

  private void insert(QuestionId question, int step, int place, ArticleRef citation) {
    jdbc.sql(
            """
            insert into consultation.citation (question_id, step_number, place, law, law_version, article)
            values (:question, :step, :place, :law, :version, :article)
            """)
        .param("question", question.value())
        .param("step", step)
        .param("place", place)
        .param("law", citation.law())
        .param("version", citation.version())
        .param("article", citation.article())
        .update();
  }

  /** The steps of a question, in their order. */
  List<Step> list(QuestionId question) {
    var citations = new HashMap<Integer, List<ArticleRef>>();
    jdbc.sql(
            """
            select step_number, law, law_version, article
              from consultation.citation
             where question_id = :question
             order by step_number, place
            """)
        .param("question", question.value())
        .query(
            row -> {
              citations
                  .computeIfAbsent(row.getInt("step_number"), none -> new ArrayList<>())
                  .add(
                      new ArticleRef(
                          row.getString("law"),
                          row.getObject("law_version", LocalDate.class),
                          row.getString("article")));
            });
    return jdbc.sql(
            """
            select number, what, account_id, seat, who, words, general, at, days, due_at
              from consultation.step
             where question_id = :question
             order by number
            """)
        .param("question", question.value())
        .query((row, number) -> step(row, citations.getOrDefault(row.getInt("number"), List.of())))
        .list();
  }

  private static Step step(ResultSet row, List<ArticleRef> citations) throws SQLException {
    return new Step(
        row.getInt("number"),
        What.ofCode(row.getString("what")),
        new By(
            new AccountId(row.getObject("account_id", UUID.class)),
            row.getString("seat"),
            row.getString("who")),
        new Said(row.getString("words"), row.getBoolean("general"), citations),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Tick(row.getInt("days"), QuestionStore.instant(row, "due_at")));
  }
}
