package org.mifeng.platform.consultation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Question.Handler;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.MatterOutcome;
import org.mifeng.platform.experts.Matters;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * Keeps what experts have in hand in step with the questions given to them: an answer ends it, a
 * follow-up brings it back, and what the asker thinks of the answer counts in the expert's record.
 */
@Component
class ExpertLoads {
  private static final String KIND = "consultation.question";

  private final Experts experts;
  private final Matters matters;

  ExpertLoads(Experts experts, Matters matters) {
    this.experts = experts;
    this.matters = matters;
  }

  /**
   * A step was taken.
   *
   * @param late whether the answer was due before it
   */
  void follow(Viewer viewer, Question before, Question after, What what, boolean late) {
    var had = before.place().handler();
    var has = after.place().handler();
    if (had == null || !had.equals(has)) {
      // Given back by the expert, or taken away when it was late: it was not done.
      var outcome =
          late || what == What.RETURNED ? MatterOutcome.NOT_DONE : MatterOutcome.WITHDRAWN;
      each(had, expert -> finish(viewer, expert, before, outcome));
      each(has, expert -> begin(viewer, expert, after));
      return;
    }
    each(has, expert -> keep(viewer, expert, before, after, what, late));
  }

  private void each(@Nullable Handler handler, Consumer<ExpertId> work) {
    if (handler != null && handler.expert()) {
      experts.idOf(handler.account()).ifPresent(work);
    }
  }

  /** Whoever had it once before has the same matter again. */
  private void begin(Viewer viewer, ExpertId expert, Question question) {
    matters.open(viewer, expert, KIND, question.id().toString());
    matters.resume(viewer, expert, KIND, question.id().toString());
  }

  private void keep(
      Viewer viewer, ExpertId expert, Question before, Question after, What what, boolean late) {
    var subject = after.id().toString();
    switch (what) {
      case ANSWERED ->
          finish(viewer, expert, after, late ? MatterOutcome.LATE : MatterOutcome.ON_TIME);
      case REPLIED -> {
        if (before.stage() == Stage.ANSWERED || before.stage() == Stage.CLOSED) {
          matters.resume(viewer, expert, KIND, subject);
        }
      }
      case CLOSED, CLOSED_SILENT -> finish(viewer, expert, after, atTheEnd(after, late));
      case RATED -> {
        var rating = after.course().rating();
        if (rating != null) {
          matters.rate(viewer, expert, KIND, subject, rating);
        }
      }
      case ASKED, ASKED_BACK, MADE_COMPLEX, TAKEN, ASSIGNED, MOVED, RETURNED -> {}
    }
  }

  /** Of a question that closes while its expert still has it in hand. */
  private static MatterOutcome atTheEnd(Question question, boolean late) {
    var first = question.course().first();
    if (late) {
      return first == null ? MatterOutcome.NOT_DONE : MatterOutcome.LATE;
    }
    if (first == null) {
      return MatterOutcome.WITHDRAWN;
    }
    return first.inTime() ? MatterOutcome.ON_TIME : MatterOutcome.LATE;
  }

  private void finish(Viewer viewer, ExpertId expert, Question question, MatterOutcome outcome) {
    matters.finish(viewer, expert, KIND, question.id().toString(), outcome, null);
  }
}
