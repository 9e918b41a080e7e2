package org.mifeng.platform.learning.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Playing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about where learners are in parts that play themselves. */
@Repository
class PlayStore {
  private final JdbcClient jdbc;

  PlayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Playing.Place> find(UUID study, String lesson) {
    return jdbc.sql(
            """
            select status, score, location, suspend, seconds
            from learning.sco_state
            where study_id = :study
              and lesson = :lesson
            """)
        .param("study", study)
        .param("lesson", lesson)
        .query(
            (row, number) ->
                new Playing.Place(
                    row.getString("status"),
                    said(row.getBigDecimal("score")),
                    row.getString("location"),
                    row.getString("suspend"),
                    Duration.ofSeconds(row.getLong("seconds"))))
        .optional();
  }

  private static String said(@org.jspecify.annotations.Nullable BigDecimal score) {
    return score == null ? "" : score.stripTrailingZeros().toPlainString();
  }

  /** Keeps what was told; the time spent is added when a session ends. */
  void keep(Viewer viewer, UUID study, String lesson, ScoReport told, Instant now) {
    jdbc.sql(
            """
            insert into learning.sco_state
              (study_id, lesson, organisation_id, person_id, status, score, location, suspend, seconds, saved_at)
            values
              (:study, :lesson, :organisation, :person, :status, :score, :location, :suspend, :seconds, :now)
            on conflict (study_id, lesson) do update
            set status = excluded.status, score = excluded.score, location = excluded.location, suspend = excluded.suspend,
                seconds = sco_state.seconds + excluded.seconds, saved_at = excluded.saved_at
            """)
        .param("study", study)
        .param("lesson", lesson)
        .param("organisation", viewer.organisation().value())
        .param("person", viewer.account().value())
        .param("status", told.status())
        .param("score", told.score())
        .param("location", told.location())
        .param("suspend", told.suspend())
        .param("seconds", told.end() ? told.spent().toSeconds() : 0L)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The average of the points its parts told, whole; 0 when none told any. */
  int points(UUID study) {
    return jdbc.sql(
            """
            select coalesce(avg(score), 0)
            from learning.sco_state
            where study_id = :study
            """)
        .param("study", study)
        .query(BigDecimal.class)
        .single()
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** Whoever finishes two parts at once finishes them one after the other. */
  void lock(UUID study) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('learning.study ' || :study, 0)) is null
            """)
        .param("study", study.toString())
        .query(Boolean.class)
        .single();
  }
}
