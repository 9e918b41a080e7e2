package org.mifeng.platform.purchase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/**
 * What a contract says: for how much, how much of it, when, and from which money.
 *
 * @param unit what is counted, such as 次 or 份
 * @param price of one unit
 * @param limit what it pays at most
 * @param period on which days it pays
 * @param priority which of several contracts for a service pays first: the smaller number
 * @param funding number of the document that provides the money
 */
public record Terms(
    String unit, Money price, Limit limit, Period period, int priority, String funding) {
  /** Longest name of a unit. */
  public static final int LONGEST_UNIT = 20;

  /** Longest number of a funding document. */
  public static final int LONGEST_FUNDING = 100;

  private static final int LAST_PRIORITY = 99;

  public Terms {
    unit = line(unit, LONGEST_UNIT, "purchase.refusal.unit");
    funding = line(funding, LONGEST_FUNDING, "purchase.refusal.funding");
    if (price.cents() < 1) {
      throw Refusal.invalid("purchase.refusal.money");
    }
    if (priority < 1 || priority > LAST_PRIORITY) {
      throw Refusal.invalid("purchase.refusal.priority", LAST_PRIORITY);
    }
  }

  /**
   * What a contract pays at most.
   *
   * @param quantity units; null for as many as the money pays
   */
  public record Limit(@Nullable Long quantity, Money budget) {
    /** Most units of a contract. */
    public static final long MOST = 1_000_000_000;

    public Limit {
      if (quantity != null && (quantity < 1 || quantity > MOST)) {
        throw Refusal.invalid("purchase.refusal.quantity", MOST);
      }
      if (budget.cents() < 1) {
        throw Refusal.invalid("purchase.refusal.money");
      }
    }

    /** So many units at this price, and no more. */
    public static Limit of(long quantity, Money price) {
      if (quantity < 1 || quantity > MOST) {
        throw Refusal.invalid("purchase.refusal.quantity", MOST);
      }
      return new Limit(
          quantity,
          price
              .times(quantity)
              .orElseThrow(
                  () ->
                      Refusal.invalid("purchase.refusal.too-much", new Money(Money.MOST).text())));
    }
  }

  /** From the first to the last day, both of them included. */
  public record Period(LocalDate from, LocalDate to) {
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 2000;

    public Period {
      if (to.isBefore(from)
          || from.getYear() < FIRST_YEAR
          || to.isAfter(from.plusYears(MOST_YEARS))) {
        throw Refusal.invalid("purchase.refusal.period", MOST_YEARS);
      }
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** One line of text that is neither missing nor too long. */
  static String line(String text, int longest, String refusal) {
    var line = text.strip();
    if (line.isEmpty()
        || line.length() > longest
        || line.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(refusal, longest);
    }
    return line;
  }

  /** A reason that is neither missing nor too long. */
  static String reason(String text) {
    var reason = text.strip();
    if (reason.isEmpty() || reason.length() > Contracts.LONGEST_REASON) {
      throw Refusal.invalid("purchase.refusal.reason", Contracts.LONGEST_REASON);
    }
    return reason;
  }
}
