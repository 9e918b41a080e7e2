package org.mifeng.platform.oversight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that proves itself: what was counted, out of what, from which lists, without whom, and a
 * digest over the rows it was counted from.
 *
 * @param suppressed why it is not told to this reader; null when it is
 */
public record Figure(
    TargetIndicator indicator,
    Extent extent,
    Counts counts,
    Excluded excluded,
    Lists lists,
    Proof proof,
    @Nullable Suppressed suppressed) {

  /**
   * What was counted.
   *
   * @param numerator each one once; null where nothing is recorded yet
   * @param denominator each one once
   * @param rawNumerator every single use, before each enterprise counts once
   * @param rawDenominator every row of the lists, before anybody is taken away
   */
  public record Counts(
      @Nullable Long numerator, long denominator, long rawNumerator, long rawDenominator) {
    /** The part that was reached, between 0 and 1; 0 of nothing. */
    public double share() {
      return numerator == null || denominator == 0 ? 0 : (double) numerator / denominator;
    }
  }

  /**
   * Rows of the lists that do not count, by reason.
   *
   * @param closed closed after the list was frozen
   * @param corrected taken away by a correction of the list
   */
  public record Excluded(long closed, long corrected) {}

  /**
   * Of which days the lists and the uses are.
   *
   * @param frozenFrom the earliest day a list was frozen on; null without a list
   * @param frozenTo the latest one
   * @param from first day of the window in which a use counts
   * @param to its last day
   */
  public record Lists(
      @Nullable LocalDate frozenFrom, @Nullable LocalDate frozenTo, LocalDate from, LocalDate to) {}

  /**
   * What an auditor checks.
   *
   * @param rows rows it was counted from
   * @param digest SHA-256 over their canonical lines, in hexadecimal; see {@link #digestOf}
   * @param at when it was computed
   */
  public record Proof(long rows, String digest, Instant at) {}

  /** Why a figure is not told to those who do not reach its enterprises. */
  public enum Suppressed {
    /** So few count that single ones would be told about. */
    FEW,
    /** A small group would follow by subtraction. */
    DIFFERENCE
  }

  /**
   * What its digest is over: {@code lines} its canonical lines; {@code parks}, for a whole of
   * enterprises, one line for each park with the digest of that park's lines.
   */
  public String digestOf() {
    return extent.kind() == Extent.Kind.PARK || indicator.counted() == TargetIndicator.Counted.PARKS
        ? "lines"
        : "parks";
  }

  /** Whether it may be told to this reader. */
  public boolean isTold() {
    return suppressed == null;
  }

  /** Whether anything is recorded that it could be counted from. */
  public boolean isRecorded() {
    return counts.numerator() != null;
  }

  Figure with(@Nullable Suppressed other) {
    return new Figure(indicator, extent, counts, excluded, lists, proof, other);
  }
}
