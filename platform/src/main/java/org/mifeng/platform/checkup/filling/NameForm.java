package org.mifeng.platform.checkup.filling;

import org.jspecify.annotations.Nullable;

/** What a visitor says they are called. */
record NameForm(@Nullable String name) {
  String given() {
    return name == null ? "" : name;
  }
}
