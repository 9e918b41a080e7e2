package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL about the list of deliveries: for the platform alone. */
@Repository
class DeliveryListStore {
  private final JdbcClient jdbc;

  DeliveryListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Delivery> list(DeliveryFilter filter, long offset, int limit) {
    return filtered(
            """
            select d.id, d.account_id, d.channel, d.state, d.attempts, d.planned_at, d.due_at, d.sent_at, d.trouble,
                   n.key, n.kind, n.arguments, n.path, n.urgent
              from notifications.delivery d
              join notifications.notice n on n.id = d.notice_id
             where (:key = '' or starts_with(n.key, :key))
               and (:channel = '' or d.channel = :channel)
               and (:state = '' or d.state = :state)
             order by d.planned_at desc, d.id
             limit :limit
            offset :offset
            """,
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(DeliveryStore::delivery)
        .list();
  }

  long count(DeliveryFilter filter) {
    return filtered(
            """
            select count(*)
              from notifications.delivery d
              join notifications.notice n on n.id = d.notice_id
             where (:key = '' or starts_with(n.key, :key))
               and (:channel = '' or d.channel = :channel)
               and (:state = '' or d.state = :state)
            """,
            filter)
        .query(Long.class)
        .single();
  }

  long countUntold() {
    return jdbc.sql(
            """
            select count(*)
              from notifications.notice
             where look_again_at is not null
            """)
        .query(Long.class)
        .single();
  }

  /** Has it handed over at once; false when it is not there or was sent. */
  boolean retry(UUID id, Instant now) {
    return jdbc.sql(
                """
                update notifications.delivery
                   set state = 'waiting', due_at = :now
                 where id = :id
                   and state <> 'sent'
                """)
            .param("id", id)
            .param("now", PreferenceStore.utc(now))
            .update()
        == 1;
  }

  private StatementSpec filtered(String sql, DeliveryFilter filter) {
    return jdbc.sql(sql)
        .param("key", filter.key())
        .param("channel", filter.channel())
        .param("state", filter.state());
  }
}
