package org.mifeng.platform.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about second factors. */
@Repository
class SecondFactorStore {
  private final JdbcClient jdbc;

  SecondFactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<byte[]> findSecret(AccountId account) {
    return jdbc.sql("select secret from identity.second_factor where account_id = :account")
        .param("account", account.value())
        .query(byte[].class)
        .optional();
  }

  Optional<Instant> findEnrolledAt(AccountId account) {
    return jdbc.sql("select enrolled_at from identity.second_factor where account_id = :account")
        .param("account", account.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  long countAll() {
    return jdbc.sql("select count(*) from identity.second_factor").query(Long.class).single();
  }

  void upsert(AccountId account, byte[] secret, long step, Instant at) {
    jdbc.sql(
            """
            insert into identity.second_factor (account_id, secret, enrolled_at, last_step)
            values (:account, :secret, :at, :step)
            on conflict (account_id) do update
            set secret = excluded.secret, enrolled_at = excluded.enrolled_at, last_step = excluded.last_step
            """)
        .param("account", account.value())
        .param("secret", secret)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("step", step)
        .update();
  }

  /** Uses up a time step; false when it, or a later one, has been used. */
  boolean advance(AccountId account, long step) {
    return jdbc.sql(
                """
                update identity.second_factor
                set last_step = :step
                where account_id = :account and last_step < :step
                """)
            .param("account", account.value())
            .param("step", step)
            .update()
        == 1;
  }

  int delete(AccountId account) {
    deleteRecoveryCodes(account);
    return jdbc.sql("delete from identity.second_factor where account_id = :account")
        .param("account", account.value())
        .update();
  }

  void insertRecoveryCodes(AccountId account, List<byte[]> digests) {
    deleteRecoveryCodes(account);
    for (var digest : digests) {
      jdbc.sql(
              """
              insert into identity.recovery_code (account_id, digest)
              values (:account, :digest)
              """)
          .param("account", account.value())
          .param("digest", digest)
          .update();
    }
  }

  boolean useRecoveryCode(AccountId account, byte[] digest, Instant at) {
    return jdbc.sql(
                """
                update identity.recovery_code
                set used_at = :at
                where account_id = :account and digest = :digest and used_at is null
                """)
            .param("account", account.value())
            .param("digest", digest)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int countRecoveryCodes(AccountId account) {
    return jdbc.sql(
            """
            select count(*)
            from identity.recovery_code
            where account_id = :account and used_at is null
            """)
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  private void deleteRecoveryCodes(AccountId account) {
    jdbc.sql("delete from identity.recovery_code where account_id = :account")
        .param("account", account.value())
        .update();
  }
}
