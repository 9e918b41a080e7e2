package org.mifeng.ledger.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.witness.Cosignatures;
import org.mifeng.ledger.witness.Quorum;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.ledger.witness.WitnessPolicy;

/** The step WITNESS: enough witnesses cosigned the checkpoints of both trees. */
final class WitnessStep implements UpgradeStep {
  /** How far the clocks of a witness, a log and a checker may be apart. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  @Override
  public CheckStep step() {
    return CheckStep.WITNESS;
  }

  @Override
  public int level() {
    return Receipt.WITNESSED;
  }

  @Override
  public Optional<Held> check(
      Covered covered,
      List<Corroboration> trusted,
      ReceiptCheck.Findings found,
      ReceiptCheck.Findings undecided) {
    List<WitnessPolicy> policies =
        trusted.stream().map(Corroboration::witnesses).filter(Objects::nonNull).toList();
    Seen sha256 = see(HashSuite.SHA256, covered.sha256(), covered, policies, found);
    Seen sm3 = see(HashSuite.SM3, covered.sm3(), covered, policies, found);
    Held best = null;
    for (WitnessPolicy policy : policies) {
      for (boolean test : new boolean[] {false, true}) {
        Optional<Held> held = held(sha256.since(policy, test), sm3.since(policy, test), test);
        best = held.isPresent() ? Held.better(best, held.get()) : best;
      }
    }
    if (best != null) {
      return Optional.of(best);
    }
    for (Seen seen : List.of(sha256, sm3)) {
      seen.explain(policies, undecided);
    }
    return Optional.empty();
  }

  /** Nobody's word is no witness's word: {@code quorum none} lifts nothing. */
  private static Optional<Held> held(Optional<Instant> one, Optional<Instant> other, boolean test) {
    return one.flatMap(
        first -> other.map(second -> new Held(first.isAfter(second) ? first : second, test)));
  }

  private static Seen see(
      HashSuite suite,
      PublishedNote note,
      Covered covered,
      List<WitnessPolicy> policies,
      ReceiptCheck.Findings found) {
    Set<WitnessKey> known = new LinkedHashSet<>();
    policies.forEach(policy -> known.addAll(policy.keys(suite)));
    Cosignatures cosignatures =
        Cosignatures.read(note.note(), covered.log().key(suite), new ArrayList<>(known));
    cosignatures.bad().forEach(key -> found.add(CheckCode.W01, suite, key.name()));
    cosignatures.twice().forEach(key -> found.add(CheckCode.W03, suite, key.name()));
    Map<WitnessKey, Instant> counted = new LinkedHashMap<>();
    cosignatures
        .good()
        .forEach(
            (key, time) -> {
              if (time.isAfter(covered.now().plus(TOLERANCE))
                  || time.isBefore(covered.log().notBefore().minus(TOLERANCE))) {
                found.add(CheckCode.W02, suite, key.name() + " at " + time);
              } else {
                counted.put(key, time);
              }
            });
    return new Seen(suite, counted, cosignatures);
  }

  /** The cosignatures under one note, and those of them that count. */
  private record Seen(
      HashSuite suite, Map<WitnessKey, Instant> counted, Cosignatures cosignatures) {
    Quorum judge(WitnessPolicy policy) {
      return policy.judge(suite, counted);
    }

    /** Since when the quorum is met; with the word of witnesses for tests, or without it. */
    Optional<Instant> since(WitnessPolicy policy, boolean test) {
      return policy.judge(suite, test ? counted : policy.withoutTests(counted)).since();
    }

    void explain(List<WitnessPolicy> policies, ReceiptCheck.Findings undecided) {
      if (policies.stream().anyMatch(policy -> judge(policy).since().isPresent())) {
        return;
      }
      boolean allUnknown =
          cosignatures.unknown() > 0
              && cosignatures.good().isEmpty()
              && cosignatures.bad().isEmpty();
      String detail =
          "cosigned by %d known and %d unknown keys"
              .formatted(counted.size(), cosignatures.unknown());
      undecided.add(allUnknown ? CheckCode.W11 : CheckCode.W10, suite, detail);
    }
  }
}
