package org.mifeng.platform.experts.draws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to take a place.
 *
 * @param number in which order they were asked
 * @param accepted null while they have not answered
 * @param name theirs, once they accepted
 * @param outcome code of how it came out, once that is known
 */
record Invitation(
    int number,
    String token,
    Instant at,
    @Nullable Boolean accepted,
    @Nullable String name,
    @Nullable String outcome) {
  /** Code of its state: invited, accepted, declined. */
  String state() {
    return accepted == null ? "invited" : accepted ? "accepted" : "declined";
  }

  /** Whether a place is held for them. */
  boolean isSeated() {
    return !Boolean.FALSE.equals(accepted);
  }
}
