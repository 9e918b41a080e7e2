package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.tasks.TaskWork.Duty;
import org.mifeng.platform.oversight.tasks.TaskWork.Job;
import org.springframework.stereotype.Component;

/** The ledger of matters for the coordination meeting: raised, discussed, decided, followed. */
@Component
class Matters {
  private final MatterStore store;
  private final Tasks tasks;
  private final Plans plans;
  private final Offices offices;
  private final TaskWork work;
  private final Transactions transactions;
  private final Audit audit;

  Matters(
      MatterStore store,
      Tasks tasks,
      Plans plans,
      Offices offices,
      TaskWork work,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.plans = plans;
    this.offices = offices;
    this.work = work;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** All matters the viewer may read, the newest first. */
  List<Matter> list(Viewer viewer) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions.as(viewer, store::list);
  }

  /** A matter; 404 unless the viewer may read it. */
  Matter require(Viewer viewer, UUID id) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-matter"));
  }

  /**
   * Raises a matter about a task of the viewer's, or about a plan as a whole.
   *
   * @throws Refusal 409 when the plan is closed; 422 without words, or when the task is not theirs
   */
  UUID raise(Viewer viewer, Matter.Draft draft) {
    viewer.require(WORK_ON_TASKS);
    var office = offices.require(viewer);
    var title = Tasks.title(draft.title());
    var text = Tasks.said(draft.text(), Progress.LONGEST_TEXT);
    var plan = plans.require(viewer, draft.plan() == null ? "" : draft.plan()).plan();
    var code = plan.head().code();
    tasks.requireOpen(viewer, plan);
    var named = draft.task();
    var task =
        named == null || named.isBlank()
            ? null
            : tasks
                .find(viewer, code, named)
                .orElseThrow(() -> Refusal.invalid("oversight.refusal.no-such-task"))
                .task();
    var about = new Report.About(code, task == null ? "" : task.reference());
    var matter =
        new Matter(UUID.randomUUID(), about, office, title, text, tasks.by(viewer), List.of());
    return transactions.as(
        viewer,
        () -> {
          store.insert(matter, task == null ? List.of() : task.task().units());
          audit.record(
              viewer,
              "oversight.matter-raised",
              matter.id().toString(),
              Map.of("plan", about.plan(), "task", about.task(), "office", office.key()));
          work.giveCity(viewer, new Job(Duty.MATTER, matter.id(), title, null, path(matter.id())));
          return matter.id();
        });
  }

  /** The stages this viewer may bring a matter to. */
  List<Stage> next(Viewer viewer, Matter matter) {
    var next = matter.stage().next();
    if (viewer.may(MANAGE_PLANS)) {
      return next;
    }
    return isCharged(viewer, matter)
        ? next.stream().filter(stage -> stage == Stage.FOLLOWED).toList()
        : List.of();
  }

  private boolean isCharged(Viewer viewer, Matter matter) {
    var charged = matter.charge().office();
    return charged != null && offices.find(viewer).filter(charged::equals).isPresent();
  }

  /**
   * Brings a matter on: the city discusses, decides and closes; whoever has to do what was decided
   * says how far it has come.
   *
   * @throws Refusal 404 without such a matter; 409 when the stage cannot come now, or somebody was
   *     quicker; 422 without words, or without office and day where something is decided
   */
  void bring(Viewer viewer, UUID id, Matter.StepDraft draft) {
    viewer.require(WORK_ON_TASKS);
    var said = Tasks.said(draft.text(), Progress.LONGEST_TEXT);
    var stage =
        Stage.ofCode(draft.stage())
            .orElseThrow(() -> Refusal.invalid("oversight.refusal.no-such-stage"));
    var charge = stage == Stage.DECIDED ? charge(draft) : Matter.Charge.NOBODY;
    transactions.run(
        viewer,
        () -> {
          var matter = require(viewer, id);
          if (!next(viewer, matter).contains(stage)) {
            throw Refusal.conflict("oversight.refusal.no-such-stage");
          }
          var step =
              new Matter.Step(
                  matter.steps().size() + 1,
                  stage,
                  said,
                  charge,
                  draft.meeting(),
                  tasks.by(viewer));
          if (!store.insertStep(viewer, id, step)) {
            throw Refusal.conflict("oversight.refusal.plan-changed-meanwhile");
          }
          record(viewer, matter, step);
          give(viewer, matter, step);
        });
  }

  private Matter.Charge charge(Matter.StepDraft draft) {
    var office = new Office(draft.office() == null ? "" : draft.office());
    if (!offices.names(java.util.Locale.CHINESE).containsKey(office)) {
      throw Refusal.invalid("oversight.refusal.unknown-unit");
    }
    if (draft.due() == null) {
      throw Refusal.invalid("oversight.refusal.no-day");
    }
    return new Matter.Charge(office, draft.due());
  }

  private void record(Viewer viewer, Matter matter, Matter.Step step) {
    var detail = new HashMap<String, String>();
    detail.put("stage", step.stage().code());
    detail.put("number", String.valueOf(step.number()));
    put(detail, "office", step.charge().office() == null ? null : step.charge().office().key());
    put(detail, "due", step.charge().due());
    put(detail, "meeting", step.meeting());
    audit.record(viewer, "oversight.matter-brought-on", matter.id().toString(), detail);
  }

  private static void put(Map<String, String> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value.toString());
    }
  }

  private void give(Viewer viewer, Matter matter, Matter.Step step) {
    var id = matter.id();
    work.done(viewer, Duty.MATTER, id);
    switch (step.stage()) {
      case DECIDED -> {
        var office = step.charge().office();
        if (office != null) {
          store.insertOffice(id, office, step.by().at());
          var job = new Job(Duty.FOLLOW, id, matter.title(), step.charge().due(), path(id));
          work.give(viewer, office, job, List.of(matter.office()));
        }
      }
      case FOLLOWED -> {
        if (viewer.seat() != Seat.CITY) {
          work.giveCity(viewer, new Job(Duty.MATTER, id, matter.title(), null, path(id)));
        }
      }
      case CLOSED -> work.done(viewer, Duty.FOLLOW, id);
      case RAISED, DISCUSSED -> {}
    }
  }

  /** Where a matter's page is. */
  static String path(UUID id) {
    return "/oversight/matters/" + id;
  }
}
