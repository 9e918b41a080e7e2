package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.tasks.TaskPage.Mark;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of one task together. */
@Component
class TaskShowPages {
  private final Tasks tasks;
  private final TaskParts parts;
  private final Offices offices;
  private final TaskPages pages;
  private final Figures figures;

  TaskShowPages(Tasks tasks, TaskParts parts, Offices offices, TaskPages pages, Figures figures) {
    this.tasks = tasks;
    this.parts = parts;
    this.offices = offices;
    this.pages = pages;
    this.figures = figures;
  }

  /** One task. */
  TaskPage.Show of(Viewer viewer, String plan, int number, Shell shell) {
    var state = tasks.require(viewer, plan, number);
    var tables = pages.tables(shell);
    var task = state.task();
    var open = isOpen(viewer, task);
    var now =
        figures.list(viewer, Extent.Kind.CITY).stream()
            .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    return new TaskPage.Show(
        head(viewer, task, shell),
        marks(state.standing(), tables, shell),
        facts(task, tables, shell),
        tables.targets(task.task().targets(), now),
        state.parts().stream().map(part -> part(viewer, task, part, open, tables, shell)).toList(),
        new TaskPage.Lists(
            tables.reports(state.reports()),
            state.requests().stream()
                .filter(request -> !request.answered())
                .map(request -> request(viewer, request, open, tables, shell))
                .toList()),
        may(viewer, state, tables, shell));
  }

  private TaskPage.Head head(Viewer viewer, PlanTask task, Shell shell) {
    var standing = task.plan().head().standing();
    var caution =
        tasks.isClosed(viewer, task.code())
            ? shell.text("oversight.refusal.plan-is-closed")
            : standing.demo()
                ? shell.text("oversight.plan.caution-demo")
                : standing.draft() ? shell.text("oversight.refusal.plan-is-draft") : "";
    return new TaskPage.Head(
        shell.text("oversight.tasks.page", task.reference()),
        task.task().text().in(shell.locale()),
        "/oversight/tasks?plan=" + task.code(),
        task.path(),
        caution);
  }

  private static List<Mark> marks(TaskStanding standing, TaskTables tables, Shell shell) {
    var latest = standing.latest();
    return List.of(
        new Mark(
            shell.text("oversight.tasks.overall"),
            shell.text("oversight.tasks.light." + standing.overall().code()),
            standing.overall().tone()),
        new Mark(
            shell.text("oversight.tasks.by-date"),
            shell.text("oversight.tasks.date." + standing.why()),
            standing.byDate().tone()),
        new Mark(
            shell.text("oversight.tasks.by-text"),
            latest == null
                ? shell.text("oversight.tasks.said.none")
                : tables.said(latest.body().said()),
            standing.byText().tone()));
  }

