package org.mifeng.platform.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How long to wait after an attempt in vain: longer each time, and not all at the same moment. */
final class Patience {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int SPREAD = 1000;

  private Patience() {}

  /**
   * When to try again: after half a minute, doubled with each attempt up to an hour, and up to a
   * fifth less. How much less follows from the delivery, so that a crowd held up by the same outage
   * comes back spread out.
   */
  static Instant next(UUID delivery, int attempts, Instant now) {
    var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    var wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    var share = Math.floorMod(delivery.hashCode() * 31 + attempts, SPREAD);
    return now.plus(wait.minus(wait.multipliedBy(share).dividedBy(5L * SPREAD)));
  }
}
