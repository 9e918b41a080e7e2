package org.mifeng.platform.workflow;

import static org.mifeng.platform.workflow.ItemRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of approval chains. */
@Repository
class ApprovalStore {
  private final JdbcClient jdbc;

  ApprovalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when one of this kind about this subject is open. */
  boolean insert(UUID id, Chain chain, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into workflow.approval
                  (id, kind, subject, arguments, path, initiator_account_id, initiator_organisation_id, initiator_name, begun_at, step)
                values (:id, :kind, :subject, :arguments, :path, :account, :organisation, :name, :now, 1)
                on conflict (subject, kind) where ended_at is null do nothing
                """)
            .param("id", id)
            .param("kind", chain.kind())
            .param("subject", chain.subject())
            .param("arguments", chain.arguments().toArray(String[]::new))
            .param("path", chain.path())
            .param("account", by.account().value())
            .param("organisation", by.organisation().value())
            .param("name", by.name())
            .param("now", utc(now))
            .update()
        == 1;
  }

  void insertStep(UUID id, int number, Chain.Step step) {
    jdbc.sql(
            """
            insert into workflow.approval_step (approval_id, number, mode, days)
            values (:id, :number, :mode, :days)
            """)
        .param("id", id)
        .param("number", number)
        .param("mode", step.mode().code())
        .param("days", step.days())
        .update();
  }

  /**
   * Adds a signer.
   *
   * @param reason why they were added later; null at the beginning
   */
  void insertSigner(
      UUID id, int step, WorkItem.Person signer, Viewer by, @Nullable String reason, Instant now) {
    jdbc.sql(
            """
            insert into workflow.approval_signer (approval_id, step, account_id, name, added_by, reason, added_at)
            values (:id, :step, :account, :name, :by, :reason, :now)
            """)
        .param("id", id)
        .param("step", step)
        .param("account", signer.account().value())
        .param("name", signer.name())
        .param("by", reason == null ? null : by.name())
        .param("reason", reason)
        .param("now", utc(now))
        .update();
  }

  void insertSignature(
      Approval approval,
      AccountId signer,
      Approval.Signature.What what,
      Viewer by,
      @Nullable String opinion,
      Instant now) {
    jdbc.sql(
            """
            insert into workflow.approval_signature (approval_id, step, account_id, what, said_by_account_id, said_by, opinion, at)
            values (:id, :step, :account, :what, :byAccount, :by, :opinion, :now)
            """)
        .param("id", approval.id())
        .param("step", approval.current())
        .param("account", signer.value())
        .param("what", what.code())
        .param("byAccount", by.account().value())
        .param("by", by.name())
        .param("opinion", opinion)
        .param("now", utc(now))
        .update();
  }

  void updateStep(UUID id, int step) {
    jdbc.sql(
            """
            update workflow.approval
               set step = :step
             where id = :id
            """)
        .param("id", id)
        .param("step", step)
        .update();
  }

  void end(UUID id, boolean approved, Instant now) {
    jdbc.sql(
            """
            update workflow.approval
               set ended_at = :now,
                   approved = :approved
             where id = :id
            """)
        .param("id", id)
        .param("approved", approved)
        .param("now", utc(now))
        .update();
  }

  /** Waits for its turn with a chain; false when there is none of this id. */
  boolean lock(UUID id) {
    return jdbc.sql(
            """
            select id
              from workflow.approval
             where id = :id
               for update
            """)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Whether the viewer may see it. */
  boolean exists(UUID id) {
    return jdbc.sql(
            """
            select id
              from workflow.approval
             where id = :id
            """)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** The latest of this kind about this subject that the viewer may see. */
  Optional<UUID> findLatest(String kind, String subject) {
    return jdbc.sql(
            """
            select id
              from workflow.approval
             where subject = :subject
               and kind = :kind
             order by begun_at desc
             limit 1
            """)
        .param("subject", subject)
        .param("kind", kind)
        .query(UUID.class)
        .optional();
  }

  /** The whole chain, as the platform sees it. */
  Approval require(UUID id) {
    var steps =
        jdbc.sql(
                """
                select number, mode, days
                  from workflow.approval_step
                 where approval_id = :id
                 order by number
                """)
            .param("id", id)
            .query(
                (row, number) ->
                    new Approval.Step(
                        row.getInt("number"),
                        Chain.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                        row.getInt("days"),
                        signers(id, row.getInt("number"))))
            .list();
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, initiator_account_id, initiator_name, begun_at, step, ended_at, approved
              from workflow.approval
             where id = :id
            """)
        .param("id", id)
        .query((row, number) -> approval(row, steps))
        .single();
  }

  private List<Approval.Signer> signers(UUID id, int step) {
    return jdbc.sql(
            """
            select s.account_id, s.name, s.added_by, g.what, g.said_by, g.opinion, g.at
              from workflow.approval_signer s
              left join workflow.approval_signature g
                on g.approval_id = s.approval_id and g.step = s.step and g.account_id = s.account_id
             where s.approval_id = :id
               and s.step = :step
             order by s.added_at, s.name, s.account_id
            """)
        .param("id", id)
        .param("step", step)
        .query((row, number) -> signer(row))
        .list();
  }

  private static Approval.Signer signer(ResultSet row) throws SQLException {
    var what = row.getString("what");
    return new Approval.Signer(
        new WorkItem.Person(
            new AccountId(row.getObject("account_id", UUID.class)), row.getString("name")),
        row.getString("added_by"),
        what == null
            ? null
            : new Approval.Signature(
                Approval.Signature.What.valueOf(what.toUpperCase(Locale.ROOT)),
                row.getString("said_by"),
                row.getString("opinion"),
                ItemRows.instant(row, "at")));
  }

  private static Approval approval(ResultSet row, List<Approval.Step> steps) throws SQLException {
    var ended = ItemRows.findInstant(row, "ended_at");
    return new Approval(
        row.getObject("id", UUID.class),
        new WorkItem.Matter(
            row.getString("kind"),
            row.getString("subject"),
            ItemRows.texts(row, "arguments"),
            row.getString("path")),
        new WorkItem.Person(
            new AccountId(row.getObject("initiator_account_id", UUID.class)),
            row.getString("initiator_name")),
        ItemRows.instant(row, "begun_at"),
        row.getInt("step"),
        steps,
        ended == null ? null : new Approval.Decision(row.getBoolean("approved"), ended));
  }
}
