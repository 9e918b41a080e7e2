package org.mifeng.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat a person holds in an organisation for a time.
 *
 * @param until when it ends, or null while nobody has said so
 */
public record SeatGrant(
    UUID id,
    AccountId account,
    Organisation organisation,
    Seat seat,
    Instant from,
    @Nullable Instant until) {

  /** Whether a person may act from it at this moment. */
  public boolean isHeldAt(Instant now) {
    return organisation.closedAt() == null
        && !now.isBefore(from)
        && (until == null || now.isBefore(until));
  }
}