  private List<Fact> facts(PlanTask task, TaskTables tables, Shell shell) {
    var head = task.plan().head();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.link(
            shell.text("oversight.plan.one"),
            head.name().in(shell.locale()),
            "/oversight/plans/" + head.code()));
    var units = task.task().units();
    facts.add(Fact.of(shell.text("oversight.plan.leads"), tables.unit(units.getFirst())));
    if (units.size() > 1) {
      facts.add(
          Fact.of(
              shell.text("oversight.tasks.others"), tables.units(units.subList(1, units.size()))));
    }
    var lead = offices.lead(task.plan(), task.task());
    if (!lead.key().equals(units.getFirst())) {
      facts.add(Fact.of(shell.text("oversight.tasks.consolidates"), tables.office(lead)));
    }
    facts.add(
        Fact.of(
            shell.text("oversight.plan.term"),
            shell.text(
                "oversight.from-to",
                shell.date(task.task().term().from()),
                shell.date(task.task().term().until()))));
    return facts;
  }

  private TaskPage.Part part(
      Viewer viewer, PlanTask task, TaskPart part, boolean open, TaskTables tables, Shell shell) {
    var content = part.content();
    var indicator = content.indicator();
    var line =
        shell.text(
            "oversight.tasks.part-line",
            shell.text("oversight.tasks.part." + content.kind().code()),
            tables.unit(content.unit()),
            shell.date(content.day()));
    return new TaskPage.Part(
        part.id().toString(),
        content.title(),
        indicator == null
            ? line
            : shell.text("oversight.tasks.part-serves", line, shell.text(indicator.nameKey())),
        mark(part, shell),
        part.end() == null ? howToEnd(viewer, part, shell) : part.end().note(),
        open && parts.mayEnd(viewer, task, part),
        open && part.isOpen() && parts.mayDivide(viewer, task));
  }

  /** A district ends its item by its report; nothing has to be said to others. */
  private String howToEnd(Viewer viewer, TaskPart part, Shell shell) {
    return offices
            .find(viewer)
            .filter(office -> office.division().isPresent())
            .filter(office -> offices.isAmong(office, List.of(part.content().unit())))
            .isPresent()
        ? shell.text("oversight.tasks.part-of-districts")
        : "";
  }

  private Mark mark(TaskPart part, Shell shell) {
    var end = part.end();
    if (end != null) {
      return new Mark(
          "",
          shell.text(
              end.done() ? "oversight.tasks.part-done" : "oversight.tasks.part-dropped",
              shell.date(end.at())),
          end.done() ? "success" : "neutral");
    }
    return tasks.today().isAfter(part.content().day())
        ? new Mark("", shell.text("oversight.tasks.date.part-late"), "danger")
        : new Mark("", shell.text("oversight.tasks.part-open"), "info");
  }

  private TaskPage.Request request(
      Viewer viewer, ReportRequest request, boolean open, TaskTables tables, Shell shell) {
    var late = tasks.today().isAfter(request.due());
    return new TaskPage.Request(
        request.id().toString(),
        shell.text(
            "oversight.tasks.asked", tables.office(request.office()), shell.date(request.due())),
        new Mark(
            "",
            shell.text(late ? "oversight.tasks.date.report-late" : "oversight.tasks.asked-open"),
            late ? "danger" : "info"),
        open
            && viewer.may(MANAGE_PLANS)
            && request.by().account().equals(viewer.account().value())
            && offices.desk(request.office()).isPresent());
  }

  /** Whether anything is done about the task: its plan is issued, and not closed. */
  private boolean isOpen(Viewer viewer, PlanTask task) {
    var standing = task.plan().head().standing();
    return !tasks.isClosed(viewer, task.code()) && (!standing.draft() || standing.demo());
  }

  private TaskPage.May may(Viewer viewer, Tasks.State state, TaskTables tables, Shell shell) {
    var task = state.task();
    var office = offices.find(viewer);
    var open = isOpen(viewer, task);
    var whole = office.filter(one -> tasks.leads(one, task)).isPresent();
    return new TaskPage.May(
        open && office.filter(one -> tasks.isUnit(one, task)).isPresent(),
        whole,
        open && parts.mayDivide(viewer, task),
        open && viewer.may(MANAGE_PLANS),
        new TaskPage.Choices(
            Arrays.stream(Said.values())
                .map(said -> Option.of(said.code(), tables.said(said)))
                .toList(),
            whole ? shares(state, office.orElseThrow(), tables, shell) : List.of(),
            Arrays.stream(TaskPart.Kind.values())
                .map(
                    kind ->
                        Option.of(kind.code(), shell.text("oversight.tasks.part." + kind.code())))
                .toList(),
            task.task().units().stream().map(unit -> Option.of(unit, tables.unit(unit))).toList(),
            task.task().targets().stream()
                .map(target -> target.indicator())
                .map(one -> Option.of(one.code(), shell.text(one.nameKey())))
                .toList(),
            ReportFile.accepted()));
  }

  private static List<Option> shares(
      Tasks.State state, Office own, TaskTables tables, Shell shell) {
    return state.reports().stream()
        .filter(report -> !report.whole() && !report.isReturned())
        .filter(report -> !report.office().equals(own))
        .limit(50)
        .map(
            report ->
                Option.of(
                    report.id().toString(),
                    shell.text(
                        "oversight.tasks.share-line",
                        tables.office(report.office()),
                        shell.shortTime(report.at()),
                        tables.said(report.body().said()))))
        .toList();
  }
}
