package org.mifeng.platform.workflow;

import static org.mifeng.platform.workflow.ItemRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that changes items; each runs as the platform, with the row locked before. */
@Repository
class ItemStore {
  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The open item of this kind about this subject, locked. */
  Optional<WorkItem> lock(String kind, String subject) {
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                   ended_at, ending, outcome
              from workflow.item
             where subject = :subject
               and kind = :kind
               and ended_at is null
               for update
            """)
        .param("subject", subject)
        .param("kind", kind)
        .query(ItemRows::item)
        .optional();
  }

  /** All open items about this subject, locked. */
  List<WorkItem> lockAll(String subject) {
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                   ended_at, ending, outcome
              from workflow.item
             where subject = :subject
               and ended_at is null
             order by kind
               for update
            """)
        .param("subject", subject)
        .query(ItemRows::item)
        .list();
  }

  /** The item, locked, whether open or not. */
  Optional<WorkItem> lock(UUID id) {
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                   ended_at, ending, outcome
              from workflow.item
             where id = :id
               for update
            """)
        .param("id", id)
        .query(ItemRows::item)
        .optional();
  }

  /** False when somebody else opened one of this kind about this subject meanwhile. */
  boolean insert(WorkItem item) {
    return write(
            jdbc.sql(
                """
                insert into workflow.item
                  (id, kind, arguments, subject, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at,
                   turn, given_at, due_at, warn_at, remind_at, reminder)
                values
                  (:id, :kind, :arguments, :subject, :path, :organisation, :seat, :desk, :holder, :holderName,
                   :initiator, :initiatorOrganisation, :initiatorName, :openedAt,
                   :turn, :given, :due, :warn, :remind, :reminder)
                on conflict (subject, kind) where ended_at is null do nothing
                """),
            item,
            item.course().term().first())
        == 1;
  }

  /** Writes who has it by when, and what reminds of it. */
  void update(WorkItem item, WorkTerm.@Nullable Reminder reminder) {
    write(
        jdbc.sql(
            """
            update workflow.item
               set arguments = :arguments,
                   path = :path,
                   organisation_id = :organisation,
                   seat = :seat,
                   at_desk = :desk,
                   holder_account_id = :holder,
                   holder_name = :holderName,
                   turn = :turn,
                   given_at = :given,
                   due_at = :due,
                   warn_at = :warn,
                   remind_at = :remind,
                   reminder = :reminder
             where id = :id
            """),
        item,
        reminder);
  }

  private static int write(
      JdbcClient.StatementSpec statement, WorkItem item, WorkTerm.@Nullable Reminder reminder) {
    var desk = item.desk();
    var holder = item.holder();
    var course = item.course();
    return statement
        .param("id", item.id())
        .param("kind", item.matter().kind())
        .param("arguments", item.matter().arguments().toArray(String[]::new))
        .param("subject", item.matter().subject())
        .param("path", item.matter().path())
        .param("organisation", desk == null ? null : desk.organisation().value())
        .param("seat", desk == null ? null : desk.seat().code())
        .param("desk", item.atDesk())
        .param("holder", holder == null ? null : holder.account().value())
        .param("holderName", holder == null ? null : holder.name())
        .param("initiator", course.initiator().account().value())
        .param("initiatorOrganisation", course.from().value())
        .param("initiatorName", course.initiator().name())
        .param("openedAt", utc(course.openedAt()))
        .param("turn", course.turn())
        .param("given", utc(course.term().given()))
        .param("due", utc(course.term().due()))
        .param("warn", utc(course.term().warn()))
        .param("remind", reminder == null ? null : utc(reminder.at()))
        .param("reminder", reminder == null ? null : reminder.occasion().code())
        .update();
  }

  /** Who has it, where it lies; its time goes on. */
  void updateHolder(UUID id, WorkItem.@Nullable Person holder) {
    jdbc.sql(
            """
            update workflow.item
               set holder_account_id = :holder,
                   holder_name = :name
             where id = :id
            """)
        .param("id", id)
        .param("holder", holder == null ? null : holder.account().value())
        .param("name", holder == null ? null : holder.name())
        .update();
  }

  void end(UUID id, String ending, @Nullable String outcome, Instant now) {
    jdbc.sql(
            """
            update workflow.item
               set ended_at = :now,
                   ending = :ending,
                   outcome = :outcome,
                   remind_at = null,
                   reminder = null
             where id = :id
            """)
        .param("id", id)
        .param("ending", ending)
        .param("outcome", outcome)
        .param("now", utc(now))
        .update();
  }

  void insertEvent(
      UUID item,
      WorkEvent.What what,
      Viewer by,
      WorkItem.@Nullable Person to,
      @Nullable String opinion,
      Instant now) {
    jdbc.sql(
            """
            insert into workflow.item_event (item_id, what, account_id, organisation_id, who, to_account_id, to_name, opinion, at)
            values (:item, :what, :account, :organisation, :who, :to, :toName, :opinion, :now)
            """)
        .param("item", item)
        .param("what", what.code())
        .param("account", by.account().value())
        .param("organisation", by.organisation().value())
        .param("who", by.name())
        .param("to", to == null ? null : to.account().value())
        .param("toName", to == null ? null : to.name())
        .param("opinion", opinion)
        .param("now", utc(now))
        .update();
  }

  void insertCopy(UUID item, Work.Assignee copied, Instant now) {
    var person = copied instanceof Work.Assignee.Person one ? one : null;
    var desk = copied instanceof Work.Assignee.Desk one ? one : null;
    jdbc.sql(
            """
            insert into workflow.copy (item_id, account_id, organisation_id, seat, at)
            values (:item, :account, :organisation, :seat, :now)
            on conflict do nothing
            """)
        .param("item", item)
        .param("account", person == null ? null : person.account().value())
        .param("organisation", desk == null ? null : desk.organisation().value())
        .param("seat", desk == null ? null : desk.seat().code())
        .param("now", utc(now))
        .update();
  }

  /** Whoever did something finds it again. */
  void putHandled(UUID item, AccountId account, Instant now) {
    jdbc.sql(
            """
            insert into workflow.handled (account_id, item_id, at)
            values (:account, :item, :now)
            on conflict (account_id, item_id) do update set at = excluded.at
            """)
        .param("account", account.value())
        .param("item", item)
        .param("now", utc(now))
        .update();
  }

  void insertKind(String kind, Instant now) {
    jdbc.sql(
            """
            insert into workflow.kind (kind, first_at)
            values (:kind, :now)
            on conflict (kind) do nothing
            """)
        .param("kind", kind)
        .param("now", utc(now))
        .update();
  }
}
