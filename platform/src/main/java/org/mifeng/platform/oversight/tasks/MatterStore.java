package org.mifeng.platform.oversight.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters and their steps; rows are only ever added. */
@Repository
class MatterStore {
  private static final String MATTERS =
      """
      select m.id, m.plan, coalesce(m.task, '') as task, m.office, m.title, m.text, m.account_id, m.actor, m.at
        from oversight.matter m
      """;

  private static final String STEPS =
      """
      select s.matter_id, s.number, s.stage, s.text, s.office, s.due, s.meeting_id, s.account_id, s.actor, s.at
        from oversight.matter_step s
      """;

  private final JdbcClient jdbc;

  MatterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record StepOf(UUID matter, Matter.Step step) {}

  /** Matters, the newest first. */
  List<Matter> list() {
    var steps =
        jdbc
            .sql(STEPS + " order by s.matter_id, s.number limit 20000")
            .query(MatterStore::step)
            .list()
            .stream()
            .collect(Collectors.groupingBy(StepOf::matter));
    return jdbc.sql(MATTERS + " order by m.at desc, m.id limit 1000")
        .query((row, number) -> matter(row, steps))
        .list();
  }

  Optional<Matter> find(UUID id) {
    var steps =
        jdbc
            .sql(STEPS + " where s.matter_id = :id order by s.number")
            .param("id", id)
            .query(MatterStore::step)
            .list()
            .stream()
            .collect(Collectors.groupingBy(StepOf::matter));
    return jdbc.sql(MATTERS + " where m.id = :id")
        .param("id", id)
        .query((row, number) -> matter(row, steps))
        .optional();
  }

  void insert(Matter matter, List<String> units) {
    jdbc.sql(
            """
            insert into oversight.matter (id, plan, task, units, office, title, text, account_id, actor, at)
            values (:id, :plan, nullif(:task, ''), :units, :office, :title, :text, :account, :actor, :at)
            """)
        .param("id", matter.id())
        .param("plan", matter.about().plan())
        .param("task", matter.about().task())
        .param("units", units.toArray(String[]::new))
        .param("office", matter.office().key())
        .param("title", matter.title())
        .param("text", matter.text())
        .param("account", matter.by().account())
        .param("actor", matter.by().name())
        .param("at", matter.by().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets the office that has to do something read the matter. */
  void insertOffice(UUID matter, Office office, java.time.Instant at) {
    jdbc.sql(
            """
            insert into oversight.matter_office (matter_id, office, at)
            values (:matter, :office, :at)
            on conflict (matter_id, office) do nothing
            """)
        .param("matter", matter)
        .param("office", office.key())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds the next step; false when somebody else added one meanwhile. */
  boolean insertStep(Viewer viewer, UUID matter, Matter.Step step) {
    var office = step.charge().office();
    return jdbc.sql(
                """
                insert into oversight.matter_step (matter_id, number, stage, text, office, due, meeting_id, account_id, actor, at)
                values (:matter, :number, :stage, :text, :office, :due, :meeting, :account, :actor, :at)
                on conflict (matter_id, number) do nothing
                """)
            .param("matter", matter)
            .param("number", step.number())
            .param("stage", step.stage().code())
            .param("text", step.text())
            .param("office", office == null ? null : office.key(), Types.VARCHAR)
            .param("due", step.charge().due(), Types.DATE)
            .param("meeting", step.meeting(), Types.OTHER)
            .param("account", viewer.account().value())
            .param("actor", step.by().name())
            .param("at", step.by().at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Matter matter(ResultSet row, Map<UUID, List<StepOf>> steps) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Matter(
        id,
        new Report.About(row.getString("plan"), row.getString("task")),
        new Office(row.getString("office")),
        row.getString("title"),
        row.getString("text"),
        ProgressStore.by(row),
        steps.getOrDefault(id, List.of()).stream().map(StepOf::step).toList());
  }

  private static StepOf step(ResultSet row, int number) throws SQLException {
    var office = row.getString("office");
    return new StepOf(
        row.getObject("matter_id", UUID.class),
        new Matter.Step(
            row.getInt("number"),
            Stage.ofCode(row.getString("stage")).orElseThrow(),
            row.getString("text"),
            new Matter.Charge(
                office == null ? null : new Office(office), row.getObject("due", LocalDate.class)),
            row.getObject("meeting_id", UUID.class),
            ProgressStore.by(row)));
  }
}
