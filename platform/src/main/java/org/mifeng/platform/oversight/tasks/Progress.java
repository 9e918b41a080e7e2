package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.tasks.TaskWork.Duty;
import org.mifeng.platform.oversight.tasks.TaskWork.Job;
import org.springframework.stereotype.Component;

/** Reports on tasks and their reviews. */
@Component
class Progress {
  static final int LONGEST_TEXT = 2_000;
  static final int LONGEST_NOTE = 500;
  private static final int DAYS_FOR_REVIEW = 5;
  private static final int MOST_SHARES = 100;

  private final ProgressStore store;
  private final Tasks tasks;
  private final Offices offices;
  private final TaskWork work;
  private final WorkingCalendar calendar;
  private final Transactions transactions;
  private final Audit audit;

  Progress(
      ProgressStore store,
      Tasks tasks,
      Offices offices,
      TaskWork work,
      WorkingCalendar calendar,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.offices = offices;
    this.work = work;
    this.calendar = calendar;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Reports on a task: its lead the whole, the other units their share.
   *
   * @return the report's id
   * @throws Refusal 404 unless the task is the viewer's; 403 when the city is no unit of it; 409
   *     when the plan is closed or a draft; 422 when it says nothing, too much, or names shares
   *     that are not there
   */
  UUID report(Viewer viewer, String plan, int number, Report.Draft draft) {
    viewer.require(WORK_ON_TASKS);
    var office = offices.require(viewer);
    var state = tasks.require(viewer, plan, number);
    var task = state.task();
    tasks.requireOpen(viewer, task.plan());
    if (!tasks.isUnit(office, task)) {
      throw Refusal.forbidden("oversight.refusal.not-a-unit");
    }
    var text = Tasks.said(draft.text(), LONGEST_TEXT);
    var said =
        Said.ofCode(draft.said())
            .orElseThrow(() -> Refusal.invalid("oversight.refusal.nothing-said"));
    if (draft.files().size() > ReportFile.MOST) {
      throw Refusal.invalid("oversight.refusal.too-many-files", ReportFile.MOST);
    }
    var whole = tasks.leads(office, task);
    var shares = whole ? shares(state, office, draft.shares()) : List.<UUID>of();
    var report =
        new Report(
            UUID.randomUUID(),
            new Report.About(task.code(), task.reference()),
            office,
            whole,
            new Report.Body(said, text, tasks.by(viewer)),
            draft.files().size(),
            null);
    transactions.run(viewer, () -> add(viewer, state, report, draft.files(), shares));
    return report.id();
  }

  private void add(
      Viewer viewer, Tasks.State state, Report report, List<ReportFile> files, List<UUID> shares) {
    store.insert(report, state.task().task().units());
    shares.forEach(share -> store.insertShare(report.id(), share));
    for (int at = 0; at < files.size(); at++) {
      store.insertFile(report.id(), at + 1, files.get(at));
    }
    audit.record(
        viewer,
        "oversight.progress-reported",
        report.id().toString(),
        Map.of(
            "plan", report.about().plan(),
            "task", report.about().task(),
            "office", report.office().key(),
            "said", report.body().said().code(),
            "files", String.valueOf(files.size()),
            "shares", String.valueOf(shares.size())));
    state.requests().stream()
        .filter(request -> request.office().equals(report.office()))
        .forEach(request -> work.done(viewer, Duty.REPORT, request.id()));
    state.reports().stream()
        .filter(Report::isReturned)
        .filter(returned -> returned.office().equals(report.office()))
        .forEach(returned -> work.done(viewer, Duty.REPORT, returned.id()));
    endShares(viewer, state, report);
    work.giveCity(
        viewer,
        new Job(
            Duty.REVIEW,
            report.id(),
            state.task().label(),
            calendar.plus(tasks.today(), DAYS_FOR_REVIEW),
            path(report.id())));
    if (!report.whole()) {
      // The lead puts the shares together; it learns that one has come.
      work.tell(
          viewer,
          offices.lead(state.task().plan(), state.task().task()),
          "oversight.notice.share",
          report.id(),
          new TaskWork.Place(state.task().label(), state.task().path()));
    }
  }

  /** A district ends no part of a task, which is all districts': saying done ends its own item. */
  private void endShares(Viewer viewer, Tasks.State state, Report report) {
    if (report.office().division().isEmpty() || report.body().said() != Said.DONE) {
      return;
    }
    state.parts().stream()
        .filter(
            part ->
                part.isOpen() && offices.isAmong(report.office(), List.of(part.content().unit())))
        .forEach(part -> work.doneBy(viewer, report.office(), Duty.SUB_TASK, part.id()));
  }

  private static List<UUID> shares(Tasks.State state, Office office, List<UUID> named) {
    var there =
        state.reports().stream()
            .filter(report -> !report.whole() && !report.isReturned())
            .filter(report -> !report.office().equals(office))
            .map(Report::id)
            .toList();
    if (named.size() > MOST_SHARES || !there.containsAll(named)) {
      throw Refusal.invalid("oversight.refusal.no-such-share");
    }
    return named.stream().distinct().toList();
  }

  /** A report; 404 unless the viewer may read it. */
  Report require(Viewer viewer, UUID id) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions.as(viewer, () -> store.find(id)).orElseThrow(Progress::noSuchReport);
  }

