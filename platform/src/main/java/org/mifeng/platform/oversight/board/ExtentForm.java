package org.mifeng.platform.oversight.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Extent;

/** Which part of the city an address asks for, and which rows of a list. */
record ExtentForm(@Nullable String district, @Nullable String park, @Nullable String which) {
  /** The part; the city when none is named. */
  Extent extent() {
    if (park != null && !park.isBlank()) {
      try {
        return Extent.park(UUID.fromString(park.strip()));
      } catch (IllegalArgumentException noId) {
        throw Refusal.notFound("oversight.refusal.no-such-place");
      }
    }
    return district == null || district.isBlank() ? Extent.CITY : Extent.district(district.strip());
  }
}
