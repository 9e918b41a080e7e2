package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.oversight.tasks.TaskWork.Duty;
import org.mifeng.platform.oversight.tasks.TaskWork.Job;
import org.springframework.stereotype.Component;

/** Sub-tasks and milestones, which the office that leads a task adds and ends. */
@Component
class TaskParts {
  private static final int MOST = 100;

  private final TaskPartStore store;
  private final Tasks tasks;
  private final Offices offices;
  private final TaskWork work;
  private final Transactions transactions;
  private final Audit audit;

  TaskParts(
      TaskPartStore store,
      Tasks tasks,
      Offices offices,
      TaskWork work,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.offices = offices;
    this.work = work;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Whether the viewer may divide this task: its lead may, and the city. */
  boolean mayDivide(Viewer viewer, PlanTask task) {
    return viewer.seat() == Seat.CITY
        || offices.find(viewer).filter(office -> tasks.leads(office, task)).isPresent();
  }

  /**
   * Adds a sub-task or a milestone.
   *
   * @throws Refusal 404 unless the task is the viewer's; 403 unless they lead it; 409 when the plan
   *     is closed; 422 when its day lies outside the task's term, or its unit is none of the task's
   */
  UUID add(Viewer viewer, String plan, int number, TaskPart.Draft draft) {
    viewer.require(WORK_ON_TASKS);
    var task = tasks.require(viewer, plan, number).task();
    if (!mayDivide(viewer, task)) {
      throw Refusal.forbidden("oversight.refusal.not-the-lead");
    }
    tasks.requireOpen(viewer, task.plan());
    var about = new Report.About(task.code(), task.reference());
    var part = new TaskPart(UUID.randomUUID(), about, content(task, draft), tasks.by(viewer), null);
    transactions.run(
        viewer,
        () -> {
          if (store.count(about) >= MOST) {
            throw Refusal.conflict("oversight.refusal.too-many-parts", MOST);
          }
          store.insert(part, task.task().units());
          audit.record(
              viewer,
              "oversight.task-divided",
              part.id().toString(),
              Map.of(
                  "plan", about.plan(),
                  "task", about.task(),
                  "kind", part.content().kind().code(),
                  "unit", part.content().unit(),
                  "day", part.content().day().toString()));
          work.giveUnit(
              viewer,
              part.content().unit(),
              new Job(Duty.SUB_TASK, part.id(), task.label(), part.content().day(), task.path()));
        });
    return part.id();
  }

  private TaskPart.Content content(PlanTask task, TaskPart.Draft draft) {
    var kind =
        TaskPart.Kind.ofCode(draft.kind())
            .orElseThrow(() -> Refusal.invalid("oversight.refusal.no-part-kind"));
    var title = Tasks.title(draft.title());
    var unit = draft.unit() == null ? "" : draft.unit();
    if (!offices.units().containsKey(unit)) {
      throw Refusal.invalid("oversight.refusal.unknown-unit");
    }
    if (!task.task().units().contains(unit)) {
      throw Refusal.invalid("oversight.refusal.unit-not-of-task");
    }
    var day = draft.day();
    if (day == null) {
      throw Refusal.invalid("oversight.refusal.no-day");
    }
    var term = task.task().term();
    if (day.isBefore(term.from()) || day.isAfter(term.until())) {
      throw Refusal.invalid(
          "oversight.refusal.day-outside", term.from().toString(), term.until().toString());
    }
    return new TaskPart.Content(kind, title, unit, day, indicator(task.task(), draft.indicator()));
  }

  private static @Nullable TargetIndicator indicator(Plan.Task task, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return task.targets().stream()
        .map(Plan.Target::indicator)
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("oversight.refusal.unknown-indicator"));
  }

  /** Whether the viewer may say that a part is done: its unit, the task's lead, and the city. */
  boolean mayEnd(Viewer viewer, PlanTask task, TaskPart part) {
    return part.isOpen()
        && (mayDivide(viewer, task)
            || offices
                .find(viewer)
                .filter(office -> office.key().equals(part.content().unit()))
                .isPresent());
  }

  /**
   * Says that a part is done, or drops it for a reason.
   *
   * @throws Refusal 404 without such a part; 403 when it is another office's; 409 when it has
   *     ended; 422 when it is dropped without a reason
   */
  Report.About end(Viewer viewer, UUID id, boolean done, @Nullable String note) {
    viewer.require(WORK_ON_TASKS);
    if (!done && (note == null || note.isBlank())) {
      throw Refusal.invalid("oversight.refusal.no-reason");
    }
    var said = Tasks.maybe(note, Progress.LONGEST_NOTE);
    offices.find(viewer);
    return transactions.as(
        viewer,
        () -> {
          var part =
              store.find(id).orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-part"));
          var task = tasks.require(viewer, part.about()).task();
          tasks.requireOpen(viewer, task.plan());
          var by = tasks.by(viewer);
          if (!part.isOpen()) {
            throw Refusal.conflict("oversight.refusal.ended-already");
          }
          if (!mayEnd(viewer, task, part) || (!done && !mayDivide(viewer, task))) {
            throw Refusal.forbidden("oversight.refusal.not-the-lead");
          }
          if (!store.insertEnd(viewer, id, new TaskPart.End(done, said, by.name(), by.at()))) {
            throw Refusal.conflict("oversight.refusal.ended-already");
          }
          audit.record(
              viewer,
              done ? "oversight.part-done" : "oversight.part-dropped",
              id.toString(),
              Map.of("task", part.about().task(), "note", said));
          if (done) {
            work.doneByUnit(viewer, part.content().unit(), Duty.SUB_TASK, id);
          } else {
            work.dropped(viewer, part.content().unit(), id, said);
          }
          return part.about();
        });
  }
}
