package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a person is reached, or says so and has not shown it yet.
 *
 * @param value as it is written to
 * @param askedAt when a code was sent there
 * @param tries how often a wrong code was entered
 * @param confirmed whether the code came back
 */
record Address(
    UUID id, AddressKind kind, String value, Instant askedAt, int tries, boolean confirmed) {
  /** Never the address: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "Address[" + id + "]";
  }
}
