package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.renewal.RenewalCheck;
import org.mifeng.ledger.renewal.RenewalFault;
import org.mifeng.ledger.renewal.RenewalVerdict;
import org.mifeng.ledger.renewal.RenewedObjects;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedAuthority;

/** The step RENEWAL: what ages was renewed before it ended. */
final class RenewalStep implements UpgradeStep {

  @Override
  public CheckStep step() {
    return CheckStep.RENEWAL;
  }

  @Override
  public int level() {
    return Receipt.RENEWED;
  }

  @Override
  public Optional<Held> check(
      Covered covered,
      List<Corroboration> trusted,
      ReceiptCheck.Findings found,
      ReceiptCheck.Findings undecided) {
    Instant earliest = null;
    for (Renewal renewal : covered.upgrade().renewals()) {
      RenewalVerdict verdict = judge(renewal, covered, trusted);
      for (RenewalVerdict.Finding finding : verdict.findings()) {
        // A record that has run out is said whatever the level: what it protected is open again.
        found.add(code(finding.fault()), null, finding.detail());
      }
      if (verdict.isGood()) {
        earliest = earlier(earliest, verdict.since());
      }
    }
    return earliest == null ? Optional.empty() : Optional.of(new Held(earliest));
  }

  private static RenewalVerdict judge(
      Renewal renewal, Covered covered, List<Corroboration> trusted) {
    RenewedObjects objects =
        RenewedObjects.of(
            covered.sha256(),
            covered.sm3(),
            covered.upgrade().timestamps(),
            covered.upgrade().anchors());
    List<TrustedAuthority> authorities =
        trusted.stream().flatMap(one -> one.authorities().stream()).toList();
    return RenewalCheck.check(
        renewal,
        objects,
        authorities,
        (algorithm, at) ->
            trusted.stream().allMatch(one -> one.algorithms().isUsable(algorithm, at)),
        covered.now());
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  private static CheckCode code(RenewalFault fault) {
    return switch (fault) {
      case NOT_COVERED -> CheckCode.E01;
      case BROKEN_CHAIN -> CheckCode.E02;
      case TIME_ORDER -> CheckCode.E03;
      case TOO_LATE -> CheckCode.E04;
      case WEAKER_DIGEST -> CheckCode.E05;
      case DUE -> CheckCode.E10;
    };
  }
}
