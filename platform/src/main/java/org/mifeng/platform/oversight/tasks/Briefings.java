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
import org.springframework.stereotype.Component;

/** Tells the copy list 抄送 where the tasks stand, with the minutes of a meeting if wanted. */
@Component
class Briefings {
  static final int LONGEST_TEXT = 4_000;

  private final BriefingStore store;
  private final Tasks tasks;
  private final Meetings meetings;
  private final Offices offices;
  private final TaskWork work;
  private final Transactions transactions;
  private final Audit audit;

  Briefings(
      BriefingStore store,
      Tasks tasks,
      Meetings meetings,
      Offices offices,
      TaskWork work,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.meetings = meetings;
    this.offices = offices;
    this.work = work;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The briefings the viewer's office got; the city reads all. */
  List<Briefing> list(Viewer viewer) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions.as(viewer, store::list);
  }

  /** A briefing; 404 unless the viewer's office got it. */
  Briefing require(Viewer viewer, UUID id) {
    viewer.require(WORK_ON_TASKS);
    offices.find(viewer);
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-briefing"));
  }

  /** Who got a briefing, as far as the viewer may know. */
  List<Briefing.Copy> copies(Viewer viewer, Briefing briefing) {
    return transactions.as(viewer, () -> store.listCopies(briefing.id()));
  }

  /**
   * Sends a briefing.
   *
   * @throws Refusal 404 without such a plan or meeting; 409 while the meeting's minutes are not
   *     final; 422 without words, or when nobody known is to get it
   */
  UUID send(Viewer viewer, Briefing.Draft draft) {
    viewer.require(MANAGE_PLANS);
    var title = Tasks.title(draft.title());
    var text = Tasks.said(draft.text(), LONGEST_TEXT);
    var to = draft.copies().stream().distinct().map(Office::new).toList();
    if (to.isEmpty()) {
      throw Refusal.invalid("oversight.refusal.no-copies");
    }
    if (!offices.names(Locale.CHINESE).keySet().containsAll(to)) {
      throw Refusal.invalid("oversight.refusal.unknown-unit");
    }
    if (draft.meeting() != null && meetings.require(viewer, draft.meeting()).ended() == null) {
      throw Refusal.conflict("oversight.refusal.minutes-open");
    }
    var plan = draft.plan() == null ? "" : draft.plan();
    var states = tasks.list(viewer, plan);
    var briefing =
        new Briefing(
            UUID.randomUUID(),
            plan,
            draft.meeting(),
            new Briefing.Words(title, text),
            new Briefing.Lights(
                count(states, Light.GREEN), count(states, Light.YELLOW), count(states, Light.RED)),
            tasks.by(viewer));
    transactions.run(viewer, () -> send(viewer, briefing, to));
    return briefing.id();
  }

  private void send(Viewer viewer, Briefing briefing, List<Office> to) {
    store.insert(briefing);
    var place = new TaskWork.Place(briefing.plan(), path(briefing.id()));
    for (var office : to) {
      var told = work.tell(viewer, office, "oversight.notice.briefing", briefing.id(), place);
      store.insertCopy(briefing.id(), new Briefing.Copy(office, told));
    }
    audit.record(
        viewer,
        "oversight.briefing-sent",
        briefing.id().toString(),
        Map.of("plan", briefing.plan(), "copies", String.valueOf(to.size())));
  }

  private static int count(List<Tasks.State> states, Light light) {
    return (int) states.stream().filter(state -> state.standing().overall() == light).count();
  }

  /** Where a briefing's page is. */
  static String path(UUID id) {
    return "/oversight/briefings/" + id;
  }
}
