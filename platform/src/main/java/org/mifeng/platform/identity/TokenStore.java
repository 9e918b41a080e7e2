package org.mifeng.platform.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about API tokens. */
@Repository
class TokenStore {
  private final JdbcClient jdbc;

  TokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token as stored; its secret is not. */
  record Stored(Token token, UUID grant, byte[] digest) {}

  void insert(Stored stored, AccountId account) {
    var token = stored.token();
    jdbc.sql(
            """
            insert into identity.api_token (id, grant_id, account_id, name, prefix, digest, scopes, issued_at, expires_at)
            values (:id, :grant, :account, :name, :prefix, :digest, :scopes, :issued, :expires)
            """)
        .param("id", token.id())
        .param("grant", stored.grant())
        .param("account", account.value())
        .param("name", token.name())
        .param("prefix", token.prefix())
        .param("digest", stored.digest())
        .param("scopes", token.scopes().stream().map(Permission::code).toArray(String[]::new))
        .param("issued", token.life().issuedAt().atOffset(ZoneOffset.UTC))
        .param("expires", token.life().expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Stored> findByPrefix(String prefix) {
    return jdbc.sql(
            """
            select t.id, t.grant_id, t.name, t.prefix, t.digest, t.scopes, t.issued_at, t.expires_at, t.last_used_at, r.revoked_at
            from identity.api_token t
            left join identity.api_token_revocation r on r.token_id = t.id
            where t.prefix = :prefix
            """)
        .param("prefix", prefix)
        .query(
            (row, number) ->
                new Stored(
                    read(row, number),
                    row.getObject("grant_id", UUID.class),
                    row.getBytes("digest")))
        .optional();
  }

  List<Token> list(AccountId account) {
    return jdbc.sql(
            """
            select t.id, t.name, t.prefix, t.scopes, t.issued_at, t.expires_at, t.last_used_at, r.revoked_at
            from identity.api_token t
            left join identity.api_token_revocation r on r.token_id = t.id
            where t.account_id = :account
            order by t.issued_at desc, t.id
            limit 200
            """)
        .param("account", account.value())
        .query(TokenStore::read)
        .list();
  }

  /** How many tokens of the account still work. */
  int countUsable(AccountId account, Instant now) {
    return jdbc.sql(
            """
            select count(*)
            from identity.api_token t
            where t.account_id = :account and t.expires_at > :now
              and not exists (select 1 from identity.api_token_revocation r where r.token_id = t.id)
            """)
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  boolean insertRevocation(UUID token, AccountId by, Instant at) {
    return jdbc.sql(
                """
                insert into identity.api_token_revocation (token_id, revoked_at, revoked_by)
                values (:token, :at, :by)
                on conflict do nothing
                """)
            .param("token", token)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  void updateLastUsed(UUID token, Instant at) {
    jdbc.sql("update identity.api_token set last_used_at = :at where id = :token")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("token", token)
        .update();
  }

  private static Token read(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        scopes(row.getArray("scopes")),
        new Token.Life(
            Objects.requireNonNull(OrganisationStore.instant(row, "issued_at")),
            Objects.requireNonNull(OrganisationStore.instant(row, "expires_at")),
            OrganisationStore.instant(row, "revoked_at")),
        OrganisationStore.instant(row, "last_used_at"));
  }

  private static Set<Permission> scopes(Array stored) throws SQLException {
    var codes = Set.of((String[]) stored.getArray());
    return Arrays.stream(Permission.values())
        .filter(permission -> codes.contains(permission.code()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
