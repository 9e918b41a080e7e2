package org.mifeng.platform.experts.orders;

import java.time.Instant;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;

/**
 * A result that was handed over: what its deposit says of it.
 *
 * @param deposit id of the institution's deposit
 * @param title what it is
 * @param digests of the file
 * @param depositedAt when it was sealed
 * @param deliveredAt when it was handed over
 */
record Delivery(
    UUID id,
    UUID deposit,
    String title,
    Digests digests,
    Instant depositedAt,
    Instant deliveredAt) {
  static final int TITLE_LIMIT = 200;
}
