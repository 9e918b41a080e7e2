package org.mifeng.platform.evidence.acts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.Submission;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes a deposit of each act that waits. A deposit is asked for under the act's own key, so a
 * second request, by this node after a crash or by another one, gets the deposit that is there. A
 * failure is kept with the act and the act tried again, later each time.
 */
@Component
class ActSealing extends Round {
  private static final Logger log = LoggerFactory.getLogger(ActSealing.class);
  private static final Viewer PLATFORM = Viewer.system("evidence.acts");

  /** The name under which the deposits of acts are made. */
  static final String JOB = "evidence.acts";

  private static final int MOST_AT_ONCE = 200;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final String STANDING_BY = "evidence.refusal.standing-by";

  private final ActSealingStore store;
  private final Deposits deposits;
  private final Transactions transactions;
  private final MessageSource messages;
  private final Clock clock;

  ActSealing(
      ActSealingStore store,
      Deposits deposits,
      Transactions transactions,
      MessageSource messages,
      Writing writing,
      Clock clock) {
    super("acts", Duration.ofSeconds(1), writing);
    this.store = store;
    this.deposits = deposits;
    this.transactions = transactions;
    this.messages = messages;
    this.clock = clock;
  }

  /** Seals what is due; ends early when the log takes nothing from this node just now. */
  @Override
  protected void go() {
    var due = transactions.as(PLATFORM, () -> store.listDue(clock.instant(), MOST_AT_ONCE));
    for (var act : due) {
      try {
        seal(act);
      } catch (Refusal refusal) {
        if (refusal.key().equals(STANDING_BY)) {
          return;
        }
        failed(act, refusal.key());
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
          return;
        }
      } catch (RuntimeException defect) {
        log.warn("Act {} could not be sealed; it is tried again", act.id(), defect);
        failed(act, "evidence.acts.trouble.defect");
      }
    }
  }

  private void seal(Act act) {
    var submission = submission(act, title(act));
    var issued = deposits.depositFor(act.owner(), JOB, submission, "act", act.id().toString());
    transactions.run(PLATFORM, () -> store.sealed(act.id(), issued.id(), clock.instant()));
  }

  static Submission submission(Act act, String title) {
    return new Submission(
        act.statement(), "application/json", DepositKind.D4, title, null, act.what().at());
  }

  private String title(Act act) {
    var kind = act.what().kind();
    var words = messages.getMessage("evidence.acts.kind." + kind, null, null, Locale.CHINESE);
    return words == null ? kind : words;
  }

  private void failed(Act act, String trouble) {
    var now = clock.instant();
    var wait = Duration.ofSeconds(1L << Math.min(act.sealing().attempts(), 10));
    var due = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    transactions.run(PLATFORM, () -> store.failed(act.id(), trouble, now, due));
  }
}
