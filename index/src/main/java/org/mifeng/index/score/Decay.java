package org.mifeng.index.score;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.Verification;
import org.mifeng.index.Yardstick;

/**
 * How proofs age. A verification whose months are over drops to the one below it, which then ages
 * by its own months; an item's own months (agreements, training) stand above those of the
 * verification. Months are counted from the day of the proof, so that a month's end never shifts.
 */
final class Decay {
  private Decay() {}

  /**
   * A verification and how long it lasts.
   *
   * @param verification its code
   * @param until the first day on which it is one lower, or null when it lasts
   */
  record Standing(String verification, @Nullable LocalDate until) {}

  /** What a proof is worth on a day. A proof of a later day is not there yet. */
  static Standing on(LocalDate day, Yardstick yardstick, Item item, Proof proof) {
    int rank = yardstick.rank(proof.verification());
    if (rank < 0) {
      throw new IllegalArgumentException("no such verification: " + proof.verification());
    }
    if (proof.day().isAfter(day)) {
      return new Standing(yardstick.verifications().getFirst().code(), null);
    }
    long months = 0;
    for (; rank > 0; rank--) {
      Verification verification = yardstick.verifications().get(rank);
      Integer lasting = lasting(item, verification);
      if (lasting == null) {
        return new Standing(verification.code(), null);
      }
      months += lasting;
      LocalDate until = proof.day().plusMonths(months);
      if (day.isBefore(until)) {
        return new Standing(verification.code(), until);
      }
    }
    return new Standing(yardstick.verifications().getFirst().code(), null);
  }

  private static @Nullable Integer lasting(Item item, Verification verification) {
    Integer own = item.circumstances().proofMonths();
    Integer general = verification.months();
    if (own == null || general == null) {
      return own == null ? general : own;
    }
    return Math.min(own, general);
  }
}
