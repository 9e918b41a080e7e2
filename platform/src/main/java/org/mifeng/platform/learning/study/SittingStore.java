package org.mifeng.platform.learning.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.study.Sitting.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about tests. */
@Repository
class SittingStore {
  private final JdbcClient jdbc;

  SittingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins it, unless one of its number is begun. */
  boolean insert(Viewer viewer, Sitting sitting) {
    return jdbc.sql(
                """
                insert into learning.sitting
                  (id, study_id, organisation_id, person_id, number, version, asked, begun_at)
                values
                  (:id, :study, :organisation, :person, :number, :version, :asked, :at)
                on conflict (study_id, number) do nothing
                """)
            .param("id", sitting.id())
            .param("study", sitting.study())
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("number", sitting.number())
            .param("version", sitting.version())
            .param("asked", sitting.asked().stored())
            .param("at", sitting.begunAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The tests of a study, the latest first. */
  List<Sitting> list(UUID study) {
    return jdbc.sql(
            """
            select s.id, s.study_id, s.number, s.version, s.asked, s.begun_at,
                   r.correct, r.questions, r.passed, r.handed_in_at
            from learning.sitting s
            left join learning.sitting_result r on r.sitting_id = s.id
            where s.study_id = :study
            order by s.number desc
            """)
        .param("study", study)
        .query(SittingStore::sitting)
        .list();
  }

  Optional<Sitting> find(UUID study, UUID id) {
    return jdbc.sql(
            """
            select s.id, s.study_id, s.number, s.version, s.asked, s.begun_at,
                   r.correct, r.questions, r.passed, r.handed_in_at
            from learning.sitting s
            left join learning.sitting_result r on r.sitting_id = s.id
            where s.id = :id
              and s.study_id = :study
            """)
        .param("id", id)
        .param("study", study)
        .query(SittingStore::sitting)
        .optional();
  }

  void keep(Viewer viewer, UUID sitting, Picks answers, Instant now) {
    jdbc.sql(
            """
            insert into learning.sitting_draft (sitting_id, organisation_id, person_id, answers, saved_at)
            values (:sitting, :organisation, :person, :answers, :now)
            on conflict (sitting_id) do update
            set answers = excluded.answers,
                saved_at = excluded.saved_at
            """)
        .param("sitting", sitting)
        .param("organisation", viewer.organisation().value())
        .param("person", viewer.account().value())
        .param("answers", answers.stored())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Picks listKept(UUID sitting) {
    return jdbc.sql(
            """
            select answers
            from learning.sitting_draft
            where sitting_id = :sitting
            """)
        .param("sitting", sitting)
        .query(String.class)
        .optional()
        .map(Picks::parse)
        .orElse(Picks.NONE);
  }

  /** Hands it in; false when it was before, and then nothing changes. */
  boolean insertResult(Viewer viewer, Sitting sitting, Outcome outcome, Picks answers) {
    int added =
        jdbc.sql(
                """
                insert into learning.sitting_result
                  (sitting_id, study_id, organisation_id, person_id, correct, questions, passed, handed_in_at)
                values
                  (:sitting, :study, :organisation, :person, :correct, :questions, :passed, :at)
                on conflict (sitting_id) do nothing
                """)
            .param("sitting", sitting.id())
            .param("study", sitting.study())
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("correct", outcome.correct())
            .param("questions", outcome.questions())
            .param("passed", outcome.passed())
            .param("at", outcome.at().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      insertAnswers(viewer, sitting.id(), answers);
    }
    return added == 1;
  }

  private void insertAnswers(Viewer viewer, UUID sitting, Picks answers) {
    jdbc.sql(
            """
            insert into learning.sitting_answer (sitting_id, organisation_id, person_id, answers)
            values (:sitting, :organisation, :person, :answers)
            """)
        .param("sitting", sitting)
        .param("organisation", viewer.organisation().value())
        .param("person", viewer.account().value())
        .param("answers", answers.stored())
        .update();
  }

  /** What was handed in. */
  Picks listAnswers(UUID sitting) {
    return jdbc.sql(
            """
            select answers
            from learning.sitting_answer
            where sitting_id = :sitting
            """)
        .param("sitting", sitting)
        .query(String.class)
        .optional()
        .map(Picks::parse)
        .orElse(Picks.NONE);
  }

  private static Sitting sitting(ResultSet row, int number) throws SQLException {
    var handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
    return new Sitting(
        row.getObject("id", UUID.class),
        row.getObject("study_id", UUID.class),
        row.getInt("number"),
        row.getObject("version", LocalDate.class),
        Picks.parse(row.getString("asked")),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        handedIn == null
            ? null
            : new Outcome(
                row.getInt("correct"),
                row.getInt("questions"),
                row.getBoolean("passed"),
                handedIn.toInstant()));
  }
}
