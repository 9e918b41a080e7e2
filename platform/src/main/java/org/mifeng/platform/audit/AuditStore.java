package org.mifeng.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the audit trail: rows are only ever added. */
@Repository
class AuditStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
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
