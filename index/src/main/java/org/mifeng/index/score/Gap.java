package org.mifeng.index.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * An item below its top level, and how much it matters: weight × missing ÷ effort.
 *
 * @param item what it contributes today
 * @param missing points of C_raw that the top level would add, before the cap
 * @param priority those points for each point of effort
 * @param capping whether it caps the whole today
 */
public record Gap(ItemScore item, Fraction missing, Fraction priority, boolean capping) {
  /** All gaps of a score: those that cap the whole first, then by priority, then by code. */
  public static List<Gap> of(Score score) {
    return score.items().stream()
        .filter(item -> !item.missing().isZero())
        .map(
            item ->
                new Gap(
                    item,
                    item.missing(),
                    item.missing().over(Fraction.of(BigDecimal.valueOf(item.item().effort()))),
                    score.gateHits().contains(item.code())))
        .sorted(
            Comparator.comparing(Gap::capping, Comparator.reverseOrder())
                .thenComparing(Gap::priority, Comparator.reverseOrder())
                .thenComparing(gap -> gap.item().code()))
        .toList();
  }
}
