package org.mifeng.platform.checkup;

import java.util.UUID;

/** A version of an indicator system, as it was added. */
public record SystemVersionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
