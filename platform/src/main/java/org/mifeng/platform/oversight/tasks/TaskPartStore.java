package org.mifeng.platform.oversight.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.oversight.tasks.Report.About;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sub-tasks, milestones and requests for reports; rows are only ever added. */
@Repository
class TaskPartStore {
  private static final String PARTS =
      """
      select p.id, p.plan, p.task, p.kind, p.title, p.unit, p.indicator, p.day, p.account_id, p.actor, p.at,
             e.verdict, e.note, e.actor as ended_by, e.at as ended_at
        from oversight.task_part p
        left join oversight.task_part_end e on e.part_id = p.id
      """;

  private static final String REQUESTS =
      """
      select q.id, q.plan, q.task, q.office, q.due, q.account_id, q.actor, q.at,
             exists (
               select 1 from oversight.progress p
                where p.plan = q.plan and p.task = q.task and p.office = q.office and p.at >= q.at) as answered
        from oversight.report_request q
      """;

  private final JdbcClient jdbc;

  TaskPartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The parts of a plan's tasks, what is due first at first. */
  List<TaskPart> list(String plan) {
    return jdbc.sql(PARTS + " where p.plan = :plan order by p.day, p.at, p.id limit 2000")
        .param("plan", plan)
        .query(TaskPartStore::part)
        .list();
  }

  long count(About about) {
    return jdbc.sql("select count(*) from oversight.task_part where plan = :plan and task = :task")
        .param("plan", about.plan())
        .param("task", about.task())
        .query(Long.class)
        .single();
  }

  Optional<TaskPart> find(UUID id) {
    return jdbc.sql(PARTS + " where p.id = :id")
        .param("id", id)
        .query(TaskPartStore::part)
        .optional();
  }

  void insert(TaskPart part, List<String> units) {
    var content = part.content();
    jdbc.sql(
            """
            insert into oversight.task_part (id, plan, task, units, kind, title, unit, indicator, day, account_id, actor, at)
            values (:id, :plan, :task, :units, :kind, :title, :unit, :indicator, :day, :account, :actor, :at)
            """)
        .param("id", part.id())
        .param("plan", part.about().plan())
        .param("task", part.about().task())
        .param("units", units.toArray(String[]::new))
        .param("kind", content.kind().code())
        .param("title", content.title())
        .param("unit", content.unit())
        .param(
            "indicator",
            content.indicator() == null ? null : content.indicator().code(),
            Types.VARCHAR)
        .param("day", content.day())
        .param("account", part.by().account())
        .param("actor", part.by().name())
        .param("at", part.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds an end; false when the part has one. */
  boolean insertEnd(Viewer viewer, UUID part, TaskPart.End end) {
    return jdbc.sql(
                """
                insert into oversight.task_part_end (part_id, verdict, note, account_id, actor, at)
                values (:part, :verdict, :note, :account, :actor, :at)
                on conflict (part_id) do nothing
                """)
            .param("part", part)
            .param("verdict", end.done() ? "done" : "dropped")
            .param("note", end.note())
            .param("account", viewer.account().value())
            .param("actor", end.actor())
            .param("at", end.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The requests about a plan, the newest first. */
  List<ReportRequest> listRequests(String plan) {
    return jdbc.sql(REQUESTS + " where q.plan = :plan order by q.at desc, q.id limit 2000")
        .param("plan", plan)
        .query(TaskPartStore::request)
        .list();
  }

  Optional<ReportRequest> findRequest(UUID id) {
    return jdbc.sql(REQUESTS + " where q.id = :id")
        .param("id", id)
        .query(TaskPartStore::request)
        .optional();
  }

  void insertRequest(ReportRequest request) {
    jdbc.sql(
            """
            insert into oversight.report_request (id, plan, task, office, due, account_id, actor, at)
            values (:id, :plan, :task, :office, :due, :account, :actor, :at)
            """)
        .param("id", request.id())
        .param("plan", request.about().plan())
        .param("task", request.about().task())
        .param("office", request.office().key())
        .param("due", request.due())
        .param("account", request.by().account())
        .param("actor", request.by().name())
        .param("at", request.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static TaskPart part(ResultSet row, int number) throws SQLException {
    var verdict = row.getString("verdict");
    var indicator = row.getString("indicator");
    return new TaskPart(
        row.getObject("id", UUID.class),
        new About(row.getString("plan"), row.getString("task")),
        new TaskPart.Content(
            TaskPart.Kind.ofCode(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getString("unit"),
            row.getObject("day", LocalDate.class),
            indicator == null ? null : TargetIndicator.ofCode(indicator).orElse(null)),
        ProgressStore.by(row),
        verdict == null
            ? null
            : new TaskPart.End(
                verdict.equals("done"),
                row.getString("note"),
                row.getString("ended_by"),
                ProgressStore.at(row, "ended_at")));
  }

  private static ReportRequest request(ResultSet row, int number) throws SQLException {
    return new ReportRequest(
        row.getObject("id", UUID.class),
        new About(row.getString("plan"), row.getString("task")),
        new Office(row.getString("office")),
        row.getObject("due", LocalDate.class),
        ProgressStore.by(row),
        row.getBoolean("answered"));
  }
}
