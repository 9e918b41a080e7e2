package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** The part of the step NOTE that asks who the log is, and whether it was trusted at the time. */
final class LogCheck {
  private final Receipt receipt;
  private final @Nullable Leaf leaf;
  private final List<TrustPolicy> policies;
  private final ReceiptCheck.Findings found;

  LogCheck(
      Receipt receipt,
      @Nullable Leaf leaf,
      List<TrustPolicy> policies,
      ReceiptCheck.Findings found) {
    this.receipt = receipt;
    this.leaf = leaf;
    this.policies = policies;
    this.found = found;
  }

  /** The log as the first policy that knows it trusts it. */
  Optional<TrustedLog> run() {
    Optional<TrustedLog> log =
        policies.stream()
            .flatMap(policy -> policy.find(receipt.proofs().originC2sp()).stream())
            .findFirst();
    check(log);
    return log;
  }

  private void check(Optional<TrustedLog> log) {
    if (log.isEmpty()) {
      if (!policies.isEmpty()) {
        found.add(isNewerThanEveryPolicy() ? CheckCode.N10 : CheckCode.N02, null, "");
      }
      return;
    }
    TrustedLog trusted = log.get();
    if (!trusted.originSm().equals(receipt.proofs().originSm())) {
      found.add(CheckCode.N02, HashSuite.SM3, "the policy pairs the log with another SM3 tree");
    }
    boolean distrusted =
        policies.stream()
            .flatMap(policy -> policy.find(trusted.originC2sp()).stream())
            .anyMatch(known -> known.distrusted() != null);
    if (distrusted) {
      // Without a time from elsewhere a stolen key can date back, so the time is not asked.
      found.add(CheckCode.N06);
    }
    if (leaf != null && !trusted.ranAt(Instant.ofEpochMilli(leaf.receivedAt()))) {
      found.add(CheckCode.N05);
    }
  }

  /** Whether a policy knows an earlier log of the same house and was issued before the deposit. */
  private boolean isNewerThanEveryPolicy() {
    if (leaf == null) {
      return false;
    }
    Instant received = Instant.ofEpochMilli(leaf.receivedAt());
    String origin = receipt.proofs().originC2sp();
    List<TrustPolicy> ofTheHouse =
        policies.stream().filter(policy -> policy.knowsHouseOf(origin)).toList();
    return !ofTheHouse.isEmpty()
        && ofTheHouse.stream().allMatch(policy -> policy.issuedAt().isBefore(received));
  }
}
