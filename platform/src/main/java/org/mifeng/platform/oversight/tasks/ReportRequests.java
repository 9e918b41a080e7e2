package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.tasks.TaskWork.Duty;
import org.mifeng.platform.oversight.tasks.TaskWork.Job;
import org.mifeng.platform.workflow.Handling;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.stereotype.Component;

/** The city asks the units of a task to report by a day, and urges those that have not 催办. */
@Component
class ReportRequests {
  private final TaskPartStore store;
  private final Tasks tasks;
  private final Offices offices;
  private final TaskWork work;
  private final Urging urging;
  private final Transactions transactions;
  private final Audit audit;

  ReportRequests(
      TaskPartStore store,
      Tasks tasks,
      Offices offices,
      TaskWork work,
      Urging urging,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.offices = offices;
    this.work = work;
    this.urging = urging;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The inbox as whoever asked sees it. */
  @Component
  record Urging(Worklist worklist, Handling handling) {}

  /**
   * Asks each unit of a task that has nothing open to report.
   *
   * @return how many were asked
   * @throws Refusal 409 when the plan is closed; 422 when the day is past
   */
  int ask(Viewer viewer, String plan, int number, @Nullable LocalDate due) {
    viewer.require(MANAGE_PLANS);
    var state = tasks.require(viewer, plan, number);
    tasks.requireOpen(viewer, state.task().plan());
    if (due == null) {
      throw Refusal.invalid("oversight.refusal.no-day");
    }
    if (due.isBefore(tasks.today()) || due.isAfter(tasks.today().plusYears(1))) {
      throw Refusal.invalid("oversight.refusal.day-not-ahead");
    }
    var own = offices.find(viewer);
    var open =
        state.requests().stream()
            .filter(one -> !one.answered())
            .map(ReportRequest::office)
            .toList();
    var asked =
        offices.expand(state.task().task().units()).stream()
            .filter(office -> !open.contains(office) && !own.equals(java.util.Optional.of(office)))
            .toList();
    return transactions.as(viewer, () -> ask(viewer, state.task(), asked, due));
  }

  private int ask(Viewer viewer, PlanTask task, List<Office> asked, LocalDate due) {
    for (var office : asked) {
      var request =
          new ReportRequest(
              UUID.randomUUID(),
              new Report.About(task.code(), task.reference()),
              office,
              due,
              tasks.by(viewer),
              false);
      store.insertRequest(request);
      work.give(
          viewer,
          office,
          new Job(Duty.REPORT, request.id(), task.label(), due, path(request.id())));
    }
    audit.record(
        viewer,
        "oversight.reports-asked-for",
        task.code(),
        Map.of(
            "task", task.reference(),
            "offices", String.valueOf(asked.size()),
            "due", due.toString()));
    return asked.size();
  }

  /** A request; 404 unless the viewer may read it. */
  ReportRequest require(Viewer viewer, UUID id) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions
        .as(viewer, () -> store.findRequest(id))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-request"));
  }

  /**
   * Urges an office to report, at most once a working day.
   *
   * @throws Refusal 404 without such a request; 409 when it was answered, the office has no desk,
   *     somebody else asked, or it was urged today
   */
  void urge(Viewer viewer, UUID id) {
    viewer.require(MANAGE_PLANS);
    transactions.run(
        viewer,
        () -> {
          var request = require(viewer, id);
          if (request.answered()) {
            throw Refusal.conflict("oversight.refusal.answered-already");
          }
          var filter = new WorkFilter(Duty.REPORT.kind(), null, id.toString(), List.of());
          var item =
              urging.worklist().list(viewer, Worklist.Tab.STARTED, filter, 1, 0).stream()
                  .findFirst()
                  .orElseThrow(() -> Refusal.conflict("oversight.refusal.cannot-urge"));
          urging.handling().urge(viewer, item.id());
          audit.record(
              viewer,
              "oversight.report-urged",
              id.toString(),
              Map.of("task", request.about().task(), "office", request.office().key()));
        });
  }

  /** Where a request leads to. */
  static String path(UUID id) {
    return "/oversight/requests/" + id;
  }
}
