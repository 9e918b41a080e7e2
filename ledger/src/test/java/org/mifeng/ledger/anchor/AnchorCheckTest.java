package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

// NullAway does not read @Nullable on an array in a record's class file.
@SuppressWarnings("NullAway")
class AnchorCheckTest {
  private static final TestLog LOG = new TestLog().fill(21);
  private static final String NOTE = LOG.note(HashSuite.SHA256);
  private static final String NOTE_SM = LOG.note(HashSuite.SM3);

  static AnchorStatement statement() {
    return AnchorStatement.of(NOTE, NOTE_SM, List.of(new byte[] {1, 2, 3}));
  }

  private static ChainNode saying(ChainNode.Standing standing, @Nullable Instant time) {
    return (chain, anchor) -> new ChainNode.Answer(standing, time, "said " + standing);
  }

  private static AnchorVerdict check(TestChain chain, Anchor anchor, @Nullable ChainNode node) {
    return AnchorCheck.check(anchor, NOTE, NOTE_SM, List.of(chain.trusted()), node);
  }

  private static List<AnchorFault> faults(AnchorVerdict verdict) {
    return verdict.findings().stream().map(AnchorFinding::fault).distinct().toList();
  }

  private static Anchor readBack(Anchor anchor) {
    byte[] bytes = Jcs.write(anchor.json());
    Anchor read = Anchor.read(JsonReader.read(bytes, Anchor.MAX_BYTES).asObject());
    assertThat(Jcs.write(read.json())).isEqualTo(bytes);
    assertThat(read).isEqualTo(anchor);
    return read;
  }

