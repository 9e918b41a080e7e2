package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.score.Gap;
import org.mifeng.index.score.Standing;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.guidance.DueDay;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The improvement plan of an enterprise. Whoever changes a task says which revision they saw, and
 * what they did not see they cannot replace. The audit trail, which officials read, names tasks and
 * revisions, never a word of them.
 */
@Component
class Plan {
  /** Most tasks a plan has; more than any check-up has items. */
  static final int MOST = 1000;

  private final PlanStore store;
  private final Checkups checkups;
  private final Results results;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Plan(
      PlanStore store,
      Checkups checkups,
      Results results,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.checkups = checkups;
    this.results = results;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** All tasks of the viewer's organisation, the oldest first. */
  List<Task> list(Viewer viewer) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.list(viewer, MOST));
  }

  /**
   * A task of the viewer's organisation.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  Task require(Viewer viewer, UUID id) {
    viewer.require(CHECK_UP);
    return transactions
        .as(viewer, () -> store.find(viewer, id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-task"));
  }

  /** All its steps, the first first. */
  List<Task.Step> steps(Viewer viewer, UUID id) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.steps(viewer, id));
  }

  /**
   * Takes gaps of a signed result into the plan; those that are in it already are left as they are.
   *
   * @param codes of the items
   * @return how many tasks are new
   * @throws Refusal 404 when the check-up is not there; 409 when it is not signed, or the plan is
   *     full; 422 when nothing was chosen, or an item is no gap of it
   */
  int take(Viewer viewer, CheckupId from, List<String> codes) {
    viewer.require(CHECK_UP);
    if (codes.isEmpty() || codes.size() > MOST) {
      throw Refusal.invalid("checkup.refusal.nothing-chosen");
    }
    return transactions.as(
        viewer,
        () -> {
          store.lock(viewer);
          var sheet = signed(viewer, from);
          var gaps = gaps(viewer, sheet);
          var there = store.list(viewer, MOST);
          int taken = 0;
          for (var code : new LinkedHashSet<>(codes)) {
            var gap = gaps.get(code);
            if (gap == null) {
              throw Refusal.invalid("checkup.refusal.no-such-gap");
            }
            if (there.stream().noneMatch(task -> isUnderWay(task, sheet, code))) {
              if (there.size() + taken >= MOST) {
                throw Refusal.conflict("checkup.refusal.plan-full", MOST);
              }
              open(viewer, sheet, gap);
              taken++;
            }
          }
          return taken;
        });
  }

  /** A result that stands. */
  AnswerSheet signed(Viewer viewer, CheckupId id) {
    var sheet = checkups.sheet(viewer, id);
    if (!sheet.checkup().isSigned()) {
      throw Refusal.conflict("checkup.refusal.not-signed");
    }
    return sheet;
  }

  private Map<String, Gap> gaps(Viewer viewer, AnswerSheet sheet) {
    return Gap.of(results.assess(viewer, sheet).index().score()).stream()
        .collect(Collectors.toMap(gap -> gap.item().code(), Function.identity()));
  }

  /** Whether a task for this item waits for something, so that another would say it twice. */
  static boolean isUnderWay(Task task, AnswerSheet sheet, String code) {
    return task.isAbout(sheet.system().head().id(), code)
        && (task.state() == Task.State.OPEN || task.isWaiting());
  }

  private void open(Viewer viewer, AnswerSheet sheet, Gap gap) {
    var item = gap.item();
    var by = new Author(viewer.name(), clock.instant());
    var terms =
        new Terms(
            item.item().topLevel(),
            Terms.Owner.NOBODY,
            results.today().plusDays(DueDay.within(item.item().effort())),
            null,
            "");
    var level = item.standing() == Standing.COUNTED ? Integer.valueOf(item.level()) : null;
    var origin =
        new Task.Origin(sheet.checkup().id(), sheet.system().head().id(), item.code(), level, by);
    var first = new Task.Step(1, Task.State.OPEN, terms, null, null, by);
    var task = new Task(UUID.randomUUID(), origin, first, null);
    store.insert(task, viewer);
    audit.record(viewer, "checkup.task-opened", task.id().toString());
  }

  /**
   * Agrees on other terms of an open task.
   *
   * @param seen the revision whoever changes it has seen
   * @param reason why, or empty
   * @throws Refusal 404 when it is not there; 409 when it is not open, or a colleague was faster
   */
  void change(Viewer viewer, UUID id, int seen, Terms terms, String reason) {
    viewer.require(CHECK_UP);
    transactions.run(
        viewer,
        () -> {
          store.lock(viewer);
          var task = require(viewer, id);
          if (task.last().terms().equals(terms)) {
            return;
          }
          requireOpen(requireSeen(task, seen));
          add(viewer, task, Task.State.OPEN, terms, null, reason);
          record(viewer, "checkup.task-changed", task);
        });
  }

  /**
   * Puts an open task away.
   *
   * @throws Refusal 404 when it is not there; 409 when it is not open, or a colleague was faster;
   *     422 without a reason
   */
  void drop(Viewer viewer, UUID id, int seen, String reason) {
    viewer.require(CHECK_UP);
    requireReason(reason);
    transactions.run(
        viewer,
        () -> {
          store.lock(viewer);
          var task = requireOpen(requireSeen(require(viewer, id), seen));
          add(viewer, task, Task.State.DROPPED, task.last().terms(), null, reason);
          record(viewer, "checkup.task-dropped", task);
        });
  }

  /**
   * Takes up a task that was put away.
   *
   * @throws Refusal 404 when it is not there; 409 when it was not put away, a colleague was faster,
   *     or there is another for its item; 422 without a reason
   */
  void reopen(Viewer viewer, UUID id, int seen, String reason) {
    viewer.require(CHECK_UP);
    requireReason(reason);
    transactions.run(
        viewer,
        () -> {
          store.lock(viewer);
          var task = requireSeen(require(viewer, id), seen);
          if (task.state() != Task.State.DROPPED) {
            throw Refusal.conflict("checkup.refusal.task-not-dropped");
          }
          var sheet = checkups.sheet(viewer, task.origin().checkup());
          var code = task.origin().code();
          if (store.list(viewer, MOST).stream().anyMatch(one -> isUnderWay(one, sheet, code))) {
            throw Refusal.conflict("checkup.refusal.task-twice");
          }
          add(viewer, task, Task.State.OPEN, task.last().terms(), null, reason);
          record(viewer, "checkup.task-reopened", task);
        });
  }

  /** Adds a step; nothing is overwritten. */
  void add(
      Viewer viewer,
      Task task,
      Task.State state,
      Terms terms,
      @Nullable CheckupId recheck,
      String reason) {
    var step =
        new Task.Step(
            task.last().revision() + 1,
            state,
            terms,
            recheck,
            reason.isEmpty() ? null : reason,
            new Author(viewer.name(), clock.instant()));
    store.insert(task.id(), step, viewer);
  }

  private void record(Viewer viewer, String deed, Task task) {
    audit.record(
        viewer,
        deed,
        task.id().toString(),
        Map.of("revision", String.valueOf(task.last().revision() + 1)));
  }

  static Task requireSeen(Task task, int seen) {
    if (task.last().revision() != seen) {
      throw Refusal.conflict("checkup.refusal.task-overtaken", task.last().by().name());
    }
    return task;
  }

  static Task requireOpen(Task task) {
    if (task.state() != Task.State.OPEN) {
      throw Refusal.conflict("checkup.refusal.task-not-open");
    }
    return task;
  }

  static void requireReason(String reason) {
    if (reason.isEmpty() || reason.length() > Terms.REASON_LIMIT) {
      throw Refusal.invalid("checkup.refusal.reason-length", Terms.REASON_LIMIT);
    }
  }
}
