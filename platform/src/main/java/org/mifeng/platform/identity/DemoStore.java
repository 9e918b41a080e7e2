package org.mifeng.platform.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about demonstration accounts. */
@Repository
class DemoStore {
  private final JdbcClient jdbc;

  DemoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<byte[]> findLineDigest(AccountId account) {
    return jdbc.sql("select line_digest from identity.demo_exemption where account_id = :account")
        .param("account", account.value())
        .query(byte[].class)
        .optional();
  }

  boolean isExempt(AccountId account) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from identity.demo_exemption e
              join identity.account a on a.id = e.account_id
              where e.account_id = :account and a.demo
            )
            """)
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  void upsert(AccountId account, byte[] lineDigest, Instant at) {
    jdbc.sql(
            """
            insert into identity.demo_exemption (account_id, line_digest, granted_at)
            values (:account, :digest, :at)
            on conflict (account_id) do update
            set line_digest = excluded.line_digest, granted_at = excluded.granted_at
            """)
        .param("account", account.value())
        .param("digest", lineDigest)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
