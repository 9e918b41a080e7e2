package org.mifeng.platform.checkup.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tasks and their steps: rows are only ever added. */
@Repository
class PlanStore {
  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else changes the plan of the viewer's organisation. */
  void lock(Viewer viewer) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('checkup.plan.' || :id, 0)) is null
            """)
        .param("id", viewer.organisation().toString())
        .query()
        .singleRow();
  }

  void insert(Task task, Viewer by) {
    var origin = task.origin();
    jdbc.sql(
            """
            insert into checkup.task (id, organisation_id, check_up_id, system, code, level, account_id, opened_by, opened_at)
            values (:id, :organisation, :checkup, :system, :code, :level, :account, :by, :now)
            """)
        .param("id", task.id())
        .param("organisation", by.organisation().value())
        .param("checkup", origin.checkup().value())
        .param("system", origin.system())
        .param("code", origin.code())
        .param("level", origin.level(), Types.SMALLINT)
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", origin.opened().at().atOffset(ZoneOffset.UTC))
        .update();
    insert(task.id(), task.last(), by);
  }

  void insert(UUID task, Task.Step step, Viewer by) {
    var terms = step.terms();
    var account = terms.owner().account();
    var recheck = step.recheck();
    jdbc.sql(
            """
            insert into checkup.task_step
              (task_id, organisation_id, revision, state, aim, owner_account_id, owner_name, due, evidence, note,
               recheck_id, reason, account_id, changed_by, changed_at)
            values (:task, :organisation, :revision, :state, :aim, :owner, :name, :due, :evidence, :note,
                    :recheck, :reason, :account, :by, :now)
            """)
        .param("task", task)
        .param("organisation", by.organisation().value())
        .param("revision", step.revision())
        .param("state", step.state().code())
        .param("aim", terms.aim())
        .param("owner", account == null ? null : account.value(), Types.OTHER)
        .param("name", terms.owner().name(), Types.VARCHAR)
        .param("due", terms.due())
        .param("evidence", terms.evidence(), Types.VARCHAR)
        .param("note", terms.note())
        .param("recheck", recheck == null ? null : recheck.value(), Types.OTHER)
        .param("reason", step.reason(), Types.VARCHAR)
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", step.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Tasks of the viewer's organisation, the oldest first. */
  List<Task> list(Viewer viewer, int limit) {
    return jdbc.sql(
            """
            select t.id, t.check_up_id, t.system, t.code, t.level, t.opened_by, t.opened_at,
                   s.revision, s.state, s.aim, s.owner_account_id, s.owner_name, s.due, s.evidence, s.note,
                   s.recheck_id, s.reason, s.changed_by, s.changed_at, e.kind
              from checkup.task t
              join lateral (
                     select n.revision, n.state, n.aim, n.owner_account_id, n.owner_name, n.due, n.evidence, n.note,
                            n.recheck_id, n.reason, n.changed_by, n.changed_at
                       from checkup.task_step n
                      where n.task_id = t.id
                      order by n.revision desc
                      limit 1) s on true
              left join checkup.closure e on e.check_up_id = s.recheck_id
             where t.organisation_id = :organisation
             order by t.opened_at, t.id
             limit :limit
            """)
        .param("organisation", viewer.organisation().value())
        .param("limit", limit)
        .query((row, number) -> task(row))
        .list();
  }

  Optional<Task> find(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select t.id, t.check_up_id, t.system, t.code, t.level, t.opened_by, t.opened_at,
                   s.revision, s.state, s.aim, s.owner_account_id, s.owner_name, s.due, s.evidence, s.note,
                   s.recheck_id, s.reason, s.changed_by, s.changed_at, e.kind
              from checkup.task t
              join checkup.task_step s on s.task_id = t.id
              left join checkup.closure e on e.check_up_id = s.recheck_id
             where t.id = :id
               and t.organisation_id = :organisation
             order by s.revision desc
             limit 1
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .query((row, number) -> task(row))
        .optional();
  }

  /** All steps of a task, the first first. */
  List<Task.Step> steps(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select revision, state, aim, owner_account_id, owner_name, due, evidence, note,
                   recheck_id, reason, changed_by, changed_at
              from checkup.task_step
             where task_id = :id
               and organisation_id = :organisation
             order by revision
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .query((row, number) -> step(row))
        .list();
  }

  private static Task task(ResultSet row) throws SQLException {
    var ending = row.getString("kind");
    return new Task(
        row.getObject("id", UUID.class),
        new Task.Origin(
            new CheckupId(row.getObject("check_up_id", UUID.class)),
            row.getString("system"),
            row.getString("code"),
            row.getObject("level", Integer.class),
            new Author(row.getString("opened_by"), instant(row, "opened_at"))),
        step(row),
        ending == null ? null : Checkup.Ending.valueOf(ending.toUpperCase(Locale.ROOT)));
  }

  private static Task.Step step(ResultSet row) throws SQLException {
    return new Task.Step(
        row.getInt("revision"),
        Task.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        terms(row),
        checkup(row.getObject("recheck_id", UUID.class)),
        row.getString("reason"),
        new Author(row.getString("changed_by"), instant(row, "changed_at")));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    var owner = row.getObject("owner_account_id", UUID.class);
    return new Terms(
        row.getInt("aim"),
        new Terms.Owner(owner == null ? null : new AccountId(owner), row.getString("owner_name")),
        row.getObject("due", LocalDate.class),
        row.getString("evidence"),
        row.getString("note"));
  }

  private static @Nullable CheckupId checkup(@Nullable UUID id) {
    return id == null ? null : new CheckupId(id);
  }

  static java.time.Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
