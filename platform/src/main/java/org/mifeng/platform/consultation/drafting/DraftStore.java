package org.mifeng.platform.consultation.drafting;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what machines drafted. */
@Repository
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Viewer viewer, QuestionId question, Draft draft) {
    jdbc.sql(
            """
            insert into consultation.draft (id, question_id, version, sent, words, law, dropped, model, account_id, at)
            values (:id, :question, :version, :sent, :words, :law, :dropped, :model, :account, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("question", question.value())
        .param("version", draft.version())
        .param("sent", draft.sent())
        .param("words", draft.words())
        .param("law", draft.law().stream().map(ArticleRef::toString).toArray(String[]::new))
        .param("dropped", draft.dropped().toArray(String[]::new))
        .param("model", draft.model())
        .param("account", viewer.account().value())
        .param("at", draft.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest for this version of a question. */
  Optional<Draft> find(QuestionId question, int version) {
    return jdbc.sql(
            """
            select version, sent, words, law, dropped, model, at
              from consultation.draft
             where question_id = :question and version = :version
             order by at desc
             limit 1
            """)
        .param("question", question.value())
        .param("version", version)
        .query(
            (row, number) ->
                new Draft(
                    row.getInt("version"),
                    row.getString("sent"),
                    row.getString("words"),
                    Arrays.stream((String[]) row.getArray("law").getArray())
                        .flatMap(ref -> ArticleRef.parse(ref).stream())
                        .toList(),
                    List.of((String[]) row.getArray("dropped").getArray()),
                    row.getString("model"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
