package org.mifeng.ledger.anchor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.ChainKind;

/**
 * The header of a block: what its hash covers. Later forks only added fields at the end.
 *
 * @param rlp the header's items in their order
 */
record BlockHeader(Rlp rlp) {
  /** Longest header, in bytes: sealed by two hundred validators it has some 20,000. */
  static final int MAX_BYTES = 1 << 16;

  private static final int TRANSACTIONS_ROOT = 4;
  private static final int RECEIPTS_ROOT = 5;
  private static final int NUMBER = 8;
  private static final int TIMESTAMP = 11;
  private static final int EXTRA_DATA = 12;
  private static final int FEWEST = 15;
  private static final int MOST = 32;

  BlockHeader {
    List<Rlp> items = rlp.items();
    if (items.size() < FEWEST || items.size() > MOST) {
      throw new MalformedException("a header has " + FEWEST + " to " + MOST + " items");
    }
    items.get(TRANSACTIONS_ROOT).data(Keccak.LENGTH);
    items.get(RECEIPTS_ROOT).data(Keccak.LENGTH);
    items.get(NUMBER).number();
    items.get(TIMESTAMP).number();
    items.get(EXTRA_DATA).data();
  }

  /**
   * Reads a header.
   *
   * @throws MalformedException when it is none
   */
  static BlockHeader read(byte[] bytes) {
    return new BlockHeader(Rlp.read(bytes, MAX_BYTES));
  }

  byte[] transactionsRoot() {
    return rlp.items().get(TRANSACTIONS_ROOT).data();
  }

  byte[] receiptsRoot() {
    return rlp.items().get(RECEIPTS_ROOT).data();
  }

  long number() {
    return rlp.items().get(NUMBER).number();
  }

  /** When the block says it was made. */
  Instant time() {
    try {
      return Instant.ofEpochSecond(rlp.items().get(TIMESTAMP).number());
    } catch (DateTimeException e) {
      throw new MalformedException("a block from no time");
    }
  }

  /** The extra data of a sealed chain. */
  BftExtra extra() {
    return BftExtra.read(rlp.items().get(EXTRA_DATA).data());
  }

  private byte[] hashWith(Rlp extra) {
    return Keccak.digest(rlp.with(EXTRA_DATA, Rlp.of(extra.encode())).encode());
  }

  /**
   * The block's hash.
   *
   * @throws MalformedException when a sealed chain's extra data is not of its form
   */
  byte[] hash(ChainKind kind) {
    return switch (kind) {
      case EVM -> Keccak.digest(rlp.encode());
      case QBFT, IBFT2 -> hashWith(extra().named(kind));
    };
  }

  /** What validators sign: the header with its round and without their seals. */
  byte[] sealedHash(ChainKind kind) {
    return hashWith(extra().sealed(kind));
  }
}
