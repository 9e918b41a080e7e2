package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands among others, as the register has it.
 *
 * @param division code
 * @param park id, or null
 * @param sector code
 * @param size code
 */
record Place(String division, @Nullable UUID park, String sector, String size) {
  /** How much an enterprise of a size weighs in a mean; each size three times the one before. */
  private static final Map<String, BigDecimal> WEIGHTS =
      Map.of(
          "micro",
          BigDecimal.ONE,
          "small",
          BigDecimal.valueOf(3),
          "medium",
          BigDecimal.valueOf(9),
          "large",
          BigDecimal.valueOf(27));

  BigDecimal weight() {
    return WEIGHTS.getOrDefault(size, BigDecimal.ONE);
  }
}
