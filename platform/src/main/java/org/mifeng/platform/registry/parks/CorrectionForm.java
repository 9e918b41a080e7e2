package org.mifeng.platform.registry.parks;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/** A correction of a frozen roster as a form sends it; what was not sent is empty. */
record CorrectionForm(@Nullable String kind, @Nullable String creditCode, @Nullable String reason) {
  Freeze.Kind correction() {
    if ("added".equals(kind)) {
      return Freeze.Kind.ADDED;
    }
    if ("excluded".equals(kind)) {
      return Freeze.Kind.EXCLUDED;
    }
    throw Refusal.invalid("registry.refusal.correction-kind");
  }

  String code() {
    return creditCode == null ? "" : creditCode;
  }

  String why() {
    return reason == null ? "" : reason;
  }
}
