package org.mifeng.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an indicator system says about itself.
 *
 * @param id the same for all versions
 * @param version its name among them
 * @param validFrom first day on which a check-up may begin with it
 * @param validUntil last such day, or null while none is set
 * @param name of the system
 * @param status where its text comes from, which every report repeats
 * @param basisNote how far its references to law were checked
 */
public record SystemHead(
    String id,
    String version,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Wording name,
    Wording status,
    Wording basisNote) {
  /** Whether a check-up may begin with it on a day. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
