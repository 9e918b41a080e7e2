package org.mifeng.platform.experts.orders;

import java.time.LocalDate;

/**
 * How an order was paid.
 *
 * @param reference number of the transfer, invoice or call-off
 */
record Settlement(Payer payer, Yuan amount, LocalDate paidOn, String reference) {
  static final int REFERENCE_LIMIT = 100;
}
