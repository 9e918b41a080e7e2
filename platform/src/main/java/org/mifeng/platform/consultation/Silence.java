package org.mifeng.platform.consultation;

import java.util.Map;
import org.mifeng.platform.consultation.Step.Said;
import org.mifeng.platform.consultation.Step.What;
import org.mifeng.platform.consultation.Steps.Change;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes questions whose asker has been silent for long enough, and says so to them. */
@Component
class Silence {
  private static final int AT_ONCE = 200;
  private static final Logger LOG = LoggerFactory.getLogger(Silence.class);

  private final QuestionStore store;
  private final Steps steps;
  private final Telling telling;
  private final Questions.Shared shared;

  Silence(QuestionStore store, Steps steps, Telling telling, Questions.Shared shared) {
    this.store = store;
    this.steps = steps;
    this.telling = telling;
    this.shared = shared;
  }

  /** Each on its own, so that one that cannot be closed keeps no other open. */
  @Scheduled(cron = "0 37 * * * *")
  void closeAll() {
    var silent =
        shared.transactions().as(Steps.PLATFORM, () -> store.listSilent(steps.now(), AT_ONCE));
    for (var question : silent) {
      try {
        close(question);
      } catch (Refusal changedMeanwhile) {
        LOG.debug("{} is looked at again at the next hour", question.id());
      }
    }
  }

  private void close(Question question) {
    shared
        .transactions()
        .run(
            Steps.PLATFORM,
            () -> {
              var closed =
                  steps.take(
                      Steps.PLATFORM,
                      question,
                      new Change(What.CLOSED_SILENT, Said.NOTHING, question.place(), null));
              shared
                  .audit()
                  .record(
                      Steps.PLATFORM,
                      "consultation.closed-silent",
                      question.id().toString(),
                      Map.of("number", question.number()));
              telling.closed(Steps.PLATFORM, closed, true);
            });
  }
}
