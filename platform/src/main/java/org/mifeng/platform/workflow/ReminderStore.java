package org.mifeng.platform.workflow;

import static org.mifeng.platform.workflow.ItemRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of reminders. */
@Repository
class ReminderStore {
  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open items whose next reminder is due, locked: another node waits and then finds none. */
  List<WorkItem> lockDue(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                   ended_at, ending, outcome
              from workflow.item
             where ended_at is null
               and remind_at <= :now
             order by remind_at, id
             limit :limit
               for update
            """)
        .param("now", utc(now))
        .param("limit", limit)
        .query(ItemRows::item)
        .list();
  }

  void updateNext(UUID id, WorkTerm.@Nullable Reminder next) {
    jdbc.sql(
            """
            update workflow.item
               set remind_at = :at,
                   reminder = :reminder
             where id = :id
            """)
        .param("id", id)
        .param("at", next == null ? null : utc(next.at()))
        .param("reminder", next == null ? null : next.occasion().code())
        .update();
  }
}
