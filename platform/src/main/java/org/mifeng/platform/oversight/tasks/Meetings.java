package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plans;
import org.springframework.stereotype.Component;

/** Coordination meetings: the city writes down who was there and what was decided. */
@Component
class Meetings {
  private static final Viewer PLATFORM = Viewer.system("minutes");

  private final MeetingStore store;
  private final Matters matters;
  private final Tasks tasks;
  private final Plans plans;
  private final Offices offices;
  private final Transactions transactions;
  private final Audit audit;

  Meetings(
      MeetingStore store,
      Matters matters,
      Tasks tasks,
      Plans plans,
      Offices offices,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.matters = matters;
    this.tasks = tasks;
    this.plans = plans;
    this.offices = offices;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The meetings the viewer's office was at, or got the minutes of; the city reads all. */
  List<Meeting> list(Viewer viewer) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions.as(viewer, store::list);
  }

  /** A meeting; 404 unless the viewer may read its minutes. */
  Meeting require(Viewer viewer, UUID id) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-meeting"));
  }

  /** What a meeting treated: whoever may read the minutes reads all of them. */
  List<Meeting.Treated> treated(Viewer viewer, Meeting meeting) {
    require(viewer, meeting.id());
    return transactions.as(PLATFORM, () -> store.listTreated(meeting.id()));
  }

  /**
   * Writes a meeting down.
   *
   * @throws Refusal 409 when the plan is closed; 422 without a title, when its day lies ahead or
   *     before the plan, or when an office that was there is unknown
   */
  UUID hold(Viewer viewer, Meeting.Draft draft) {
    viewer.require(MANAGE_PLANS);
    var plan = plans.require(viewer, draft.plan() == null ? "" : draft.plan()).plan();
    tasks.requireOpen(viewer, plan);
    var title = Tasks.title(draft.title());
    var remarks = Tasks.maybe(draft.remarks(), Progress.LONGEST_TEXT);
    var day = draft.on();
    if (day == null) {
      throw Refusal.invalid("oversight.refusal.no-day");
    }
    if (day.isAfter(tasks.today()) || day.isBefore(plan.head().term().from())) {
      throw Refusal.invalid("oversight.refusal.meeting-day", plan.head().term().from().toString());
    }
    var present = draft.present().stream().distinct().map(Office::new).toList();
    if (present.isEmpty()) {
      throw Refusal.invalid("oversight.refusal.nobody-present");
    }
    if (!offices.names(Locale.CHINESE).keySet().containsAll(present)) {
      throw Refusal.invalid("oversight.refusal.unknown-unit");
    }
    var meeting =
        new Meeting(
            UUID.randomUUID(),
            plan.head().code(),
            new Meeting.Held(title, day, present),
            remarks,
            tasks.by(viewer),
            null);
    transactions.run(
        viewer,
        () -> {
          store.insert(meeting);
          audit.record(
              viewer,
              "oversight.meeting-held",
              meeting.id().toString(),
              Map.of(
                  "plan", meeting.plan(),
                  "day", day.toString(),
                  "present", String.valueOf(present.size())));
        });
    return meeting.id();
  }

  /**
   * Writes down what a meeting did about a matter.
   *
   * @throws Refusal 404 without such a meeting or matter; 409 when the minutes are final, or the
   *     matter cannot be brought there; 422 when something is missing
   */
  void treat(Viewer viewer, UUID id, UUID matter, Matter.StepDraft draft) {
    viewer.require(MANAGE_PLANS);
    var meeting = require(viewer, id);
    if (meeting.ended() != null) {
      throw Refusal.conflict("oversight.refusal.minutes-final");
    }
    if (!matters.require(viewer, matter).about().plan().equals(meeting.plan())) {
      throw Refusal.invalid("oversight.refusal.no-such-matter");
    }
    matters.bring(
        viewer,
        matter,
        new Matter.StepDraft(draft.stage(), draft.text(), draft.office(), draft.due(), id));
  }

  /**
   * Makes the minutes final.
   *
   * @throws Refusal 404 without such a meeting; 409 when they are final already
   */
  void end(Viewer viewer, UUID id) {
    viewer.require(MANAGE_PLANS);
    transactions.run(
        viewer,
        () -> {
          require(viewer, id);
          if (!store.insertEnd(viewer, id, tasks.by(viewer))) {
            throw Refusal.conflict("oversight.refusal.minutes-final");
          }
          audit.record(viewer, "oversight.minutes-final", id.toString());
        });
  }
}
