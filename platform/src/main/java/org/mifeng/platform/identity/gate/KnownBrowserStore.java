package org.mifeng.platform.identity.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about browsers people have signed in from. */
@Repository
class KnownBrowserStore {
  private final JdbcClient jdbc;

  KnownBrowserStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<AccountId> find(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            select account_id
            from identity.known_browser
            where digest = :digest and known_until > :now
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  void insert(byte[] digest, AccountId account, Instant until) {
    jdbc.sql(
            """
            insert into identity.known_browser (digest, account_id, known_until)
            values (:digest, :account, :until)
            """)
        .param("digest", digest)
        .param("account", account.value())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  int deleteOf(AccountId account) {
    return jdbc.sql("delete from identity.known_browser where account_id = :account")
        .param("account", account.value())
        .update();
  }

  int deleteBefore(Instant at) {
    return jdbc.sql("delete from identity.known_browser where known_until < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
