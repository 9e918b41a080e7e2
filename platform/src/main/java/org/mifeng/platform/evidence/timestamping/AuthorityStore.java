package org.mifeng.platform.evidence.timestamping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each authority has answered lately. */
@Repository
class AuthorityStore {
  private final JdbcClient jdbc;

  AuthorityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How one authority stands.
   *
   * @param tokens how many it gave in all
   * @param lastTokenAt when it last gave one, by this machine's clock, or null
   * @param aheadMillis how far its clock was ahead of this machine's then
   * @param failingSince when it began to fail, or null while it answers
   * @param failure why it last failed, or null
   * @param detail for an expert, or null
   */
  record State(
      long tokens,
      @Nullable Instant lastTokenAt,
      long aheadMillis,
      @Nullable Instant failingSince,
      @Nullable String failure,
      @Nullable String detail) {}

  Optional<State> find(String authority) {
    return jdbc.sql(
            """
            select tokens, last_token_at, ahead_millis, failing_since, failure, detail
              from evidence.time_authority
             where authority = :authority
            """)
        .param("authority", authority)
        .query(
            (row, count) ->
                new State(
                    row.getLong(1),
                    time(row, 2),
                    row.getLong(3),
                    time(row, 4),
                    row.getString(5),
                    row.getString(6)))
        .optional();
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  void answered(String authority, Instant at, long aheadMillis) {
    jdbc.sql(
            """
            insert into evidence.time_authority (authority, tokens, last_token_at, ahead_millis)
            values (:authority, 1, :at, :ahead)
            on conflict (authority) do update
               set tokens = evidence.time_authority.tokens + 1,
                   last_token_at = excluded.last_token_at,
                   ahead_millis = excluded.ahead_millis,
                   failing_since = null
            """)
        .param("authority", authority)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ahead", aheadMillis)
        .update();
  }

  void failed(String authority, Instant at, AuthorityFailure failure) {
    jdbc.sql(
            """
            insert into evidence.time_authority (authority, failing_since, failure, detail)
            values (:authority, :at, :failure, :detail)
            on conflict (authority) do update
               set failing_since = coalesce(evidence.time_authority.failing_since, excluded.failing_since),
                   failure = excluded.failure,
                   detail = excluded.detail
            """)
        .param("authority", authority)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("failure", failure.code())
        .param("detail", failure.detail().substring(0, Math.min(200, failure.detail().length())))
        .update();
  }
}
