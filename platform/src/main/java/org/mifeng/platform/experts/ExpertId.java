package org.mifeng.platform.experts;

import java.util.UUID;

/** Id of an expert of the pool. */
public record ExpertId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
