package org.mifeng.platform.purchase;

import java.time.LocalDate;
import java.time.YearMonth;
import org.mifeng.platform.kernel.Refusal;

/**
 * A month or a quarter, as {@code 2026-11} or {@code 2026-Q4}.
 *
 * @param code as above
 * @param days from its first to its last day
 */
public record StatementPeriod(String code, Terms.Period days) {
  private static final int MONTHS_OF_A_QUARTER = 3;

  /**
   * The period of a code.
   *
   * @throws Refusal 422 when it is none
   */
  public static StatementPeriod of(String code) {
    if (code.matches("2[0-9]{3}-(0[1-9]|1[0-2])")) {
      return month(YearMonth.parse(code));
    }
    if (code.matches("2[0-9]{3}-Q[1-4]")) {
      int quarter = code.charAt(6) - '0';
      var last =
          YearMonth.of(Integer.parseInt(code.substring(0, 4)), quarter * MONTHS_OF_A_QUARTER);
      return new StatementPeriod(
          code,
          new Terms.Period(
              last.minusMonths(MONTHS_OF_A_QUARTER - 1).atDay(1), last.atEndOfMonth()));
    }
    throw Refusal.invalid("purchase.refusal.statement-period");
  }

  /** A month. */
  public static StatementPeriod month(YearMonth month) {
    return new StatementPeriod(
        month.toString(), new Terms.Period(month.atDay(1), month.atEndOfMonth()));
  }

  /** The quarter a day lies in. */
  public static StatementPeriod quarter(LocalDate day) {
    return of(day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1));
  }
}
