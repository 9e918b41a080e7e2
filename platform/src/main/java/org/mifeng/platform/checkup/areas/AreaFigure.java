package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.score.Suppression;

/**
 * What is said about a group, or why nothing is.
 *
 * @param counts how many take part; no secret
 * @param suppressed why nothing is said; null exactly when something is
 * @param said null exactly when nothing is
 */
record AreaFigure(
    Group group, Counts counts, @Nullable Suppression suppressed, @Nullable Said said) {

  /**
   * How many take part.
   *
   * @param registered confirmed on the register
   * @param signed of them, by now
   * @param members of the group on the list that the figures were computed from
   */
  record Counts(int registered, int signed, int members) {
    /** Part of the enterprises that took part, in percent. */
    double share() {
      return registered == 0 ? 0 : (double) Math.min(signed, registered) / registered;
    }
  }

  /**
   * What is said.
   *
   * @param mean of PI, weighted by size
   * @param median of PI, each enterprise alike, a whole number
   * @param figure the area index
   * @param closure part of earlier gaps that are closed, in percent, or null
   * @param beside the city's mean, or null where it is not said here
   * @param grades how many enterprises have which grade
   * @param items how far each item is in place, in steps of five percent
   */
  record Said(
      BigDecimal mean,
      BigDecimal median,
      BigDecimal figure,
      @Nullable BigDecimal closure,
      @Nullable BigDecimal beside,
      Map<String, Integer> grades,
      Map<String, Integer> items) {
    Said {
      grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
      items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
  }
}
