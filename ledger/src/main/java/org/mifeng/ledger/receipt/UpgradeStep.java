package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedLog;

/**
 * One of the steps that look at an upgrade. A fault that makes the receipt invalid is added to what
 * was found at once; what could not be decided is added to {@code undecided}, which counts only
 * when the receipt's level rests on this step and no other upgrade carries it.
 */
interface UpgradeStep {
  /**
   * One upgrade whose checkpoints could be read.
   *
   * @param upgrade what it carries
   * @param sha256 its note of the SHA-256 tree
   * @param sm3 its note of the SM3 tree
   * @param log the log as a policy trusts it
   * @param leaf the leaf, or null when it could not be read
   * @param now the time of the check
   */
  record Covered(
      Upgrade upgrade,
      PublishedNote sha256,
      PublishedNote sm3,
      TrustedLog log,
      @Nullable Leaf leaf,
      Instant now) {}

  /**
   * That the step holds for an upgrade.
   *
   * @param notLaterThan when the checkpoint existed at the latest, by the word of somebody else
   *     than the log; null when the step says nothing about time
   * @param test whether that somebody is there for tests only
   */
  record Held(@Nullable Instant notLaterThan, boolean test) {
    Held(@Nullable Instant notLaterThan) {
      this(notLaterThan, false);
    }

    /** The one that says an earlier time; a test's word only when there is no other. */
    static Held better(@Nullable Held one, Held other) {
      if (one == null || one.test() != other.test()) {
        return one == null || one.test() ? other : one;
      }
      Instant first = one.notLaterThan();
      Instant second = other.notLaterThan();
      return second == null || first != null && !second.isBefore(first) ? one : other;
    }
  }

  /** Which step. */
  CheckStep step();

  /** The level that rests on it. */
  int level();

  /** Looks at one upgrade; empty when the step does not hold for it. */
  Optional<Held> check(
      Covered covered,
      List<Corroboration> trusted,
      ReceiptCheck.Findings found,
      ReceiptCheck.Findings undecided);
}
