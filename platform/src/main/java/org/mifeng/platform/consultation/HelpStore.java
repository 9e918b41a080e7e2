package org.mifeng.platform.consultation;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about questions that were never asked because an answer was there. */
@Repository
class HelpStore {
  /** What the path of an answer looks like. */
  static final Pattern PATH = Pattern.compile("/knowledge/[a-z0-9/-]{1,150}(#[a-z0-9-]{1,80})?");

  private final JdbcClient jdbc;

  HelpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Viewer viewer, String topic, String path, Instant at) {
    var organisation = viewer.organisation();
    jdbc.sql(
            """
            insert into consultation.self_help (id, organisation_id, topic, path, at)
            values (:id, :organisation, :topic, :path, :at)
            """)
        .param("id", id)
        .param(
            "organisation", organisation.equals(OrganisationId.NONE) ? null : organisation.value())
        .param("topic", topic)
        .param("path", path)
        .param("at", QuestionStore.utc(at))
        .update();
  }

  long count(Instant since) {
    return jdbc.sql("select count(*) from consultation.self_help where at >= :since")
        .param("since", QuestionStore.utc(since))
        .query(Long.class)
        .single();
  }
}
