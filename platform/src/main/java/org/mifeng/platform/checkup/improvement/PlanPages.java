package org.mifeng.platform.checkup.improvement;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the list of the plan together, for the screen and for files. */
@Component
class PlanPages {
  private final Plan plan;
  private final Reminders reminders;
  private final Checkups checkups;
  private final Results results;

  PlanPages(Plan plan, Reminders reminders, Checkups checkups, Results results) {
    this.plan = plan;
    this.reminders = reminders;
    this.checkups = checkups;
    this.results = results;
  }

  PlanPage of(Viewer viewer, PlanFilter filter, Paging paging, Shell shell) {
    var tasks = plan.list(viewer);
    var weighed = weigh(viewer, tasks);
    var shown = sorted(weighed, filter, paging);
    var table = new TaskTable(shell, results.today()).table();
    var page = shown.stream().skip(paging.offset()).limit(paging.size()).toList();
    return new PlanPage(
        new PlanPage.Start(proposals(viewer), tasks.isEmpty()),
        progress(weighed, shell),
        reminders.list(viewer).stream().map(one -> ReminderLines.of(one, shell)).toList(),
        rechecks(tasks, shell),
        filter,
        options(tasks, shell),
        table.fill(new Paged<>(page, shown.size(), paging)).withExport("/improvement-plan"));
  }

  /** All tasks that a filter takes, in the order asked for. */
  List<Weighing.Weighed> list(Viewer viewer, PlanFilter filter, Paging paging) {
    return sorted(weigh(viewer, plan.list(viewer)), filter, paging);
  }

  private List<Weighing.Weighed> weigh(Viewer viewer, List<Task> tasks) {
    var weighing = new Weighing(viewer, checkups, results);
    return tasks.stream().map(weighing::of).toList();
  }

  private List<Weighing.Weighed> sorted(
      List<Weighing.Weighed> weighed, PlanFilter filter, Paging paging) {
    var today = results.today();
    return weighed.stream()
        .filter(one -> filter.takes(one.task(), today))
        .sorted(order(paging))
        .toList();
  }

  /** What brings most for its effort first, after what waits for nothing any more. */
  private static Comparator<Weighing.Weighed> order(Paging paging) {
    Comparator<Weighing.Weighed> usual =
        Comparator.comparing((Weighing.Weighed one) -> one.task().state())
            .thenComparing(Weighing.Weighed::perEffort, Comparator.reverseOrder())
            .thenComparing(one -> one.task().origin().code());
    Comparator<Weighing.Weighed> asked =
        switch (paging.sort()) {
          case TaskTable.DUE -> Comparator.comparing(one -> one.task().last().terms().due());
          case TaskTable.GAIN -> Comparator.comparing(Weighing.Weighed::gain);
          case TaskTable.OWNER ->
              Comparator.comparing(one -> one.task().last().terms().owner().key());
          default -> Comparator.comparing(unused -> 0);
        };
    return (paging.descending() ? asked.reversed() : asked).thenComparing(usual);
  }

  /** Where the gaps of the last result can be taken in. */
  private String proposals(Viewer viewer) {
    return results.list(viewer).stream()
        .findFirst()
        .map(last -> "/improvement-plan/proposals?from=" + last.checkup())
        .orElse("");
  }

  private static PlanPage.Progress progress(List<Weighing.Weighed> weighed, Shell shell) {
    var sum = Weighing.sum(weighed);
    return new PlanPage.Progress(
        count(weighed, Task.State.DONE),
        weighed.size() - count(weighed, Task.State.DROPPED),
        shell.number(sum.realised()),
        shell.number(sum.possible()));
  }

  private static long count(List<Weighing.Weighed> weighed, Task.State state) {
    return weighed.stream().filter(one -> one.task().state() == state).count();
  }

  private static List<PlanPage.Recheck> rechecks(List<Task> tasks, Shell shell) {
    return Rechecking.listOpen(tasks).stream()
        .map(
            id ->
                new PlanPage.Recheck(
                    "/improvement-plan/rechecks/" + id,
                    shell.text(
                        "checkup.improvement.waiting",
                        tasks.stream()
                            .filter(Task::isWaiting)
                            .filter(task -> id.equals(task.last().recheck()))
                            .count())))
        .toList();
  }

  private static PlanPage.Options options(List<Task> tasks, Shell shell) {
    var owners = new TreeMap<String, String>();
    for (var task : tasks) {
      var owner = task.last().terms().owner();
      var name = owner.name();
      owners.put(owner.key(), name == null ? shell.text("checkup.improvement.owner-nobody") : name);
    }
    return new PlanPage.Options(
        Option.each(Task.State.class, state -> TaskTable.state(state, shell)).stream()
            .map(one -> Option.of(Task.State.valueOf(one.value()).code(), one.text()))
            .toList(),
        owners.entrySet().stream().map(one -> Option.of(one.getKey(), one.getValue())).toList(),
        Stream.of(PlanFilter.OVERDUE, PlanFilter.SOON)
            .map(due -> Option.of(due, shell.text("checkup.improvement.due-" + due)))
            .toList());
  }
}
