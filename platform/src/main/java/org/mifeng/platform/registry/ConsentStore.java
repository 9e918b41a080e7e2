package org.mifeng.platform.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about consents: rows are only ever added. */
@Repository
class ConsentStore {
  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      UUID act,
      EnterpriseId enterprise,
      Viewer viewer,
      ProtectiveAct.AcceptedText text,
      Instant at) {
    jdbc.sql(
            """
            insert into registry.consent (act_id, enterprise_id, account_id, version, language, given_at)
            values (:act, :enterprise, :account, :version, :language, :at)
            """)
        .param("act", act)
        .param("enterprise", enterprise.value())
        .param("account", viewer.account().value())
        .param("version", LocalDate.parse(text.version()))
        .param("language", text.language())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest consent for an enterprise. */
  Optional<Consent> findLatest(EnterpriseId enterprise) {
    return jdbc.sql(
            """
            select act_id, version, given_at
            from registry.consent
            where enterprise_id = :enterprise
            order by given_at desc
            limit 1
            """)
        .param("enterprise", enterprise.value())
        .query(
            (row, number) ->
                new Consent(
                    row.getObject("act_id", UUID.class),
                    row.getObject("version", LocalDate.class).toString(),
                    row.getObject("given_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
