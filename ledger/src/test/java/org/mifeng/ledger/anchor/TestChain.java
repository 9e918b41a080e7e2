package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

/**
 * A chain that exists in this test only. It makes blocks of three transactions, the second being
 * the anchor, and seals them with keys of its own: no QBFT node runs here, so what such a chain
 * says is made by the rules its documentation states.
 */
public final class TestChain {
  public static final String ID = "eip155:1337";
  public static final Instant BLOCK_TIME = Instant.parse("2027-03-01T08:10:00Z");
  public static final byte[] CONTRACT = new byte[20];
  public static final int BLOCK = 77;

  static {
    Arrays.fill(CONTRACT, (byte) 0xc0);
  }

  /** What may be wrong with an anchor. */
  public enum Flaw {
    /** The transaction calls the contract with something else. */
    OTHER_CALL,
    /** The transaction failed. */
    FAILED,
    /** The transaction is for another chain. */
    OTHER_CHAIN,
    /** Only two of the four validators sealed the block. */
    TWO_OF_FOUR_SEALS
  }

  private static final EvmOrder.Fee FEE =
      new EvmOrder.Fee(BigInteger.valueOf(2_000_000_000), BigInteger.ONE);

  private final ChainKind kind;
  final List<EvmKey> sealers = new ArrayList<>();
  final EvmKey account = key(9);
  long chainId = 1337;
  byte[] receiver = CONTRACT;
  EvmOrder.Fee fee = FEE;
  boolean succeeds = true;
  byte @Nullable [] call;

  public TestChain(ChainKind kind) {
    this.kind = kind;
    for (int i = 1; kind.isSealed() && i <= 4; i++) {
      sealers.add(key(i));
    }
  }

  static EvmKey key(int secret) {
    byte[] bytes = new byte[32];
    bytes[31] = (byte) secret;
    return EvmKey.of(bytes);
  }

  /** The chain as a policy names it: four validators where blocks are sealed. */
  public TrustedChain trusted() {
    List<TrustedChain.Validators> sets = new ArrayList<>();
    if (kind.isSealed()) {
      List<byte[]> addresses = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        addresses.add(key(i).address());
      }
      sets.add(new TrustedChain.Validators(0, addresses));
    }
    return new TrustedChain(
        ID,
        kind,
        CONTRACT,
        kind.isSealed() ? 0 : 6,
        sets,
        new TrustedChain.Name("测试链", "Test chain"),
        true);
  }

  byte[] transaction(AnchorStatement statement) {
    byte[] data = call == null ? AnchorContract.call(statement) : call;
    return new EvmOrder(chainId, 5, fee, 60_000, receiver, data).sign(account);
  }

  byte[] receipt(AnchorStatement statement) {
    Rlp log =
        Rlp.list(
            Rlp.of(receiver),
            Rlp.list(Rlp.of(Keccak.digest("Anchored(bytes32,uint64)")), Rlp.of(statement.digest())),
            Rlp.of(Bytes.concat(new byte[24], Bytes.bigEndian(statement.size()))));
    return Bytes.concat(
        new byte[] {2},
        Rlp.list(
                Rlp.of(succeeds ? 1 : 0),
                Rlp.of(50_000),
                Rlp.of(new byte[256]),
                succeeds ? Rlp.list(log) : Rlp.list())
            .encode());
  }

  /** The same with a flaw. */
  public Anchor anchor(AnchorStatement statement, Flaw flaw) {
    TestChain flawed = new TestChain(kind);
    switch (flaw) {
      case OTHER_CALL -> flawed.call = new byte[] {1, 2, 3, 4};
      case FAILED -> flawed.succeeds = false;
      case OTHER_CHAIN -> flawed.chainId = 1;
      case TWO_OF_FOUR_SEALS -> flawed.sealers.subList(2, 4).clear();
    }
    return flawed.anchor(statement);
  }

  /** The anchor of a statement in a block of this chain. */
  public Anchor anchor(AnchorStatement statement) {
    EvmOrder other = new EvmOrder(chainId, 0, FEE, 21_000, new byte[20], new byte[0]);
    byte[] transaction = transaction(statement);
    byte[] receipt = receipt(statement);
    byte[] quiet = Rlp.list(Rlp.of(1), Rlp.of(21_000), Rlp.of(new byte[256]), Rlp.list()).encode();
    Trie transactions = new Trie(List.of(other.sign(key(7)), transaction, other.sign(key(8))));
    Trie receipts = new Trie(List.of(quiet, receipt, quiet));
    BlockHeader header = seal(header(transactions.root(), receipts.root()));
    return new Anchor(
        ID,
        statement,
        new Anchor.Place(BLOCK, header.hash(kind), 1),
        transaction,
        receipt,
        new Anchor.Proof(header.rlp().encode(), transactions.prove(1), receipts.prove(1)));
  }

  BlockHeader header(byte[] transactionsRoot, byte[] receiptsRoot) {
    byte[] hash = Keccak.digest("any");
    return new BlockHeader(
        Rlp.list(
            Rlp.of(hash),
            Rlp.of(hash),
            Rlp.of(new byte[20]),
            Rlp.of(hash),
            Rlp.of(transactionsRoot),
            Rlp.of(receiptsRoot),
            Rlp.of(new byte[256]),
            Rlp.of(1),
            Rlp.of(BLOCK),
            Rlp.of(30_000_000),
            Rlp.of(92_000),
            Rlp.of(BLOCK_TIME.getEpochSecond()),
            Rlp.of(extra(List.of()).encode()),
            Rlp.of(hash),
            Rlp.of(new byte[8])));
  }

  private Rlp extra(List<Rlp> seals) {
    if (!kind.isSealed()) {
      return Rlp.of(0);
    }
    List<Rlp> validators = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      validators.add(Rlp.of(key(i).address()));
    }
    boolean qbft = kind == ChainKind.QBFT;
    return Rlp.list(
        Rlp.of(new byte[32]),
        new Rlp.Items(validators),
        qbft ? Rlp.list() : Rlp.of(0),
        // IBFT 2.0 writes the round with four bytes, QBFT as a number.
        qbft ? Rlp.of(3) : Rlp.of(new byte[] {0, 0, 0, 3}),
        new Rlp.Items(seals));
  }

  BlockHeader seal(BlockHeader header) {
    if (!kind.isSealed()) {
      return header;
    }
    byte[] hash = header.sealedHash(kind);
    List<Rlp> seals = new ArrayList<>();
    sealers.forEach(key -> seals.add(Rlp.of(key.sign(hash))));
    return new BlockHeader(header.rlp().with(12, Rlp.of(extra(seals).encode())));
  }
}
