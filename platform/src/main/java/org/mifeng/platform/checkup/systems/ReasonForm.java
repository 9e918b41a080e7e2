package org.mifeng.platform.checkup.systems;

import org.jspecify.annotations.Nullable;

/** Why a version is published or retired. */
record ReasonForm(@Nullable String reason) {
  String given() {
    return reason == null ? "" : reason;
  }
}
