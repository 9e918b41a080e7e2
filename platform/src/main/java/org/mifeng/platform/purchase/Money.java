package org.mifeng.platform.purchase;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.kernel.Refusal;

/**
 * An amount in yuan, exact to the cent 分; never negative, never beyond a hundred billion yuan.
 *
 * @param cents how many hundredths of a yuan
 */
public record Money(long cents) {
  /** Nothing. */
  public static final Money ZERO = new Money(0);

  /** The largest amount there is, in cents. */
  public static final long MOST = 10_000_000_000_000L;

  private static final int LONGEST = 16;

  public Money {
    if (cents < 0 || cents > MOST) {
      throw new IllegalArgumentException("no amount of money: " + cents);
    }
  }

  /**
   * The amount somebody typed: digits, with at most two after the point; commas between thousands
   * do no harm.
   *
   * @throws Refusal 422 when it is none, is nothing, or is too much
   */
  public static Money typed(String text) {
    var plain = text.strip().replace(",", "").replace("，", "");
    if (plain.length() > LONGEST || !plain.matches("[0-9]{1,13}(\\.[0-9]{1,2})?")) {
      throw Refusal.invalid("purchase.refusal.money");
    }
    var cents = new BigDecimal(plain).movePointRight(2).longValueExact();
    if (cents < 1 || cents > MOST) {
      throw Refusal.invalid("purchase.refusal.money");
    }
    return new Money(cents);
  }

  /** So many times the amount; empty when that is more than there is. */
  public Optional<Money> times(long quantity) {
    if (quantity < 0 || (cents > 0 && quantity > MOST / cents)) {
      return Optional.empty();
    }
    return Optional.of(new Money(cents * quantity));
  }

  /** What is left of it, never below nothing. */
  public Money less(Money other) {
    return new Money(Math.max(0, cents - other.cents));
  }

  /** In yuan. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** In yuan with both decimals, as forms and tables write it: {@code 1,234.50}. */
  public String text() {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }
}
