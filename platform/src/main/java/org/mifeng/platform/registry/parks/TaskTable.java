package org.mifeng.platform.registry.parks;

import java.util.List;
import java.util.stream.Collectors;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** Who has which task of the plan, as a table and the sentence before it. */
final class TaskTable {
  private TaskTable() {}

  /** Which plan it is, and from when to when; empty without tasks. */
  static String lead(List<TaskStore.Task> list, Shell shell) {
    return list.stream()
        .findFirst()
        .map(
            task ->
                shell.text(
                    "registry.tasks.lead",
                    task.plan(),
                    shell.date(task.from()),
                    shell.date(task.to())))
        .orElse("");
  }

  /** Leading department first, then those that help. */
  static Table.Filled of(List<TaskStore.Task> list, Shell shell) {
    return Table.<TaskStore.Task>of("registry.tasks.title")
        .column("task", "registry.task", row -> Cell.text(row.task()))
        .column(
            "what",
            "registry.task.what",
            row ->
                Cell.text(row.what() + (row.reading() ? shell.text("registry.task.reading") : "")))
        .column(
            "lead",
            "registry.task.lead",
            row -> Cell.text(row.units().isEmpty() ? "" : row.units().getFirst()))
        .column(
            "others",
            "registry.task.others",
            row ->
                Cell.text(
                    row.units().stream()
                        .skip(1)
                        .collect(Collectors.joining(shell.text("registry.separator")))))
        .fill(DivisionController.all(list));
  }
}
