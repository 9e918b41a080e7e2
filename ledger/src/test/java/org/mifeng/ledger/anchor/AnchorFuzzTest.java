package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.ledger.Fuzzing;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

/** The readers of what chains and receipts say ({@link RlpReader} below all), fed with damage. */
class AnchorFuzzTest {
  private record Target(String name, byte[] seed, int rounds, Fuzzing.Parser parser) {}

  private static Json.Obj json(byte[] bytes) {
    return JsonReader.read(bytes, 1 << 20).asObject();
  }

  private static List<Target> targets() {
    TestLog log = new TestLog().fill(5);
    String note = log.note(HashSuite.SHA256);
    String noteSm = log.note(HashSuite.SM3);
    AnchorStatement statement = AnchorStatement.of(note, noteSm, List.of(new byte[1]));
    TestChain chain = new TestChain(ChainKind.QBFT);
    Anchor anchor = chain.anchor(statement);
    Anchor.Proof proof = Objects.requireNonNull(anchor.proof());
    List<byte[]> nodes = proof.receipt();
    int rounds = Fuzzing.ROUNDS;
    return List.of(
        new Target(
            "rlp",
            proof.header(),
            rounds,
            bytes -> assertThat(Rlp.read(bytes, 1 << 20).encode()).isEqualTo(bytes)),
        new Target(
            "block-header",
            proof.header(),
            rounds,
            bytes -> {
              BlockHeader read = BlockHeader.read(bytes);
              read.time();
              read.hash(ChainKind.QBFT);
              read.hash(ChainKind.IBFT2);
              read.extra().seals();
            }),
        new Target(
            "trie-proof",
            nodes.getFirst(),
            rounds,
            bytes ->
                // The root is the damaged node's own, so that what follows it is read too.
                new TrieProof(List.of(bytes, nodes.get(1), nodes.get(2)))
                    .value(Keccak.digest(bytes), 1)),
        new Target("evm-transaction", anchor.transaction(), rounds, EvmTransaction::read),
        new Target(
            "evm-receipt", Objects.requireNonNull(anchor.receipt()), rounds, EvmReceipt::read),
        new Target(
            "anchor-statement",
            Jcs.write(statement.json()),
            rounds,
            bytes -> AnchorStatement.read(json(bytes)).digest()),
        new Target(
            "anchor",
            Jcs.write(anchor.json()),
            rounds,
            bytes -> Jcs.write(Anchor.read(json(bytes)).json())),
        new Target(
            "anchor-check",
            Jcs.write(anchor.json()),
            rounds / 4,
            bytes -> {
              Anchor read = Anchor.read(json(bytes));
              // The check itself throws nothing at all.
              assertThat(check(read, note, noteSm, chain.trusted()).findings()).isNotNull();
            }),
        new Target(
            "chain-block",
            Jcs.write(TrieTest.recorded()),
            rounds / 4,
            bytes -> {
              Json.Obj read = json(bytes);
              ChainBlock.read(read.object("block"), read.array("receipts"));
            }),
        new Target(
            "trusted-chain",
            Jcs.write(chain.trusted().json()),
            rounds,
            bytes -> TrustedChain.read(json(bytes)).json()));
  }

  private static AnchorVerdict check(
      Anchor anchor, String note, String noteSm, TrustedChain chain) {
    try {
      return AnchorCheck.check(anchor, note, noteSm, List.of(chain), null);
    } catch (RuntimeException e) {
      throw new AssertionError("the check threw", e);
    }
  }

  @TestFactory
  Stream<DynamicTest> readersRefuseDamageAndDoNothingElse() {
    return targets().stream()
        .map(
            target ->
                DynamicTest.dynamicTest(
                    target.name(),
                    () ->
                        Fuzzing.run(
                            target.name(), target.seed(), target.parser(), target.rounds())));
  }
}
