package org.mifeng.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about the acceptance of the sign-in policy: rows are only ever added. */
@Repository
class PolicyAcceptanceStore {
  private final JdbcClient jdbc;

  PolicyAcceptanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the account has accepted this version already. */
  boolean insert(UUID act, Viewer viewer, LocalDate version, String language, Instant at) {
    return jdbc.sql(
                """
                insert into identity.policy_acceptance
                  (act_id, account_id, organisation_id, seat, version, language, accepted_at)
                values (:act, :account, :organisation, :seat, :version, :language, :at)
                on conflict (account_id, version) do nothing
                """)
            .param("act", act)
            .param("account", viewer.account().value())
            .param("organisation", viewer.organisation().value())
            .param("seat", viewer.seat().code())
            .param("version", version)
            .param("language", language)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The newest version the account has accepted. */
  Optional<PolicyAcceptance> findNewest(AccountId account) {
    return jdbc.sql(
            """
            select act_id, version, accepted_at
            from identity.policy_acceptance
            where account_id = :account
            order by version desc
            limit 1
            """)
        .param("account", account.value())
        .query(
            (row, number) ->
                new PolicyAcceptance(
                    row.getObject("act_id", UUID.class),
                    row.getObject("version", LocalDate.class).toString(),
                    row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