  @ParameterizedTest
  @EnumSource(names = {"QBFT", "IBFT2"})
  void aSealedBlockIsEnough(ChainKind kind) {
    TestChain chain = new TestChain(kind);
    AnchorVerdict verdict = check(chain, readBack(chain.anchor(statement())), null);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.provenAt()).isEqualTo(TestChain.BLOCK_TIME);
  }

  @Test
  void withoutSealsItNeedsANode() {
    TestChain chain = new TestChain(ChainKind.EVM);
    Anchor anchor = readBack(chain.anchor(statement()));
    AnchorVerdict offline = check(chain, anchor, null);
    assertThat(faults(offline)).containsExactly(AnchorFault.NEEDS_NODE);
    assertThat(offline.provenAt()).isNull();
    AnchorVerdict asked = check(chain, anchor, saying(ChainNode.Standing.FINAL, null));
    assertThat(asked.isGood()).isTrue();
    assertThat(asked.provenAt()).isEqualTo(TestChain.BLOCK_TIME);
  }

  @Test
  void whatTheNodeSaysCounts() {
    TestChain chain = new TestChain(ChainKind.EVM);
    Anchor anchor = chain.anchor(statement());
    assertThat(faults(check(chain, anchor, saying(ChainNode.Standing.NOT_FINAL, null))))
        .containsExactly(AnchorFault.NOT_FINAL);
    assertThat(faults(check(chain, anchor, saying(ChainNode.Standing.SILENT, null))))
        .containsExactly(AnchorFault.NEEDS_NODE);
  }

  @Test
  @SuppressWarnings("NullAway") // the class file loses what a record says of its array
  void aChainWithoutEthereumHeadersIsTheNodesWord() {
    TestChain chain = new TestChain(ChainKind.EVM);
    Anchor whole = chain.anchor(statement());
    Anchor bare =
        readBack(
            new Anchor(
                whole.chain(), whole.statement(), whole.place(), whole.transaction(), null, null));
    assertThat(faults(check(chain, bare, null))).containsExactly(AnchorFault.NEEDS_NODE);
    Instant told = Instant.parse("2027-03-01T08:11:00Z");
    assertThat(check(chain, bare, saying(ChainNode.Standing.FINAL, told)).provenAt())
        .isEqualTo(told);
    TestChain sealed = new TestChain(ChainKind.QBFT);
    assertThat(faults(check(sealed, bare, null))).containsExactly(AnchorFault.NEEDS_NODE);
  }

  @Test
  void anUnknownChainNeedsANode() {
    Anchor anchor = new TestChain(ChainKind.QBFT).anchor(statement());
    AnchorVerdict verdict =
        AnchorCheck.check(anchor, NOTE, NOTE_SM, List.of(), saying(ChainNode.Standing.FINAL, null));
    assertThat(faults(verdict)).containsExactly(AnchorFault.NEEDS_NODE);
  }

  @Test
  void noticesAStatementAboutOtherNotes() {
    TestChain chain = new TestChain(ChainKind.QBFT);
    TestLog other = new TestLog().fill(22);
    AnchorVerdict verdict =
        AnchorCheck.check(
            chain.anchor(statement()),
            other.note(HashSuite.SHA256),
            other.note(HashSuite.SM3),
            List.of(chain.trusted()),
            null);
    assertThat(faults(verdict)).containsExactly(AnchorFault.STATEMENT_DIFFERS);
    assertThat(verdict.provenAt()).isNull();
    AnchorVerdict oneNote =
        AnchorCheck.check(
            chain.anchor(statement()), NOTE, NOTE_SM + "\n", List.of(chain.trusted()), null);
    assertThat(faults(oneNote)).containsExactly(AnchorFault.STATEMENT_DIFFERS);
  }

  private static List<AnchorFault> faultsOf(Consumer<TestChain> change) {
    TestChain chain = new TestChain(ChainKind.QBFT);
    change.accept(chain);
    return faults(check(chain, chain.anchor(statement()), null));
  }

  @Test
  void noticesATransactionThatAnchorsSomethingElse() {
    assertThat(faultsOf(chain -> chain.call = new byte[] {1}))
        .containsExactly(AnchorFault.TRANSACTION_DIFFERS);
    assertThat(faultsOf(chain -> chain.receiver = new byte[20]))
        .containsExactly(AnchorFault.TRANSACTION_DIFFERS);
    assertThat(faultsOf(chain -> chain.succeeds = false))
        .containsExactly(AnchorFault.TRANSACTION_DIFFERS);
  }

  @Test
  void noticesATransactionForAnotherChain() {
    assertThat(faultsOf(chain -> chain.chainId = 1)).containsExactly(AnchorFault.OTHER_CHAIN);
    assertThat(
            faultsOf(
                chain -> {
                  chain.chainId = 1;
                  chain.fee = new EvmOrder.Fee(BigInteger.ONE, null);
                }))
        .containsExactly(AnchorFault.OTHER_CHAIN);
    assertThat(faultsOf(chain -> chain.fee = new EvmOrder.Fee(BigInteger.ONE, null))).isEmpty();
  }

  @Test
  void needsTwoThirdsOfTheValidators() {
    assertThat(faultsOf(chain -> chain.sealers.removeLast())).isEmpty();
    assertThat(
            faultsOf(
                chain -> {
                  chain.sealers.removeLast();
                  chain.sealers.removeLast();
                }))
        .containsExactly(AnchorFault.SEALS_BAD);
  }

  @Test
  void aStrangersSealAndASealTwiceCountForNothing() {
    assertThat(
            faultsOf(
                chain -> {
                  chain.sealers.removeLast();
                  chain.sealers.set(2, TestChain.key(33));
                }))
        .containsExactly(AnchorFault.SEALS_BAD);
    assertThat(
            faultsOf(
                chain -> {
                  chain.sealers.set(3, chain.sealers.get(0));
                  chain.sealers.set(2, chain.sealers.get(0));
                }))
        .containsExactly(AnchorFault.SEALS_BAD);
  }

  @SuppressWarnings("NullAway") // the class file loses what a record says of its array
  private static Anchor with(Anchor anchor, Anchor.Place place, Anchor.Proof proof) {
    return new Anchor(
        anchor.chain(), anchor.statement(), place, anchor.transaction(), anchor.receipt(), proof);
  }

  @Test
  void noticesAProofThatDoesNotHold() {
    TestChain chain = new TestChain(ChainKind.EVM);
    ChainNode node = saying(ChainNode.Standing.FINAL, null);
    Anchor good = chain.anchor(statement());
    Anchor.Proof proof = Objects.requireNonNull(good.proof());
    Anchor.Place place = good.place();
    List<Anchor> bad = new ArrayList<>();
    bad.add(with(good, new Anchor.Place(78, place.blockHash(), 1), proof));
    bad.add(with(good, new Anchor.Place(77, new byte[32], 1), proof));
    bad.add(with(good, new Anchor.Place(77, place.blockHash(), 2), proof));
    bad.add(with(good, place, new Anchor.Proof(proof.header(), proof.receipt(), proof.receipt())));
    bad.add(with(good, place, new Anchor.Proof(proof.header(), List.of(), List.of())));
    bad.add(
        with(good, place, new Anchor.Proof(new byte[] {1}, proof.transaction(), proof.receipt())));
    for (Anchor anchor : bad) {
      assertThat(faults(check(chain, anchor, node))).containsExactly(AnchorFault.PROOF_BAD);
    }
    Anchor withoutTransactionProof =
        with(good, place, new Anchor.Proof(proof.header(), List.of(), proof.receipt()));
    assertThat(check(chain, withoutTransactionProof, node).isGood()).isTrue();
  }

  @Test
  void theTokensInTheStatementDoNotMatterForTheNotes() {
    TestChain chain = new TestChain(ChainKind.QBFT);
    AnchorStatement without = AnchorStatement.of(NOTE, NOTE_SM, List.of());
    assertThat(without.digest()).isNotEqualTo(statement().digest());
    assertThat(check(chain, chain.anchor(without), null).isGood()).isTrue();
  }

  @Test
  void validatorsChangeWithTheBlocks() {
    TestChain chain = new TestChain(ChainKind.QBFT);
    TrustedChain now = chain.trusted();
    List<TrustedChain.Validators> sets = new ArrayList<>(now.validators());
    sets.add(new TrustedChain.Validators(TestChain.BLOCK, List.of(TestChain.key(50).address())));
    TrustedChain changed =
        new TrustedChain(
            now.id(), now.kind(), now.contract(), now.depth(), sets, now.name(), now.test());
    AnchorVerdict verdict =
        AnchorCheck.check(chain.anchor(statement()), NOTE, NOTE_SM, List.of(changed), null);
    assertThat(faults(verdict)).containsExactly(AnchorFault.SEALS_BAD);
  }
}
