package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;

/**
 * An enterprise and how urgent a visit is.
 *
 * @param day for which its figures were computed
 * @param inputs the numbers of its exposure that are known, by the codes of their measures
 */
record Visit(
    OrganisationId enterprise,
    String name,
    Place place,
    Numbers numbers,
    LocalDate day,
    Map<String, BigDecimal> inputs) {
  Visit {
    inputs = Map.copyOf(inputs);
  }

  /**
   * Its newest figures, each 0 to 100.
   *
   * @param capability C
   * @param use U
   * @param resilience R
   * @param index PI
   * @param grade of PI
   * @param exposure E
   * @param priority E × (100 − PI) / 100
   */
  record Numbers(
      BigDecimal capability,
      BigDecimal use,
      BigDecimal resilience,
      BigDecimal index,
      String grade,
      BigDecimal exposure,
      BigDecimal priority) {}
}
