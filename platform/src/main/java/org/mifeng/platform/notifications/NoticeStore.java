package org.mifeng.platform.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about notices on their way in: for the platform alone. */
@Repository
class NoticeStore {
  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice nobody was there for. */
  record Untold(UUID notice, Recipient to) {}

  /** Writes the notice unless one of its key is there; whether it was written. */
  boolean insert(UUID id, Notice notice, AccountId by, Instant now) {
    var row =
        jdbc.sql(
                """
                insert into notifications.notice
                  (id, key, kind, to_account_id, to_organisation_id, to_seat, arguments, path, urgent,
                   given_by, given_at)
                values (:id, :key, :kind, :account, :organisation, :seat, :arguments, :path, :urgent,
                        :by, :now)
                on conflict (key) do nothing
                """)
            .param("id", id)
            .param("key", notice.key())
            .param("kind", notice.kind())
            .param("arguments", notice.arguments().toArray(String[]::new))
            .param("path", notice.path())
            .param("urgent", notice.urgent())
            .param("by", by.value())
            .param("now", utc(now));
    var addressed =
        switch (notice.to()) {
          case Recipient.Person(var account) ->
              row.param("account", account.value()).param("organisation", null).param("seat", null);
          case Recipient.Desk(var organisation, var seat) ->
              row.param("account", null)
                  .param("organisation", organisation.value())
                  .param("seat", seat.code());
        };
    return addressed.update() == 1;
  }

  /** Tells a person, once. */
  void tell(UUID notice, AccountId person, Instant now) {
    jdbc.sql(
            """
            insert into notifications.message (id, notice_id, account_id, told_at)
            values (:id, :notice, :person, :now)
            on conflict (notice_id, account_id) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("notice", notice)
        .param("person", person.value())
        .param("now", utc(now))
        .update();
  }

  /** Notices to desks that are to be looked at again, kept from others until this commits. */
  List<Untold> takeUntold(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, to_organisation_id, to_seat
              from notifications.notice
             where look_again_at <= :now
             order by look_again_at
             limit :limit
               for update skip locked
            """)
        .param("now", utc(now))
        .param("limit", limit)
        .query(NoticeStore::untold)
        .list();
  }

  void lookAgainAt(UUID notice, @Nullable Instant at) {
    jdbc.sql(
            """
            update notifications.notice
               set look_again_at = :at
             where id = :id
            """)
        .param("id", notice)
        .param("at", utc(at))
        .update();
  }

  private static Untold untold(ResultSet row, int number) throws SQLException {
    return new Untold(
        row.getObject("id", UUID.class),
        new Recipient.Desk(
            new OrganisationId(row.getObject("to_organisation_id", UUID.class)),
            Seat.valueOf(row.getString("to_seat").toUpperCase(Locale.ROOT))));
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
