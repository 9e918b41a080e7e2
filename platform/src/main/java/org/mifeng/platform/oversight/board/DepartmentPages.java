package org.mifeng.platform.oversight.board;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts together what each department has to see to, by the plan that is measured by. */
@Component
class DepartmentPages {
  private final Plans plans;
  private final Gauges gauges;
  private final BoardPages boards;

  DepartmentPages(Plans plans, Gauges gauges, BoardPages boards) {
    this.plans = plans;
    this.gauges = gauges;
    this.boards = boards;
  }

  /** A department with its tasks. */
  record Department(String code, Plan.Text name, List<Plan.Task> leads, List<Plan.Task> helps) {
    /** Targets of the tasks it leads. */
    long targets() {
      return leads.stream().mapToLong(task -> task.targets().size()).sum();
    }
  }

  /** A task of a department. */
  record Duty(Plan.Task task, boolean leads) {}

  /** The departments of the plan, as it orders them; none without a plan. */
  List<Department> list(Viewer viewer) {
    return gauges.plan(viewer).map(plan -> departments(viewer, plan)).orElse(List.of());
  }

  private List<Department> departments(Viewer viewer, Plan plan) {
    Map<String, Plan.Text> names = plans.departments(viewer);
    var tasks = plan.groups().stream().flatMap(group -> group.tasks().stream()).toList();
    return tasks.stream()
        .flatMap(task -> task.units().stream())
        .distinct()
        .map(
            code ->
                new Department(
                    code,
                    names.getOrDefault(code, new Plan.Text(code, code)),
                    tasks.stream().filter(task -> task.units().getFirst().equals(code)).toList(),
                    tasks.stream().filter(task -> task.units().indexOf(code) > 0).toList()))
        .toList();
  }

  /** The columns of the departments. */
  Table<Department> table(Shell shell) {
    return Table.<Department>of("oversight.department.list")
        .column(
            "name",
            "oversight.department",
            row -> Cell.link(row.name().in(shell.locale()), "/oversight/departments/" + row.code()))
        .column("leads", "oversight.department.leads", row -> Cell.number(row.leads().size()))
        .column("helps", "oversight.department.helps", row -> Cell.number(row.helps().size()))
        .column("targets", "oversight.department.targets", row -> Cell.number(row.targets()));
  }

  Table.Filled index(Viewer viewer, Shell shell) {
    return BoardMeasures.fill(table(shell), list(viewer), "/oversight/departments");
  }

  /**
   * The tasks of a department, those it leads first.
   *
   * @throws Refusal 404 when the plan names no such department
   */
  List<Duty> duties(Viewer viewer, String code) {
    var department = require(viewer, code);
    return java.util.stream.Stream.concat(
            department.leads().stream().map(task -> new Duty(task, true)),
            department.helps().stream().map(task -> new Duty(task, false)))
        .toList();
  }

  private Department require(Viewer viewer, String code) {
    return list(viewer).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-department"));
  }

  /** The columns of a department's tasks. */
  Table<Duty> dutyTable(Shell shell) {
    return Table.<Duty>of("oversight.department.tasks")
        .column("ref", "oversight.department.ref", row -> Cell.text(row.task().reference()))
        .column(
            "task",
            "oversight.department.task",
            row -> Cell.text(row.task().text().in(shell.locale())))
        .column(
            "part",
            "oversight.department.part",
            row ->
                row.leads()
                    ? Cell.tag(shell.text("oversight.plan.leads"), "accent")
                    : Cell.tag(shell.text("oversight.department.with"), "neutral"))
        .column("until", "oversight.plan.until", row -> Cell.day(row.task().term().until()))
        .column(
            "targets", "oversight.plan.targets", row -> Cell.number(row.task().targets().size()));
  }

  DepartmentPage of(Viewer viewer, String code, Shell shell) {
    var department = require(viewer, code);
    var plan =
        gauges
            .plan(viewer)
            .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-department"));
    var own =
        new Plan(
            plan.head(),
            plan.groups().stream()
                .map(
                    group ->
                        new Plan.Group(
                            group.reference(),
                            group.kind(),
                            group.name(),
                            group.tasks().stream()
                                .filter(task -> task.units().contains(code))
                                .toList()))
                .toList());
    return new DepartmentPage(
        department.name().in(shell.locale()),
        boards.measure(plan, shell),
        boards.asOf(viewer, shell).text(),
        gauges.of(viewer, own, Extent.CITY, shell),
        BoardMeasures.fill(
            dutyTable(shell), duties(viewer, code), "/oversight/departments/" + code + "/tasks"));
  }
}
