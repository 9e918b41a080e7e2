package org.mifeng.platform.purchase;

import java.util.UUID;

/** A contract. */
public record ContractId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
