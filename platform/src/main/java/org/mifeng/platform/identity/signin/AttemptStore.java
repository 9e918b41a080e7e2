package org.mifeng.platform.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about attempts to sign in. */
@Repository
class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes attempts from one network wait for one another, so that each sees those before it. */
  void queue(Network network) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :network, 0))::text")
        .param("network", network.value())
        .query()
        .singleRow();
  }

  AttemptPolicy.Failures countFailures(byte[] login, Network network, Instant since) {
    return jdbc.sql(
            """
            with recent as (
              select a.login_digest, a.outcome, a.at
              from identity.sign_in_attempt a
              where a.network = :network and a.at > :since
            ), success as (
              select coalesce(max(r.at), :since) as at
              from recent r
              where r.login_digest = :login and r.outcome = 'signed-in'
            )
            select count(*) filter (where r.login_digest = :login and r.at > s.at) as for_account,
                   count(*) as for_network,
                   max(r.at) filter (where r.login_digest = :login and r.at > s.at) as last_for_account,
                   max(r.at) as last_for_network
            from recent r
            cross join success s
            where r.outcome <> 'signed-in'
            """)
        .param("network", network.value())
        .param("login", login)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new AttemptPolicy.Failures(
                    row.getInt("for_account"),
                    row.getInt("for_network"),
                    instant(row.getObject("last_for_account", OffsetDateTime.class)),
                    instant(row.getObject("last_for_network", OffsetDateTime.class))))
        .single();
  }

  long insert(byte[] login, Network network, Instant at) {
    return jdbc.sql(
            """
            insert into identity.sign_in_attempt (login_digest, network, outcome, at)
            values (:login, :network, 'tried', :at)
            returning id
            """)
        .param("login", login)
        .param("network", network.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void updateOutcome(long attempt, Optional<AccountId> account, String outcome) {
    jdbc.sql(
            """
            update identity.sign_in_attempt
            set outcome = :outcome, account_id = :account
            where id = :attempt
            """)
        .param("outcome", outcome)
        .param("account", account.map(AccountId::value).orElse(null))
        .param("attempt", attempt)
        .update();
  }

  int deleteBefore(Instant at) {
    return jdbc.sql("delete from identity.sign_in_attempt where at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
