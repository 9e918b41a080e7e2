package org.mifeng.platform.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about passwords. */
@Repository
class PasswordStore {
  private final JdbcClient jdbc;

  PasswordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stored password.
   *
   * @param oneTimeUntil when a password set by somebody else ends; null for one's own
   */
  record Stored(String hash, @Nullable Instant oneTimeUntil) {}

  void upsert(AccountId account, Stored password, AccountId by, Instant at) {
    var until = password.oneTimeUntil();
    jdbc.sql(
            """
            insert into identity.password (account_id, hash, set_at, set_by, one_time_until)
            values (:account, :hash, :at, :by, :until)
            on conflict (account_id) do update
            set hash = excluded.hash, set_at = excluded.set_at, set_by = excluded.set_by, one_time_until = excluded.one_time_until
            """)
        .param("account", account.value())
        .param("hash", password.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Stored> find(AccountId account) {
    return jdbc.sql(
            """
            select hash, one_time_until
            from identity.password
            where account_id = :account
            """)
        .param("account", account.value())
        .query(
            (row, number) ->
                new Stored(row.getString("hash"), OrganisationStore.instant(row, "one_time_until")))
        .optional();
  }
}
