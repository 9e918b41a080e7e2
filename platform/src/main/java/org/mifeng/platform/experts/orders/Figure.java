package org.mifeng.platform.experts.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All an official knows of an order.
 *
 * @param item code of the service
 * @param offers how many stand
 */
record Figure(
    String number,
    String item,
    Payer payer,
    OrderState state,
    Days days,
    long offers,
    Amounts amounts) {
  /** When it was opened, last changed, and paid. */
  record Days(LocalDate opened, LocalDate changed, @Nullable LocalDate paid) {}

  /** What was agreed, and what was paid. */
  record Amounts(@Nullable Yuan price, @Nullable Yuan settled) {}

  /** Totals in cents. */
  record Sums(long orders, long accepted, long price, long settled) {}
}
