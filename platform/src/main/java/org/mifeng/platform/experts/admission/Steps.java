package org.mifeng.platform.experts.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Takes steps: each from the stage it may follow, and only by whoever saw the step before. */
@Component
class Steps {
  private static final int LONGEST_REASON = 1_000;

  private final CandidateStore candidates;
  private final StepStore store;
  private final Desks desks;
  private final Transactions transactions;
  private final PoolDay day;

  Steps(
      CandidateStore candidates,
      StepStore store,
      Desks desks,
      Transactions transactions,
      PoolDay day) {
    this.candidates = candidates;
    this.store = store;
    this.desks = desks;
    this.transactions = transactions;
    this.day = day;
  }

  /** The first step of a candidate just written down. */
  void begin(Viewer by, Candidate candidate) {
    store.insert(
        candidate.id(),
        new Step(1, Deed.APPLY, Stage.APPLIED, Step.By.of(by), "", null, day.now()));
    desks.tell(by, candidate, Stage.APPLIED);
  }

  /**
   * The next step.
   *
   * @param until last day of what it begins
   * @throws Refusal 409 when it does not follow this stage, or somebody was first; 422 without a
   *     reason where one is due
   */
  void take(Viewer by, Candidate from, Deed deed, String reason, @Nullable LocalDate until) {
    var why = reason.strip();
    if (why.length() > LONGEST_REASON || (why.isEmpty() && deed.needsReason())) {
      throw Refusal.invalid("experts.refusal.reason", LONGEST_REASON);
    }
    var next =
        deed.from(from.stage(), from.isExpert())
            .orElseThrow(() -> Refusal.conflict("experts.refusal.not-in-this-stage"));
    var step =
        new Step(from.standing().version() + 1, deed, next, Step.By.of(by), why, until, day.now());
    if (!candidates.move(from, step)) {
      throw Refusal.conflict("experts.refusal.somebody-was-first");
    }
    store.insert(from.id(), step);
    desks.tell(by, from, next);
  }

  /** The steps of a candidate that exists for this viewer. */
  List<Step> list(Viewer viewer, UUID candidate) {
    return transactions.as(viewer, () -> store.list(candidate));
  }
}
