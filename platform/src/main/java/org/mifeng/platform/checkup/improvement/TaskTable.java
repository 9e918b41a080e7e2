package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** The columns of the plan, and the words of a task. */
final class TaskTable {
  static final String DUE = "due";
  static final String GAIN = "gain";
  static final String OWNER = "owner";

  private final Shell shell;
  private final LocalDate today;

  TaskTable(Shell shell, LocalDate today) {
    this.shell = shell;
    this.today = today;
  }

  /** The columns on the screen. */
  Table<Weighing.Weighed> table() {
    return Table.<Weighing.Weighed>of("checkup.improvement.title")
        .column(
            "task",
            "checkup.improvement.task",
            row -> Cell.link(name(row), "/improvement-plan/tasks/" + row.task().id()))
        .column("state", "checkup.improvement.state", row -> standing(row.task()))
        .sortable(OWNER, "checkup.improvement.owner", row -> Cell.text(owner(row.task())))
        .sortable(DUE, "checkup.improvement.due", row -> Cell.day(row.task().last().terms().due()))
        .column("level", "checkup.improvement.levels", row -> Cell.text(levels(row.task())))
        .column("effort", "checkup.improvement.effort-alone", row -> Cell.text(effort(row)))
        .sortable(GAIN, "checkup.improvement.gain", row -> new Cell.Number(row.gain().rounded()));
  }

  /** The same with what a file has room for. */
  Table<Weighing.Weighed> whole() {
    return table()
        .column("code", "checkup.improvement.code", row -> Cell.code(row.task().origin().code()))
        .column(
            "realised",
            "checkup.improvement.realised",
            row -> new Cell.Number(row.realised().rounded()))
        .column("evidence", "checkup.improvement.evidence", row -> Cell.text(evidence(row)))
        .column(
            "note", "checkup.improvement.note", row -> Cell.text(row.task().last().terms().note()))
        .column(
            "reason", "checkup.improvement.reason", row -> Cell.text(row.task().last().reason()));
  }

  String name(Weighing.Weighed row) {
    return row.indicator().name().in(shell.locale());
  }

  String owner(Task task) {
    var name = task.last().terms().owner().name();
    return name == null ? shell.text("checkup.improvement.owner-nobody") : name;
  }

  String levels(Task task) {
    var level = task.origin().level();
    return shell.text(
        "checkup.improvement.level-to",
        level == null ? shell.text("checkup.improvement.level-unknown") : String.valueOf(level),
        task.last().terms().aim());
  }

  /** The word for points of effort; systems may have efforts of their own. */
  String effort(Weighing.Weighed row) {
    int points = row.indicator().item().effort();
    return row.system().scales().efforts().entrySet().stream()
        .filter(effort -> effort.getValue().equals(points))
        .map(effort -> row.system().words().of(Kind.EFFORT, effort.getKey()).in(shell.locale()))
        .findFirst()
        .orElse(String.valueOf(points));
  }

  /** What was agreed on, or else what the indicator names. */
  String evidence(Weighing.Weighed row) {
    var agreed = row.task().last().terms().evidence();
    return agreed == null ? named(row) : agreed;
  }

  String named(Weighing.Weighed row) {
    return String.join(
        shell.text("checkup.list-comma"),
        row.indicator().evidence().stream().map(one -> one.in(shell.locale())).toList());
  }

  static String state(Task.State state, Shell shell) {
    return shell.text("checkup.improvement.state." + state.code());
  }

  /** Where a task stands, with what is pressing about it. */
  Cell standing(Task task) {
    return switch (task.state()) {
      case OPEN ->
          task.isOverdue(today)
              ? Cell.tag(shell.text("checkup.improvement.due-overdue"), "danger")
              : task.isDueSoon(today)
                  ? Cell.tag(shell.text("checkup.improvement.due-soon"), "warning")
                  : Cell.tag(state(Task.State.OPEN, shell), "info");
      case DONE ->
          task.isConfirmed()
              ? Cell.tag(state(Task.State.DONE, shell), "success")
              : Cell.tag(shell.text("checkup.improvement.state.waiting"), "accent");
      case DROPPED -> Cell.tag(state(Task.State.DROPPED, shell), "neutral");
    };
  }
}
