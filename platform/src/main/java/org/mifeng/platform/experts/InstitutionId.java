package org.mifeng.platform.experts;

import java.util.UUID;

/** Id of an institution of the pool. */
public record InstitutionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
