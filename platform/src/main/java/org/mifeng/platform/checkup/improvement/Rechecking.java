package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.ClaimFault;
import org.mifeng.platform.checkup.GivenAnswer;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * What is done is answered anew. The answers of all done tasks gather in one re-check (复评): a
 * check-up that begins with all answers of the one signed last, so that only what was mended
 * differs. It is signed like any other.
 */
@Component
class Rechecking {
  private final Plan plan;
  private final PlanStore store;
  private final Checkups checkups;
  private final Answering answering;
  private final Transactions transactions;
  private final Audit audit;

  Rechecking(
      Plan plan,
      PlanStore store,
      Checkups checkups,
      Answering answering,
      Transactions transactions,
      Audit audit) {
    this.plan = plan;
    this.store = store;
    this.checkups = checkups;
    this.answering = answering;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * That a task is done.
   *
   * @param claim the new level and how it is shown
   * @param answer the revision of the item's answer that was seen
   * @param sheet the check-up that answer was seen in
   * @param remark anything else, or empty
   */
  record Report(Claim claim, int answer, String sheet, String remark) {}

  /** What was not kept; undoes all of the transaction, a re-check that was begun for it too. */
  private static final class NotKept extends RuntimeException {
    private final transient Saving saving;

    NotKept(Saving saving) {
      super(null, null, false, false);
      this.saving = saving;
    }
  }

  /**
   * Reports an open task done: its new answer goes into the re-check.
   *
   * @param seen the revision of the task that was seen
   * @return what came of the answer; only when it is saved the task is done
   * @throws Refusal 404 when it is not there; 409 when it is not open, a colleague was faster, or
   *     another check-up was signed since the re-check began
   */
  Saving complete(Viewer viewer, UUID id, int seen, Report report) {
    viewer.require(CHECK_UP);
    if (report.remark().length() > Terms.REASON_LIMIT) {
      throw Refusal.invalid("checkup.refusal.reason-length", Terms.REASON_LIMIT);
    }
    try {
      return transactions.as(
          viewer,
          () -> {
            store.lock(viewer);
            var task = Plan.requireOpen(Plan.requireSeen(plan.require(viewer, id), seen));
            return complete(viewer, task, report);
          });
    } catch (NotKept notKept) {
      return notKept.saving;
    }
  }

  private Saving complete(Viewer viewer, Task task, Report report) {
    var choice = report.claim().choice();
    int aim = task.last().terms().aim();
    if (!choice.matches("[0-9]") || Integer.parseInt(choice) < aim) {
      return new Saving.Faulty(
          List.of(ClaimFault.of("choice", "checkup.fault.below-aim", String.valueOf(aim))));
    }
    var base = base(viewer, task);
    var recheck =
        findOpen(viewer, task, base).orElseGet(() -> checkups.startAgain(viewer, base.id()));
    var code = task.origin().code();
    var given = checkups.sheet(viewer, recheck).given().get(code);
    int there = given == null ? 0 : given.revision();
    // Whoever saw the last result has seen what a re-check begun just now holds.
    int answer =
        report.sheet().equals(base.id().toString()) && there <= 1 ? there : report.answer();
    var saving = answering.answer(viewer, recheck, code, report.claim(), answer);
    if (!(saving instanceof Saving.Saved)) {
      throw new NotKept(saving);
    }
    plan.add(viewer, task, Task.State.DONE, task.last().terms(), recheck, report.remark());
    record(viewer, "checkup.task-done", task);
    return saving;
  }

  /**
   * Takes back that a task is done, while its re-check is not signed: the item's answer is again
   * what the last result says.
   *
   * @throws Refusal 404 when it is not there; 409 when it does not wait for a signature, or a
   *     colleague was faster; 422 without a reason
   */
  void takeBack(Viewer viewer, UUID id, int seen, String reason) {
    viewer.require(CHECK_UP);
    Plan.requireReason(reason);
    transactions.run(
        viewer,
        () -> {
          store.lock(viewer);
          var task = Plan.requireSeen(plan.require(viewer, id), seen);
          var recheck = task.last().recheck();
          if (!task.isWaiting() || recheck == null) {
            throw Refusal.conflict("checkup.refusal.task-not-waiting");
          }
          restore(viewer, checkups.sheet(viewer, recheck), task.origin().code());
          plan.add(viewer, task, Task.State.OPEN, task.last().terms(), null, reason);
          record(viewer, "checkup.task-reopened", task);
        });
  }

  private void restore(Viewer viewer, AnswerSheet recheck, String code) {
    var from = recheck.checkup().carriedFrom();
    var now = recheck.given().get(code);
    var before = from == null ? null : checkups.sheet(viewer, from).given().get(code);
    if (before == null || now == null) {
      return;
    }
    var saving =
        answering.answer(viewer, recheck.checkup().id(), code, claimOf(before), now.revision());
    if (!(saving instanceof Saving.Saved)) {
      throw Refusal.conflict("checkup.refusal.answer-stays");
    }
  }

  /** An answer as somebody would give it again. */
  private static Claim claimOf(GivenAnswer given) {
    return switch (given.answer()) {
      case Answer.Unknown() -> new Claim(Claim.UNKNOWN, "", Claim.ProofClaim.NONE);
      case Answer.NotApplicable(var reason) ->
          new Claim(Claim.NOT_APPLICABLE, reason, Claim.ProofClaim.NONE);
      case Answer.Reached(int level, var proof) -> {
        var backing = given.backing();
        var deposit = backing.deposit();
        yield new Claim(
            String.valueOf(level),
            "",
            new Claim.ProofClaim(
                proof.verification(),
                proof.day().toString(),
                deposit == null ? "" : deposit.toString(),
                text(backing.document()),
                text(backing.link())));
      }
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void record(Viewer viewer, String deed, Task task) {
    audit.record(
        viewer,
        deed,
        task.id().toString(),
        Map.of("revision", String.valueOf(task.last().revision() + 1)));
  }

  /** Re-checks with what is done and not signed yet: one for each indicator system at most. */
  List<CheckupId> listOpen(Viewer viewer) {
    return listOpen(plan.list(viewer));
  }

  static List<CheckupId> listOpen(List<Task> tasks) {
    return tasks.stream()
        .filter(Task::isWaiting)
        .flatMap(task -> Stream.ofNullable(task.last().recheck()))
        .distinct()
        .toList();
  }

  private Optional<CheckupId> findOpen(Viewer viewer, Task task, Checkup base) {
    var same =
        plan.list(viewer).stream()
            .filter(one -> one.origin().system().equals(task.origin().system()))
            .toList();
    var open = listOpen(same).stream().findFirst();
    if (open.isPresent() && !isCurrent(checkups.require(viewer, open.get()), base)) {
      throw Refusal.conflict("checkup.refusal.recheck-overtaken");
    }
    return open;
  }

  private static boolean isCurrent(Checkup recheck, Checkup base) {
    return base.id().equals(recheck.carriedFrom());
  }

  /** Whether another check-up was signed since a re-check began, so that it would undo answers. */
  boolean isOvertaken(Viewer viewer, Checkup recheck) {
    var from = recheck.carriedFrom();
    if (from == null) {
      return false;
    }
    var signed = lastFirst(viewer);
    return signed.stream()
        .filter(one -> one.set().equals(recheck.set()))
        .findFirst()
        .filter(last -> !last.id().equals(from))
        .isPresent();
  }

  /** The check-up signed last that asks the item of a task: what "now" means for it. */
  Checkup base(Viewer viewer, Task task) {
    return lastFirst(viewer).stream()
        .filter(one -> asks(checkups.sheet(viewer, one.id()), task))
        .findFirst()
        .orElseGet(() -> checkups.require(viewer, task.origin().checkup()));
  }

  private List<Checkup> lastFirst(Viewer viewer) {
    return checkups.list(viewer).stream()
        .filter(Checkup::isSigned)
        .sorted(Comparator.comparing(Rechecking::end).reversed())
        .toList();
  }

  private static java.time.Instant end(Checkup checkup) {
    var closure = checkup.closure();
    return closure == null ? java.time.Instant.MAX : closure.by().at();
  }

  private static boolean asks(AnswerSheet sheet, Task task) {
    return sheet.system().head().id().equals(task.origin().system())
        && sheet.system().yardstick().itemsOf(sheet.checkup().set()).stream()
            .anyMatch(item -> item.code().equals(task.origin().code()));
  }
}
