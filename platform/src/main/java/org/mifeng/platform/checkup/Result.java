package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a signed check-up, as its enterprise sees it.
 *
 * @param checkup whose
 * @param set which items were asked: results of different sets are not compared
 * @param day for which it was computed
 * @param self by the enterprise's own word
 * @param confirmed what counts for the index
 * @param signedAt when it was signed
 * @param act the protective act as which it was sealed, or null
 */
public record Result(
    CheckupId checkup,
    String set,
    LocalDate day,
    Self self,
    Confirmed confirmed,
    Instant signedAt,
    @Nullable UUID act) {

  /**
   * By the enterprise's own word.
   *
   * @param raw C_raw, 0 to 100
   * @param grade of the check-up
   */
  public record Self(BigDecimal raw, String grade) {}

  /**
   * What counts for the index, each 0 to 100.
   *
   * @param capability C
   * @param use U
   * @param resilience R
   * @param index PI
   * @param grade of PI
   */
  public record Confirmed(
      BigDecimal capability,
      BigDecimal use,
      BigDecimal resilience,
      BigDecimal index,
      String grade) {}
}
