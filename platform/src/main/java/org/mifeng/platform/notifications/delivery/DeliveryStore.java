package org.mifeng.platform.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about deliveries under way: for the platform alone. */
@Repository
class DeliveryStore {
  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message whose ways out are to be decided. */
  record Unplanned(UUID message, UUID notice, AccountId person, String kind, boolean urgent) {}

  /** Messages without a decision, the oldest first, kept from others until this commits. */
  List<Unplanned> takeUnplanned(int limit) {
    return jdbc.sql(
            """
            select m.id, m.notice_id, m.account_id, n.kind, n.urgent
              from notifications.message m
              join notifications.notice n on n.id = m.notice_id
             where m.planned_at is null
             order by m.told_at
             limit :limit
               for update of m skip locked
            """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Unplanned(
                    row.getObject("id", UUID.class),
                    row.getObject("notice_id", UUID.class),
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("kind"),
                    row.getBoolean("urgent")))
        .list();
  }

  /** Plans a delivery, once for a notice, a person and a way. */
  void plan(Unplanned message, String channel, Instant now, Instant due) {
    jdbc.sql(
            """
            insert into notifications.delivery
              (id, message_id, notice_id, account_id, channel, state, planned_at, due_at)
            values (:id, :message, :notice, :person, :channel, 'waiting', :now, :due)
            on conflict (notice_id, account_id, channel) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("message", message.message())
        .param("notice", message.notice())
        .param("person", message.person().value())
        .param("channel", channel)
        .param("now", PreferenceStore.utc(now))
        .param("due", PreferenceStore.utc(due))
        .update();
  }

  void planned(UUID message, Instant now) {
    jdbc.sql(
            """
            update notifications.message
               set planned_at = :now
             where id = :id
            """)
        .param("id", message)
        .param("now", PreferenceStore.utc(now))
        .update();
  }

  /**
   * Takes the delivery that is longest due on one of these ways. Until the lease ends nobody else
   * takes it; a node that dies meanwhile leaves it to be taken again.
   */
  Optional<Delivery> take(Collection<String> channels, Instant now, Instant lease) {
    return jdbc.sql(
            """
            with taken as (
              update notifications.delivery
                 set attempts = attempts + 1, tried_at = :now, due_at = :lease
               where id = (
                     select id
                       from notifications.delivery
                      where state = 'waiting'
                        and due_at <= :now
                        and channel = any(:channels)
                      order by due_at
                      limit 1
                        for update skip locked)
              returning id, notice_id, account_id, channel, state, attempts, planned_at, due_at, sent_at, trouble
            )
            select t.id, t.account_id, t.channel, t.state, t.attempts, t.planned_at, t.due_at, t.sent_at, t.trouble,
                   n.key, n.kind, n.arguments, n.path, n.urgent
              from taken t
              join notifications.notice n on n.id = t.notice_id
            """)
        .param("channels", channels.toArray(String[]::new))
        .param("now", PreferenceStore.utc(now))
        .param("lease", PreferenceStore.utc(lease))
        .query(DeliveryStore::delivery)
        .optional();
  }

  void sent(UUID id, Instant now) {
    jdbc.sql(
            """
            update notifications.delivery
               set state = 'sent', sent_at = :now, trouble = null
             where id = :id
               and state = 'waiting'
            """)
        .param("id", id)
        .param("now", PreferenceStore.utc(now))
        .update();
  }

  /** Notes what went wrong and what follows: once more at a moment, or nothing. */
  void troubled(UUID id, Delivery.State state, String trouble, Instant due) {
    jdbc.sql(
            """
            update notifications.delivery
               set state = :state, trouble = :trouble, due_at = :due
             where id = :id
               and state = 'waiting'
            """)
        .param("id", id)
        .param("state", state.code())
        .param("trouble", trouble)
        .param("due", PreferenceStore.utc(due))
        .update();
  }

  static Delivery delivery(ResultSet row, int number) throws SQLException {
    var sent = row.getObject("sent_at", OffsetDateTime.class);
    return new Delivery(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("channel"),
        new Delivery.Told(
            row.getString("key"),
            row.getString("kind"),
            List.of((String[]) row.getArray("arguments").getArray()),
            row.getString("path"),
            row.getBoolean("urgent")),
        new Delivery.Progress(
            Delivery.State.of(row.getString("state")),
            row.getInt("attempts"),
            row.getObject("planned_at", OffsetDateTime.class).toInstant(),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            sent == null ? null : sent.toInstant(),
            row.getString("trouble")));
  }
}
