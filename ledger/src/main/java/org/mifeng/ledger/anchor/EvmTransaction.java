package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * What a signed transaction says, as far as an anchor needs it.
 *
 * @param chainId the chain it is for, or null when it is for any (before EIP-155)
 * @param to the receiver, or null when it creates a contract
 * @param data the call
 */
record EvmTransaction(@Nullable BigInteger chainId, byte @Nullable [] to, byte[] data) {
  /** Longest transaction, in bytes. */
  static final int MAX_BYTES = 1 << 16;

  static final byte ACCESS_LIST = 1;
  static final byte DYNAMIC_FEE = 2;

  /**
   * Reads a legacy, EIP-2930 or EIP-1559 transaction.
   *
   * @throws MalformedException when it is none
   */
  static EvmTransaction read(byte[] raw) {
    if (raw.length == 0 || raw.length > MAX_BYTES) {
      throw new MalformedException("a transaction has 1 to " + MAX_BYTES + " bytes");
    }
    return switch (raw[0]) {
      case ACCESS_LIST -> typed(raw, 11, 4);
      case DYNAMIC_FEE -> typed(raw, 12, 5);
      default -> {
        List<Rlp> items = items(raw, 9);
        yield new EvmTransaction(
            chainOf(items.get(6)), receiver(items.get(3)), items.get(5).data());
      }
    };
  }

  private static EvmTransaction typed(byte[] raw, int size, int to) {
    List<Rlp> items = items(Bytes.slice(raw, 1, raw.length - 1), size);
    BigInteger chainId = new BigInteger(1, items.get(0).data());
    return new EvmTransaction(chainId, receiver(items.get(to)), items.get(to + 2).data());
  }

  private static List<Rlp> items(byte[] rlp, int size) {
    List<Rlp> items = Rlp.read(rlp, MAX_BYTES).items();
    if (items.size() != size) {
      throw new MalformedException("a transaction of this type has " + size + " items");
    }
    return items;
  }

  /** EIP-155: v is 35 or 36 plus twice the chain's number. */
  private static @Nullable BigInteger chainOf(Rlp v) {
    BigInteger number = new BigInteger(1, v.data());
    BigInteger shifted = number.subtract(BigInteger.valueOf(35));
    return shifted.signum() < 0 ? null : shifted.shiftRight(1);
  }

  private static byte @Nullable [] receiver(Rlp item) {
    return item.data().length == 0 ? null : item.data(EvmKey.ADDRESS);
  }
}
