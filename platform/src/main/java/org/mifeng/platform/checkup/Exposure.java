package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.index.Measure;
import org.mifeng.index.Yardstick;

/**
 * The numbers of E that are known when a check-up is signed. They come from the scope questions;
 * what nobody asks (turnover, number of secrets, partners, incidents) is left out and earns
 * nothing, as everywhere in the index.
 */
final class Exposure {
  /** The measure that says whether the sector is one whose secrets are at risk. */
  private static final String SECTOR = "sector-risk";

  private static final String YES = "yes";
  private static final String NO = "no";

  private Exposure() {}

  /**
   * The numbers by the codes of their measures.
   *
   * @param scope the option chosen for each question
   */
  static Map<String, BigDecimal> inputs(Yardstick yardstick, Map<String, String> scope) {
    Map<String, BigDecimal> inputs = new HashMap<>();
    for (Measure measure : yardstick.composition().exposure()) {
      var said = scope.get(measure.code());
      if (YES.equals(said) || NO.equals(said)) {
        inputs.put(measure.code(), number(YES.equals(said)));
      }
    }
    var sector = scope.get(yardstick.adjustments().sectorQuestion());
    if (sector != null) {
      inputs.put(SECTOR, number(isAtRisk(yardstick, sector)));
    }
    return inputs;
  }

  /** A sector is at risk when the system lets items weigh more in it. */
  private static boolean isAtRisk(Yardstick yardstick, String sector) {
    return yardstick.items().stream()
        .anyMatch(item -> item.circumstances().sectors().contains(sector));
  }

  private static BigDecimal number(boolean holds) {
    return holds ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
