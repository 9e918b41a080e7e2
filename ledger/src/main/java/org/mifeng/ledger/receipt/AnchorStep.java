package org.mifeng.ledger.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorCheck;
import org.mifeng.ledger.anchor.AnchorFault;
import org.mifeng.ledger.anchor.AnchorFinding;
import org.mifeng.ledger.anchor.AnchorVerdict;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedChain;

/**
 * Whether an upgrade's checkpoint stands on a chain. One good anchor is enough; what is wrong with
 * any of them is found.
 */
final class AnchorStep implements UpgradeStep {
  private final @Nullable ChainNode node;

  /**
   * The step.
   *
   * @param node somebody to ask about blocks, or null when the check is offline
   */
  AnchorStep(@Nullable ChainNode node) {
    this.node = node;
  }

  @Override
  public CheckStep step() {
    return CheckStep.ANCHOR;
  }

  @Override
  public int level() {
    return Receipt.ANCHORED;
  }

  @Override
  public Optional<Held> check(
      Covered covered,
      List<Corroboration> trusted,
      ReceiptCheck.Findings found,
      ReceiptCheck.Findings undecided) {
    List<TrustedChain> chains = trusted.stream().flatMap(one -> one.chains().stream()).toList();
    Held earliest = null;
    for (Anchor anchor : covered.upgrade().anchors()) {
      AnchorVerdict verdict =
          AnchorCheck.check(anchor, note(covered.sha256()), note(covered.sm3()), chains, node);
      for (AnchorFinding finding : verdict.findings()) {
        CheckCode code = code(finding.fault());
        (code.outcome() == Verdict.Outcome.INVALID ? found : undecided)
            .add(code, null, anchor.chain() + ": " + finding.detail());
      }
      if (verdict.isGood()) {
        earliest = Held.better(earliest, new Held(verdict.provenAt(), isTest(anchor, chains)));
      }
    }
    return Optional.ofNullable(earliest);
  }

  private static String note(PublishedNote note) {
    return new String(note.logOnly(), StandardCharsets.UTF_8);
  }

  private static boolean isTest(Anchor anchor, List<TrustedChain> chains) {
    return chains.stream()
        .filter(chain -> chain.id().equals(anchor.chain()))
        .allMatch(TrustedChain::test);
  }

  private static CheckCode code(AnchorFault fault) {
    return switch (fault) {
      case STATEMENT_DIFFERS -> CheckCode.A01;
      case TRANSACTION_DIFFERS -> CheckCode.A02;
      case PROOF_BAD -> CheckCode.A03;
      case SEALS_BAD -> CheckCode.A04;
      case OTHER_CHAIN -> CheckCode.A05;
      case NOT_FINAL -> CheckCode.A10;
      case NEEDS_NODE -> CheckCode.A11;
    };
  }
}
