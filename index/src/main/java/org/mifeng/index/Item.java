package org.mifeng.index;

import java.math.BigDecimal;
import java.util.List;

/**
 * The part of an indicator that figures depend on.
 *
 * @param code such as D4-02
 * @param dimension the code of its dimension
 * @param weight more than 0, with at most four decimals
 * @param gate whether level 0 of it caps the whole
 * @param percents what each level is worth, from level 0 up, ascending from 0 to 100
 * @param circumstances what changes how it counts
 * @param effort to bring it into place, in points; advice depends on it and no figure does
 */
public record Item(
    String code,
    String dimension,
    BigDecimal weight,
    boolean gate,
    List<BigDecimal> percents,
    Circumstances circumstances,
    int effort) {
  public Item {
    percents = List.copyOf(percents);
  }

  /** The highest level. */
  public int topLevel() {
    return percents.size() - 1;
  }
}
