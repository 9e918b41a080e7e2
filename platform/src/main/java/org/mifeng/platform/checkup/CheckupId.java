package org.mifeng.platform.checkup;

import java.util.UUID;

/** A check-up of an enterprise. */
public record CheckupId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
