package org.mifeng.platform.evidence;

import java.util.UUID;

/** A deposit: time-ordered (UUID version 7), so that the index of ids grows at its end. */
public record DepositId(UUID value) {
  /**
   * Makes a new id.
   *
   * @param millis milliseconds since 1970
   * @param random 10 random bytes
   */
  static DepositId of(long millis, byte[] random) {
    long high = millis << 16 | 0x7000L | (random[0] & 0x0fL) << 8 | (random[1] & 0xffL);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = low << 8 | (random[i] & 0xffL);
    }
    return new DepositId(new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
