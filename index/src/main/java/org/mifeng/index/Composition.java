package org.mifeng.index;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the protection index is put together of capability C, use U and resilience R, and what is
 * kept beside it.
 *
 * @param shares of C, U and R, which are 1 together
 * @param use what U consists of, 100 points together
 * @param resilience what R consists of, 100 points together
 * @param exposure what E consists of, 100 points together
 * @param area how areas are compared
 */
public record Composition(
    Shares shares,
    List<Measure> use,
    List<Measure> resilience,
    List<Measure> exposure,
    AreaTerms area) {
  /**
   * Parts of one.
   *
   * @param capability of C
   * @param use of U
   * @param resilience of R
   */
  public record Shares(BigDecimal capability, BigDecimal use, BigDecimal resilience) {}

  public Composition {
    use = List.copyOf(use);
    resilience = List.copyOf(resilience);
    exposure = List.copyOf(exposure);
  }
}
