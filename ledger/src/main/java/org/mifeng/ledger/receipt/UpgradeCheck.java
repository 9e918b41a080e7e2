package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.ChainNode;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** The steps WITNESS to RENEWAL over all upgrades of a receipt, and the level they come to. */
final class UpgradeCheck {
  private final List<UpgradeStep> steps;
  private final Receipt receipt;
  private final @Nullable Leaf leaf;
  private final List<TrustPolicy> policies;
  private final Instant now;
  private final ReceiptCheck.Findings found;
  private final Map<CheckStep, ReceiptCheck.Findings> undecided = new EnumMap<>(CheckStep.class);
  private final Map<CheckStep, UpgradeStep.Held> held = new EnumMap<>(CheckStep.class);

  UpgradeCheck(
      Receipt receipt,
      @Nullable Leaf leaf,
      List<TrustPolicy> policies,
      Instant now,
      @Nullable ChainNode node,
      ReceiptCheck.Findings found) {
    this.steps =
        List.of(new WitnessStep(), new TimeStep(), new AnchorStep(node), new RenewalStep());
    this.receipt = receipt;
    this.leaf = leaf;
    this.policies = policies;
    this.now = now;
    this.found = found;
  }

  /**
   * Checks every upgrade.
   *
   * @param log the log, when a policy knows it
   * @param sealed whether level 1 holds
   */
  Proven run(Optional<TrustedLog> log, boolean sealed) {
    for (Upgrade upgrade : receipt.upgrades()) {
      check(upgrade, log);
    }
    int level = sealed ? Receipt.SEALED : 0;
    for (UpgradeStep step : steps) {
      if (held.containsKey(step.step())) {
        level = level == step.level() - 1 ? step.level() : level;
      } else if (receipt.level() >= step.level() && log.isPresent()) {
        found.addAll(undecided(step.step()));
      }
    }
    if (log.isPresent() && !held.containsKey(CheckStep.RENEWAL)) {
      checkAlgorithms();
    }
    if (log.isPresent() && receipt.level() > level && found.isEmpty()) {
      // Nothing explains why the claim does not hold, so it is not passed off as checked.
      found.add(CheckCode.R10);
    }
    boolean test = held.values().stream().anyMatch(UpgradeStep.Held::test);
    return new Proven(level, sealed ? notLaterThan() : null, test);
  }

  private void check(Upgrade upgrade, Optional<TrustedLog> log) {
    int faults = found.invalid();
    Receipt.Proofs proofs =
        new Receipt.Proofs(
            receipt.proofs().originC2sp(),
            receipt.proofs().originSm(),
            upgrade.sha256(),
            upgrade.sm3());
    Map<HashSuite, PublishedNote> notes =
        new NoteAndProofCheck(receipt.entry(), proofs, found).run(log);
    PublishedNote sha256 = notes.get(HashSuite.SHA256);
    PublishedNote sm3 = notes.get(HashSuite.SM3);
    if (sha256 == null || sm3 == null || log.isEmpty()) {
      return;
    }
    UpgradeStep.Covered covered =
        new UpgradeStep.Covered(upgrade, sha256, sm3, log.get(), leaf, now);
    List<Corroboration> trusted =
        policies.stream()
            .filter(policy -> policy.find(receipt.proofs().originC2sp()).isPresent())
            .map(TrustPolicy::corroboration)
            .toList();
    // Whatever is said about a checkpoint the log did not sign, or that does not cover the leaf,
    // is checked and lifts nothing.
    boolean lifts = found.invalid() == faults;
    for (UpgradeStep step : steps) {
      Optional<UpgradeStep.Held> holds =
          step.check(covered, trusted, found, undecided(step.step()));
      if (lifts && holds.isPresent()) {
        held.merge(step.step(), holds.get(), UpgradeStep.Held::better);
      }
    }
  }

  /** Without a renewal a digest that has ended proves nothing any more. */
  private void checkAlgorithms() {
    for (HashSuite suite : HashSuite.values()) {
      String digest =
          switch (suite) {
            case SHA256 -> "SHA-256";
            case SM3 -> "SM3";
          };
      boolean usable =
          policies.stream()
              .allMatch(policy -> policy.corroboration().algorithms().isUsable(digest, now));
      if (!usable) {
        found.add(CheckCode.E10, suite, digest + " has ended");
      }
    }
  }

  private ReceiptCheck.Findings undecided(CheckStep step) {
    return undecided.computeIfAbsent(step, unused -> new ReceiptCheck.Findings());
  }

  private @Nullable Instant notLaterThan() {
    List<Instant> times = new ArrayList<>();
    for (UpgradeStep.Held holds : held.values()) {
      if (holds.notLaterThan() != null) {
        times.add(holds.notLaterThan());
      }
    }
    return times.stream().min(Instant::compareTo).orElse(null);
  }
}
