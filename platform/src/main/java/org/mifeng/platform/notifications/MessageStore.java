package org.mifeng.platform.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about a person's own messages. */
@Repository
class MessageStore {
  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Message> list(AccountId person, boolean unreadOnly, long offset, int limit) {
    return jdbc.sql(
            """
            select m.id, n.kind, n.arguments, n.path, n.urgent, m.told_at, m.read_at
              from notifications.message m
              join notifications.notice n on n.id = m.notice_id
             where m.account_id = :person
               and (not :unread or m.read_at is null)
             order by m.told_at desc, m.id
             limit :limit
            offset :offset
            """)
        .param("person", person.value())
        .param("unread", unreadOnly)
        .param("limit", limit)
        .param("offset", offset)
        .query(MessageStore::message)
        .list();
  }

  /** Counts no further than this: it stands on every page. */
  int countUnread(AccountId person, int most) {
    return jdbc.sql(
            """
            select count(*)
              from (
                select 1
                  from notifications.message
                 where account_id = :person
                   and read_at is null
                 limit :most) as unread
            """)
        .param("person", person.value())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  long count(AccountId person, boolean unreadOnly) {
    return jdbc.sql(
            """
            select count(*)
              from notifications.message
             where account_id = :person
               and (not :unread or read_at is null)
            """)
        .param("person", person.value())
        .param("unread", unreadOnly)
        .query(Long.class)
        .single();
  }

  Optional<Message> find(AccountId person, UUID id) {
    return jdbc.sql(
            """
            select m.id, n.kind, n.arguments, n.path, n.urgent, m.told_at, m.read_at
              from notifications.message m
              join notifications.notice n on n.id = m.notice_id
             where m.account_id = :person
               and m.id = :id
            """)
        .param("person", person.value())
        .param("id", id)
        .query(MessageStore::message)
        .optional();
  }

  /** Notes when it was read; whether it was unread. */
  boolean read(AccountId person, UUID id, Instant now) {
    return jdbc.sql(
                """
                update notifications.message
                   set read_at = :now
                 where account_id = :person
                   and id = :id
                   and read_at is null
                """)
            .param("person", person.value())
            .param("id", id)
            .param("now", NoticeStore.utc(now))
            .update()
        == 1;
  }

  int readAll(AccountId person, Instant now) {
    return jdbc.sql(
            """
            update notifications.message
               set read_at = :now
             where account_id = :person
               and read_at is null
            """)
        .param("person", person.value())
        .param("now", NoticeStore.utc(now))
        .update();
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    var readAt = row.getObject("read_at", OffsetDateTime.class);
    return new Message(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getString("path"),
        row.getBoolean("urgent"),
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
