package org.mifeng.platform.experts.orders;

import java.time.Instant;

/**
 * What a side brings before the city.
 *
 * @param side code of who brought it
 * @param former the state the order goes back to when it goes on
 * @param statement written for the city
 */
record Dispute(String side, OrderState former, String statement, Instant at) {
  static final int STATEMENT_LIMIT = 1000;
}
