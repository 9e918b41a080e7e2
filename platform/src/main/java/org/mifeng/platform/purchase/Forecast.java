package org.mifeng.platform.purchase;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a contract will stand if it is called off on as it was lately. A guess, and shown as one.
 *
 * @param days over how many days the rate was measured
 * @param inThem what was called off in them
 * @param exhausted the day on which the money is used up; null when some is left at the end
 * @param left what is left on the last day; nothing when it is used up before
 */
public record Forecast(long days, Money inThem, @Nullable LocalDate exhausted, Money left) {
  /** The rate is that of so many days at most. */
  private static final int WINDOW = 90;

  /** The days over which the rate is measured, today among them. */
  static Terms.Period window(LocalDate begin, LocalDate today) {
    var earliest = today.minusDays(WINDOW - 1);
    return new Terms.Period(begin.isAfter(earliest) ? begin : earliest, today);
  }

  /**
   * The forecast; empty when nothing was called off in the window, so that there is no rate.
   *
   * @param sum what was called off in the window
   * @param left what of the ceiling is left today
   * @param last the contract's last day
   */
  static Optional<Forecast> of(Terms.Period window, Money sum, Money left, LocalDate last) {
    if (sum.cents() == 0) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
    long ahead = ChronoUnit.DAYS.between(window.to(), last);
    var needed = scaled(sum.cents(), ahead, days);
    if (needed.compareTo(BigInteger.valueOf(left.cents())) < 0) {
      return Optional.of(
          new Forecast(days, sum, null, new Money(left.cents() - needed.longValueExact())));
    }
    long until = scaled(left.cents(), days, sum.cents()).longValueExact();
    return Optional.of(
        new Forecast(days, sum, window.to().plusDays(Math.min(until, ahead)), Money.ZERO));
  }

  /** Beyond what a long holds on the way, so that no large contract overflows. */
  private static BigInteger scaled(long value, long times, long parts) {
    return BigInteger.valueOf(value)
        .multiply(BigInteger.valueOf(times))
        .divide(BigInteger.valueOf(parts));
  }
}
