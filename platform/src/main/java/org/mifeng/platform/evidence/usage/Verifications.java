package org.mifeng.platform.evidence.usage;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * How often receipts are checked on the platform. What is kept is a count for each day, way and
 * outcome, and for a deposit of ours how often its receipt was found valid: neither a receipt nor
 * anything about whoever checked it.
 */
@Component
public class Verifications {
  /** How a receipt came to be checked. */
  public enum Channel {
    /** The public page. */
    PAGE,
    /** A program. */
    API
  }

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);
  private static final Viewer COUNTER = Viewer.system("evidence.verification");
  private final VerificationStore store;
  private final Transactions transactions;
  private final Clock clock;

  Verifications(VerificationStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Counts a check. A check is answered even when it cannot be counted.
   *
   * @param verdict what the check came to under the platform's own trust policy
   */
  public void count(Channel channel, Verdict verdict) {
    var day = LegalTime.today(clock);
    var outcome = verdict.outcome();
    var receipt = verdict.receipt();
    try {
      transactions.run(
          COUNTER,
          () -> {
            store.doNotWaitForDisk();
            store.count(day, code(channel), code(outcome));
            if (outcome == Verdict.Outcome.VALID && receipt != null) {
              store.countDeposit(receipt.id(), receipt.entry().index(), day);
            }
          });
    } catch (DataAccessException | TransactionException uncounted) {
      log.warn("A check of a receipt was not counted", uncounted);
    }
  }

  /** How often the receipt of a deposit of the viewer's organisation was found valid. */
  public Optional<Checks> find(Viewer viewer, DepositId deposit) {
    viewer.require(Permission.READ_DEPOSITS);
    return transactions.as(
        viewer, () -> store.find(viewer.organisation().value(), deposit.value()));
  }

  /** How many checks there have been, whatever they came to. */
  public long total() {
    return store.total();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
