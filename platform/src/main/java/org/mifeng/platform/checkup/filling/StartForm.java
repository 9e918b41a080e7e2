package org.mifeng.platform.checkup.filling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.kernel.Refusal;

/**
 * Which check-up to begin.
 *
 * @param system id of the version
 * @param set which items
 * @param carried something when it begins with the last answers, as a box that was ticked
 */
record StartForm(@Nullable String system, @Nullable String set, @Nullable String carried) {
  SystemVersionId version() {
    try {
      return new SystemVersionId(UUID.fromString(system == null ? "" : system));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.invalid("checkup.refusal.system-not-offered");
    }
  }

  boolean isCarried() {
    return carried != null;
  }

  String chosenSet() {
    return set == null ? "" : set;
  }
}
