package org.mifeng.platform.checkup.areas;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the check-ups of some enterprises add up to, apart from their indexes. A sum over fewer
 * enterprises than may be spoken of spoils every sum it becomes part of: whoever knows the rest
 * would know it.
 */
final class Sums {
  /** Where a percent stands: the item does not apply. */
  private static final int NOT_APPLICABLE = 255;

  private static final int STEP = 5;

  /** What "at most" is told with. */
  static final int LOWEST = 10;

  /** What "at least" is told with. */
  static final int HIGHEST = 90;

  private final int least;
  private final Map<String, Integer> grades = new TreeMap<>();
  private final long[] percents;
  private final int[] asked;
  private final boolean[] spoilt;
  private long gaps;
  private long closed;
  private int withGaps;
  private boolean closureSpoilt;

  /**
   * Nothing yet.
   *
   * @param least how many enterprises may be spoken of
   * @param items of the set
   */
  Sums(int least, int items) {
    this.least = least;
    this.percents = new long[items];
    this.asked = new int[items];
    this.spoilt = new boolean[items];
  }

  /** Adds a check-up. */
  void add(Part part) {
    grades.merge(part.grade(), 1, Integer::sum);
    var each = part.percents();
    for (int i = 0; i < Math.min(each.length, percents.length); i++) {
      int percent = each[i] & 0xff;
      if (percent != NOT_APPLICABLE) {
        percents[i] += percent;
        asked[i]++;
      }
    }
    if (part.gaps() > 0) {
      withGaps++;
      gaps += part.gaps();
      closed += part.closed();
    }
  }

  /**
   * How a check-up counts.
   *
   * @param percents one byte for each item, 255 where it does not apply
   * @param gaps the one before had
   * @param closed how many of them are closed now
   */
  record Part(String grade, byte[] percents, int gaps, int closed) {}

  /** Adds the sum of other enterprises. */
  void add(Sums other) {
    other.grades.forEach((grade, count) -> grades.merge(grade, count, Integer::sum));
    for (int i = 0; i < percents.length; i++) {
      percents[i] += other.percents[i];
      asked[i] += other.asked[i];
      spoilt[i] |= other.spoilt[i] || isFew(other.asked[i]);
    }
    withGaps += other.withGaps;
    gaps += other.gaps;
    closed += other.closed;
    closureSpoilt |= other.closureSpoilt || isFew(other.withGaps);
  }

  private boolean isFew(int enterprises) {
    return enterprises > 0 && enterprises < least;
  }

  /** How many enterprises have which grade. */
  Map<String, Integer> grades() {
    return new TreeMap<>(grades);
  }

  /**
   * How far an item is in place on the average, in percent; empty where that would speak of too
   * few. Told in steps of five and never as all or nothing, which would tell about each enterprise.
   */
  OptionalInt percent(int item) {
    if (spoilt[item] || asked[item] < least) {
      return OptionalInt.empty();
    }
    long stepped = Math.round((double) percents[item] / asked[item] / STEP) * STEP;
    return OptionalInt.of((int) Math.clamp(stepped, LOWEST, HIGHEST));
  }

  /** Part of the gaps found before that are closed now, 0 to 1; empty where it is not said. */
  Optional<Double> closure() {
    return closureSpoilt || withGaps < least || gaps == 0
        ? Optional.empty()
        : Optional.of((double) closed / gaps);
  }
}
