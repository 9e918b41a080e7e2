package org.mifeng.platform.oversight.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The columns of tasks, reports and targets.
 *
 * @param units what units are called
 * @param offices what offices are called
 */
record TaskTables(Map<String, Plan.Text> units, Map<Office, String> offices, Shell shell) {
  /** The columns of the tasks, on screen and in Excel. */
  Table<Tasks.State> tasks() {
    return Table.<Tasks.State>of("oversight.tasks.list")
        .column(
            "task",
            "oversight.tasks.task",
            row -> Cell.link(row.task().reference(), row.task().path()))
        .column(
            "what",
            "oversight.tasks.what",
            row -> Cell.text(row.task().task().text().in(shell.locale())))
        .column(
            "lead",
            "oversight.plan.lead",
            row -> Cell.text(unit(row.task().task().units().getFirst())))
        .column(
            "others",
            "oversight.tasks.others",
            row -> Cell.text(units(row.task().task().units().stream().skip(1).toList())))
        .column("until", "oversight.plan.until", row -> Cell.day(row.task().task().term().until()))
        .column(
            "light",
            "oversight.tasks.overall",
            row -> tag("oversight.tasks.light.", row.standing().overall()))
        .column(
            "by-date",
            "oversight.tasks.by-date",
            row ->
                Cell.tag(
                    shell.text("oversight.tasks.date." + row.standing().why()),
                    row.standing().byDate().tone()))
        .column("by-text", "oversight.tasks.by-text", row -> said(row.standing()))
        .column(
            "at",
            "oversight.tasks.reported",
            row ->
                Optional.ofNullable(row.standing().latest())
                    .map(report -> Cell.time(report.at()))
                    .orElse(Cell.EMPTY))
        .column("waiting", "oversight.tasks.waiting", row -> Cell.number(row.waiting()));
  }

  private Cell said(TaskStanding standing) {
    var latest = standing.latest();
    return latest == null
        ? Cell.tag(shell.text("oversight.tasks.said.none"), Light.NONE.tone())
        : Cell.tag(said(latest.body().said()), latest.body().said().light().tone());
  }

  String said(Said said) {
    return shell.text("oversight.tasks.said." + said.code());
  }

  private Cell tag(String prefix, Light light) {
    return Cell.tag(shell.text(prefix + light.code()), light.tone());
  }

  /** Reports, the newest first. */
  Table.Filled reports(List<Report> reports) {
    return fill(
        Table.<Report>of("oversight.tasks.reports")
            .column(
                "at",
                "oversight.tasks.reported",
                row -> Cell.link(shell.shortTime(row.at()), Progress.path(row.id())))
            .column("office", "oversight.tasks.office", row -> Cell.text(office(row.office())))
            .column("kind", "oversight.tasks.scope", row -> Cell.text(scope(row)))
            .column(
                "said",
                "oversight.tasks.by-text",
                row -> Cell.tag(said(row.body().said()), row.body().said().light().tone()))
            .column("text", "oversight.tasks.text", row -> Cell.text(shortened(row.body().text())))
            .column("files", "oversight.tasks.files", row -> Cell.number(row.files()))
            .column("state", "oversight.tasks.state", row -> Cell.tag(state(row), tone(row))),
        reports);
  }

  String scope(Report report) {
    return shell.text(
        report.whole() ? "oversight.tasks.scope-whole" : "oversight.tasks.scope-share");
  }

  String state(Report report) {
    return shell.text("oversight.tasks.state." + report.state());
  }

  static String tone(Report report) {
    return report.isAccepted() ? "success" : report.isReturned() ? "danger" : "info";
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, text.offsetByCodePoints(0, 78)) + "…" : text;
  }

  /** The targets of a task with where the city stands: the indicators of the tree. */
  Table.Filled targets(List<Plan.Target> targets, Map<TargetIndicator, Figure> now) {
    return fill(
        Table.<Plan.Target>of("oversight.targets")
            .column(
                "name",
                "oversight.tasks.indicator",
                row ->
                    Cell.link(
                        shell.text(row.indicator().nameKey()),
                        "/oversight/figures/" + row.indicator().code()))
            .column(
                "target",
                "oversight.tasks.target",
                row -> Cell.text(FigureWords.target(row, shell)))
            .column(
                "now",
                "oversight.tasks.now",
                row -> Cell.text(FigureWords.now(now.get(row.indicator()), shell)))
            .column("by", "oversight.plan.until", row -> Cell.day(row.by())),
        targets);
  }

  /** What a unit is called. */
  String unit(String code) {
    var name = units.get(code);
    return name == null ? code : name.in(shell.locale());
  }

  String units(List<String> codes) {
    return String.join(shell.text("oversight.separator"), codes.stream().map(this::unit).toList());
  }

  /** What an office is called. */
  String office(Office office) {
    return offices.getOrDefault(office, office.key());
  }

  static <T> Table.Filled fill(Table<T> table, List<T> rows) {
    return table.fill(new Paged<>(rows, rows.size(), new Paging(1, 200, "", false)));
  }
}
