package org.mifeng.ledger.receipt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorStatement;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.anchor.TestChain;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.Corroboration;

/** Attacks on the anchors of an upgrade, and good ones. */
final class AnchorAttacks extends Attacks {
  /** What a node says in the cases that have one. */
  static final String NOT_FINAL = ChainNode.Standing.NOT_FINAL.name();

  private final Map<HashSuite, String> notes = new EnumMap<>(HashSuite.class);
  private final Receipt sealed = ReceiptReader.read(good);

  static List<Case> all() {
    AnchorAttacks attacks = new AnchorAttacks();
    attacks.fill();
    return attacks.cases;
  }

  private void fill() {
    log.fill(9);
    for (HashSuite suite : HashSuite.values()) {
      notes.put(suite, log.note(suite));
    }
    AnchorStatement statement =
        AnchorStatement.of(note(HashSuite.SHA256), note(HashSuite.SM3), List.of());
    TestLog other = new TestLog().fill(3);
    AnchorStatement elsewhere =
        AnchorStatement.of(other.note(HashSuite.SHA256), other.note(HashSuite.SM3), List.of());
    for (ChainKind kind : List.of(ChainKind.QBFT, ChainKind.IBFT2)) {
      TestChain chain = new TestChain(kind);
      // What is better than claimed is no fault: the level is still 1.
      add("anchor-good-" + kind.label(), chain, chain.anchor(statement));
      add("anchor-of-other-notes-" + kind.label(), chain, chain.anchor(elsewhere), CheckCode.A01);
      add(
          "anchor-seals-too-few-" + kind.label(),
          chain,
          chain.anchor(statement, TestChain.Flaw.TWO_OF_FOUR_SEALS),
          CheckCode.A04);
    }
    TestChain chain = new TestChain(ChainKind.QBFT);
    add(
        "anchor-call-changed",
        chain,
        chain.anchor(statement, TestChain.Flaw.OTHER_CALL),
        CheckCode.A02);
    add(
        "anchor-transaction-failed",
        chain,
        chain.anchor(statement, TestChain.Flaw.FAILED),
        CheckCode.A02);
    add(
        "anchor-for-other-chain",
        chain,
        chain.anchor(statement, TestChain.Flaw.OTHER_CHAIN),
        CheckCode.A05);
    Json.Obj moved = chain.anchor(statement).json().with("index", 2);
    add("anchor-index-of-neighbour", chain, Anchor.read(moved), CheckCode.A03);
    Json.Obj renumbered = chain.anchor(statement).json();
    renumbered.object("block").with("number", TestChain.BLOCK + 1);
    add("anchor-block-renumbered", chain, Anchor.read(renumbered), CheckCode.A03);
    TestChain open = new TestChain(ChainKind.EVM);
    // Without a claim what needs a node is no fault; with it, and nothing else, it is not decided.
    add("anchor-unclaimed-needs-node", open, open.anchor(statement));
    claim("anchor-needs-node", open, open.anchor(statement), CheckCode.A11);
    claim("anchor-not-final", open, open.anchor(statement), CheckCode.A10);
  }

  private void add(String name, TestChain chain, Anchor anchor, CheckCode... codes) {
    add(name, Receipt.SEALED, chain, anchor, Set.of(codes));
  }

  /** Claims level 4 with an anchor alone, which lacks the time-stamp below it. */
  private void claim(String name, TestChain chain, Anchor anchor, CheckCode code) {
    add(name, Receipt.ANCHORED, chain, anchor, Set.of(CheckCode.R06, CheckCode.W10, code));
  }

  private void add(String name, int level, TestChain chain, Anchor anchor, Set<CheckCode> codes) {
    Upgrade upgrade =
        new Upgrade(
            proof(HashSuite.SHA256), proof(HashSuite.SM3), List.of(), List.of(anchor), List.of());
    Corroboration trusted =
        new Corroboration(null, List.of(), List.of(chain.trusted()), AlgorithmCalendar.EMPTY);
    cases.add(
        new Case(
            name,
            ReceiptWriter.write(sealed.upgraded(level, List.of(upgrade))),
            TestLog.FILE,
            log.policy().with(trusted),
            codes));
  }

  private String note(HashSuite suite) {
    return Objects.requireNonNull(notes.get(suite));
  }

  private SuiteProof proof(HashSuite suite) {
    return SuiteProof.of(log.tree(suite).snapshot().prove(sealed.entry().index()), note(suite));
  }

  /** The node that is asked in a case, or null when it is judged offline. */
  static @Nullable ChainNode node(String name) {
    return name.equals("anchor-not-final")
        ? (chain, anchor) ->
            new ChainNode.Answer(ChainNode.Standing.NOT_FINAL, null, "3 of 6 blocks")
        : null;
  }
}
