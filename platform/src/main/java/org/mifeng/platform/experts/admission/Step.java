package org.mifeng.platform.experts.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;

/**
 * One decision about a candidate.
 *
 * @param number place among their steps, from 1
 * @param stage what it made of them
 * @param until last day of what it began
 */
record Step(
    int number,
    Deed deed,
    Stage stage,
    By by,
    String reason,
    @Nullable LocalDate until,
    Instant at) {
  /** Who decided. */
  record By(UUID account, UUID organisation, String name, String seat) {
    static By of(Viewer viewer) {
      return new By(
          viewer.account().value(),
          viewer.organisation().value(),
          viewer.name(),
          viewer.seat().code());
    }
  }
}
