package org.mifeng.platform.learning.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about one person's courses and lessons. */
@Repository
class StudyStore {
  private final JdbcClient jdbc;

  StudyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The viewer's own study of a course. */
  Optional<Study> find(Viewer viewer, String course) {
    return jdbc.sql(
            """
            select s.id, s.person_id, s.organisation_id, s.name, s.by_link, s.course, s.required_by
            from learning.study s
            where s.person_id = :person
              and s.organisation_id = :organisation
              and s.course = :course
            order by s.round desc
            limit 1
            """)
        .param("person", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("course", course)
        .query(StudyStore::study)
        .optional();
  }

  /** The study a personal link leads to, as long as the link stands. */
  Optional<Study> find(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            select s.id, s.person_id, s.organisation_id, s.name, s.by_link, s.course, s.required_by
            from learning.personal_link l
            join learning.study s on s.id = l.study_id
            where l.digest = :digest
              and l.expires_at > :now
              and not exists (select 1 from learning.link_revocation r where r.link_id = l.id)
              and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(StudyStore::study)
        .optional();
  }

  /** Begins it, unless it is begun. */
  boolean insert(Viewer viewer, String course, Instant now) {
    return jdbc.sql(
                """
                insert into learning.study
                  (id, organisation_id, person_id, by_link, name, course, begun_by, begun_by_account_id, begun_at)
                values
                  (:id, :organisation, :person, false, :name, :course, :name, :person, :now)
                on conflict (person_id, organisation_id, course, round) do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("name", viewer.name())
            .param("course", course)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Begins it once more; false when somebody else's click did. */
  boolean insertAgain(Viewer viewer, String course, Instant now) {
    return jdbc.sql(
                """
                insert into learning.study
                  (id, organisation_id, person_id, by_link, name, course, begun_by, begun_by_account_id, begun_at, round)
                select :id, s.organisation_id, s.person_id, false, :name, s.course, :name, s.person_id, :now, max(s.round) + 1
                from learning.study s
                where s.person_id = :person
                  and s.organisation_id = :organisation
                  and s.course = :course
                group by s.organisation_id, s.person_id, s.course
                on conflict (person_id, organisation_id, course, round) do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("name", viewer.name())
            .param("course", course)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether the viewer's post asks them to take a finished course again. */
  boolean isRenewalDue(Viewer viewer, String course, LocalDate today) {
    return jdbc.sql(
            """
            select learning.renewal_due(:person, :course, :today)
            """)
        .param("person", viewer.account().value())
        .param("course", course)
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  /** Marks a lesson as finished; false when it was before. */
  boolean insertRead(Viewer viewer, UUID study, String lesson, Instant now) {
    return jdbc.sql(
                """
                insert into learning.lesson_read (study_id, organisation_id, person_id, lesson, read_at)
                values (:study, :organisation, :person, :lesson, :now)
                on conflict (study_id, lesson) do nothing
                """)
            .param("study", study)
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("lesson", lesson)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Set<String> listRead(UUID study) {
    return Set.copyOf(
        jdbc.sql(
                """
                select lesson
                from learning.lesson_read
                where study_id = :study
                """)
            .param("study", study)
            .query(String.class)
            .list());
  }

  boolean isPassed(UUID study) {
    return jdbc.sql(
            """
            select exists (select 1 from learning.sitting_result where study_id = :study and passed)
                or exists (select 1 from learning.certificate where study_id = :study)
            """)
        .param("study", study)
        .query(Boolean.class)
        .single();
  }

  /** The viewer's own studies, by course. */
  Map<String, Progress> listOwn(Viewer viewer) {
    Map<UUID, Set<String>> read = new HashMap<>();
    jdbc.sql(
            """
            select r.study_id, r.lesson
            from learning.lesson_read r
            where r.person_id = :person
              and r.organisation_id = :organisation
            """)
        .param("person", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .query(
            row -> {
              read.computeIfAbsent(row.getObject("study_id", UUID.class), id -> new HashSet<>())
                  .add(row.getString("lesson"));
            });
    var own = new HashMap<String, Progress>();
    jdbc.sql(
            """
            select s.id, s.person_id, s.organisation_id, s.name, s.by_link, s.course, s.required_by,
                   exists (select 1 from learning.sitting_result t where t.study_id = s.id and t.passed)
                   or exists (select 1 from learning.certificate c where c.study_id = s.id) as passed
            from learning.study s
            where s.person_id = :person
              and s.organisation_id = :organisation
            order by s.round
            """)
        .param("person", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .query(
            row -> {
              var study = study(row, 0);
              own.put(
                  study.course(),
                  new Progress(
                      study, read.getOrDefault(study.id(), Set.of()), row.getBoolean("passed")));
            });
    return own;
  }

  boolean insertConfirmation(Viewer viewer, UUID study, Instant now) {
    return jdbc.sql(
                """
                insert into learning.name_confirmation (study_id, organisation_id, person_id, confirmed_at)
                values (:study, :organisation, :person, :now)
                on conflict (study_id) do nothing
                """)
            .param("study", study)
            .param("organisation", viewer.organisation().value())
            .param("person", viewer.account().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean isConfirmed(UUID study) {
    return jdbc.sql(
            """
            select exists (select 1 from learning.name_confirmation where study_id = :study)
            """)
        .param("study", study)
        .query(Boolean.class)
        .single();
  }

  private static Study study(ResultSet row, int number) throws SQLException {
    return new Study(
        row.getObject("id", UUID.class),
        new Study.Learner(
            row.getObject("person_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("name"),
            row.getBoolean("by_link")),
        row.getString("course"),
        row.getObject("required_by", LocalDate.class));
  }
}
