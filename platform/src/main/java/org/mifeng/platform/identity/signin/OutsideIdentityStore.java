package org.mifeng.platform.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about identities at outside providers. */
@Repository
class OutsideIdentityStore {
  private final JdbcClient jdbc;

  OutsideIdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<AccountId> find(OutsideIdentity identity) {
    return jdbc.sql(
            """
            select account_id
            from identity.outside_identity
            where issuer = :issuer and subject = :subject
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  List<OutsideIdentity> list(AccountId account) {
    return jdbc.sql(
            """
            select issuer, subject
            from identity.outside_identity
            where account_id = :account
            order by linked_at
            """)
        .param("account", account.value())
        .query(
            (row, number) -> new OutsideIdentity(row.getString("issuer"), row.getString("subject")))
        .list();
  }

  boolean insert(OutsideIdentity identity, AccountId account, Instant at) {
    return jdbc.sql(
                """
                insert into identity.outside_identity (issuer, subject, account_id, linked_at, linked_by)
                values (:issuer, :subject, :account, :at, :account)
                on conflict do nothing
                """)
            .param("issuer", identity.issuer())
            .param("subject", identity.subject())
            .param("account", account.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int delete(OutsideIdentity identity, AccountId account) {
    return jdbc.sql(
            """
            delete from identity.outside_identity
            where issuer = :issuer and subject = :subject and account_id = :account
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("account", account.value())
        .update();
  }
}
