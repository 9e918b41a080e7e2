package org.mifeng.platform.experts.orders;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in renminbi, exact to the cent.
 *
 * @param cents from 0 to {@link #MOST}
 */
record Yuan(long cents) {
  /** The most an order can cost, in cents: a hundred million yuan. */
  static final long MOST = 10_000_000_000L;

  private static final long TEN_THOUSAND = 1_000_000;

  /** Digits, grouped by commas in threes or not at all, with at most two after the point. */
  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\\.[0-9]{1,2})?");

  Yuan {
    if (cents < 0 || cents > MOST) {
      throw new IllegalArgumentException("no amount of an order");
    }
  }

  /** What somebody typed: 12000, 12,000.5; anything else is no amount. */
  static Optional<Yuan> parse(String typed) {
    if (!TYPED.matcher(typed).matches()) {
      return Optional.empty();
    }
    long cents = new BigDecimal(typed.replace(",", "")).movePointRight(2).longValueExact();
    return cents > MOST ? Optional.empty() : Optional.of(new Yuan(cents));
  }

  /** In yuan. */
  BigDecimal amount() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** With two digits after the point and grouped: 12,000.50. */
  String grouped() {
    var format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(amount());
  }

  /** Whether it is so much that Chinese readers count it in ten thousands. */
  boolean isLarge() {
    return cents >= TEN_THOUSAND;
  }

  /** In ten thousands of yuan, exact: 1.20005. */
  String tenThousands() {
    return BigDecimal.valueOf(cents, 6).stripTrailingZeros().toPlainString();
  }
}
