package org.mifeng.platform.experts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what experts have in hand. */
@Repository
class MatterStore {
  private final JdbcClient jdbc;

  MatterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which matter. */
  record Key(ExpertId expert, String kind, String subject) {}

  boolean insert(ExpertId expert, String kind, String subject, Instant at) {
    return jdbc.sql(
                """
                insert into experts.matter (candidate_id, kind, subject, opened_at)
                values (:expert, :kind, :subject, :at)
                on conflict do nothing
                """)
            .param("expert", expert.value())
            .param("kind", kind)
            .param("subject", subject)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean reopen(Key key) {
    return jdbc.sql(
                """
                update experts.matter
                set closed_at = null, outcome = null
                where candidate_id = :expert and kind = :kind and subject = :subject and closed_at is not null
                """)
            .param("expert", key.expert().value())
            .param("kind", key.kind())
            .param("subject", key.subject())
            .update()
        == 1;
  }

  boolean score(Key key, int score) {
    return jdbc.sql(
                """
                update experts.matter
                set score = :score
                where candidate_id = :expert and kind = :kind and subject = :subject and closed_at is not null
                """)
            .param("score", score)
            .param("expert", key.expert().value())
            .param("kind", key.kind())
            .param("subject", key.subject())
            .update()
        == 1;
  }

  boolean close(Key key, MatterOutcome outcome, @Nullable Integer score, Instant at) {
    return jdbc.sql(
                """
                update experts.matter
                set closed_at = :at, outcome = :outcome, score = coalesce(:score, score)
                where candidate_id = :expert and kind = :kind and subject = :subject and closed_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("outcome", outcome.code())
            .param("score", score, java.sql.Types.INTEGER)
            .param("expert", key.expert().value())
            .param("kind", key.kind())
            .param("subject", key.subject())
            .update()
        == 1;
  }

  Map<UUID, Merit> merits(Instant since) {
    var merits = new HashMap<UUID, Merit>();
    jdbc.sql(
            """
            select candidate_id,
                   count(*) filter (where closed_at is null) as open,
                   count(*) filter (where closed_at >= :since and outcome in ('on-time', 'late')) as done,
                   count(*) filter (where closed_at >= :since and outcome = 'on-time') as on_time,
                   count(*) filter (where closed_at >= :since and outcome = 'not-done') as not_done,
                   round(avg(score) filter (where closed_at >= :since), 2) as score
            from experts.matter
            group by candidate_id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              merits.put(
                  row.getObject("candidate_id", UUID.class),
                  new Merit(
                      row.getLong("open"),
                      row.getLong("done"),
                      row.getLong("on_time"),
                      row.getLong("not_done"),
                      row.getBigDecimal("score")));
            });
    return merits;
  }
}
