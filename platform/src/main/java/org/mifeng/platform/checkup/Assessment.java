package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.mifeng.index.score.ProtectionIndex;

/**
 * What a check-up comes to on a day.
 *
 * @param day for which it was computed
 * @param inputs the numbers of U and R, by the codes of their measures
 * @param index with its score and parts
 */
public record Assessment(LocalDate day, Map<String, BigDecimal> inputs, ProtectionIndex index) {
  public Assessment {
    inputs = Map.copyOf(inputs);
  }
}