  /** The shares a report was made from, as far as the viewer may read them. */
  List<Report> shares(Viewer viewer, Report report) {
    return transactions.as(viewer, () -> store.listShares(report.id()));
  }

  /** The files of a report, without their bytes. */
  List<ReportFile> files(Viewer viewer, Report report) {
    return transactions.as(viewer, () -> store.listFiles(report.id()));
  }

  /** A file of a report with its bytes; 404 unless the viewer may read the report. */
  ReportFile requireFile(Viewer viewer, UUID id, int number) {
    require(viewer, id);
    return transactions
        .as(viewer, () -> store.findFile(id, number))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-file"));
  }

  /**
   * Accepts a report, or sends it back with what is missing: then it is asked for again.
   *
   * @throws Refusal 404 without such a report; 409 when it was reviewed already or is the viewer's
   *     own; 422 when it is sent back without a reason
   */
  void review(Viewer viewer, UUID id, boolean accepted, @Nullable String note) {
    viewer.require(MANAGE_PLANS);
    if (!accepted && (note == null || note.isBlank())) {
      throw Refusal.invalid("oversight.refusal.no-reason");
    }
    var why = Tasks.maybe(note, LONGEST_NOTE);
    transactions.run(
        viewer,
        () -> {
          var report = store.find(id).orElseThrow(Progress::noSuchReport);
          if (report.body().by().account().equals(viewer.account().value())) {
            throw Refusal.conflict("oversight.refusal.own-report");
          }
          var by = tasks.by(viewer);
          if (!store.insertReview(
              viewer, id, new Report.Review(accepted, why, by.name(), by.at()))) {
            throw Refusal.conflict("oversight.refusal.reviewed-already");
          }
          audit.record(
              viewer,
              "oversight.progress-reviewed",
              id.toString(),
              Map.of("verdict", accepted ? "accepted" : "returned", "note", why));
          work.done(viewer, Duty.REVIEW, id);
          if (!accepted) {
            askAgain(viewer, report);
          }
        });
  }

  private void askAgain(Viewer viewer, Report report) {
    var task = tasks.require(viewer, report.about()).task();
    work.give(
        viewer,
        report.office(),
        new Job(
            Duty.REPORT,
            report.id(),
            task.label(),
            calendar.plus(tasks.today(), DAYS_FOR_REVIEW),
            path(report.id())));
    work.tell(
        viewer,
        report.office(),
        "oversight.notice.returned",
        report.id(),
        new TaskWork.Place(task.label(), path(report.id())));
  }

  /** Where a report's page is. */
  static String path(UUID id) {
    return "/oversight/progress/" + id;
  }

  private static Refusal noSuchReport() {
    return Refusal.notFound("oversight.refusal.no-such-report");
  }
}
