package org.mifeng.ledger.anchor;

import java.util.List;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.ChainKind;

/**
 * The extra data of a QBFT or IBFT 2.0 block: 32 free bytes, validators, a vote, the round, and the
 * seals. A block's hash leaves round and seals out, because validators may commit the same block in
 * different rounds; a seal covers the round.
 *
 * @param rlp the five items
 */
record BftExtra(Rlp rlp) {
  private static final int ROUND = 3;
  private static final int SEALS = 4;
  private static final int ITEMS = 5;

  static BftExtra read(byte[] bytes) {
    Rlp rlp = Rlp.read(bytes, BlockHeader.MAX_BYTES);
    if (rlp.items().size() != ITEMS) {
      throw new MalformedException("extra data of a sealed block has five items");
    }
    return new BftExtra(rlp);
  }

  /** The form the block's hash covers: QBFT empties round and seals, IBFT 2.0 drops them. */
  Rlp named(ChainKind kind) {
    return kind == ChainKind.QBFT
        ? rlp.with(ROUND, Rlp.of(0)).with(SEALS, Rlp.list())
        : new Rlp.Items(rlp.items().subList(0, ROUND));
  }

  /** The form a seal covers: QBFT empties the seals, IBFT 2.0 drops them. */
  Rlp sealed(ChainKind kind) {
    return kind == ChainKind.QBFT
        ? rlp.with(SEALS, Rlp.list())
        : new Rlp.Items(rlp.items().subList(0, SEALS));
  }

  /** The seals: signatures of 65 bytes. */
  List<byte[]> seals() {
    return rlp.items().get(SEALS).items().stream()
        .map(seal -> seal.data(EvmKey.SIGNATURE))
        .toList();
  }
}
