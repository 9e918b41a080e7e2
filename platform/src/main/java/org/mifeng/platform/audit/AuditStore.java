package org.mifeng.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the audit trail: rows are only ever added. */
@Repository
class AuditStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;

  AuditStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  void insertDeed(
      Viewer viewer, String deed, String subject, Map<String, String> detail, Instant at) {
    jdbc.sql(
            """
            insert into audit.deed (account_id, organisation_id, seat, actor, deed, subject, detail, at)
            values (:account, :organisation, :seat, :actor, :deed, :subject, :detail::jsonb, :at)
            """)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("actor", viewer.name())
        .param("deed", deed)
        .param("subject", subject)
        .param("detail", json.writeValueAsString(detail))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertDeeds(List<Audit.Deed> deeds) {
    template.batchUpdate(
        """
        insert into audit.deed (account_id, organisation_id, seat, actor, deed, subject, detail, at)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        """,
        deeds.stream()
            .map(
                deed ->
                    new Object[] {
                      deed.viewer().account().value(),
                      deed.viewer().organisation().value(),
                      deed.viewer().seat().code(),
                      deed.viewer().name(),
                      deed.deed(),
                      deed.subject(),
                      json.writeValueAsString(deed.detail()),
                      deed.at().atOffset(ZoneOffset.UTC)
                    })
            .toList());
  }

  void insertLook(Viewer viewer, OrganisationId organisation, String what, Instant at) {
    jdbc.sql(
            """
            insert into audit.look (account_id, organisation_id, seat, actor, looked_at_organisation_id, what, at)
            values (:account, :organisation, :seat, :actor, :lookedAt, :what, :at)
            """)
        .param("account", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("actor", viewer.name())
        .param("lookedAt", organisation.value())
        .param("what", what)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
