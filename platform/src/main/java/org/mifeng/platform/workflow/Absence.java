package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, and a colleague does their work meanwhile: both see it.
 *
 * @param endedAt when it was ended early, or null
 */
public record Absence(
    UUID id,
    WorkItem.Person who,
    WorkItem.Person deputy,
    String reason,
    Instant from,
    Instant until,
    @Nullable Instant endedAt) {
  /** Whether the colleague stands in at this moment. */
  public boolean isOn(Instant now) {
    return endedAt == null && !now.isBefore(from) && now.isBefore(until);
  }

  /** Whether it is still to come or going on. */
  public boolean isAhead(Instant now) {
    return endedAt == null && now.isBefore(until);
  }
}
