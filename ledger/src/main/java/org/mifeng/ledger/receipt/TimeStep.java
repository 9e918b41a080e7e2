package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.time.TimeTokenCheck;
import org.mifeng.ledger.time.TimeTokenFault;
import org.mifeng.ledger.time.TimeVerdict;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedAuthority;

/** The step TIME: a trusted authority says when the checkpoint existed. */
final class TimeStep implements UpgradeStep {

  @Override
  public CheckStep step() {
    return CheckStep.TIME;
  }

  @Override
  public int level() {
    return Receipt.TIME_STAMPED;
  }

  @Override
  public Optional<Held> check(
      Covered covered,
      List<Corroboration> trusted,
      ReceiptCheck.Findings found,
      ReceiptCheck.Findings undecided) {
    Held held = null;
    for (TimeToken token : covered.upgrade().timestamps()) {
      TimeVerdict verdict = judge(token, covered, trusted);
      for (TimeVerdict.Finding finding : verdict.findings()) {
        CheckCode code = code(finding.fault());
        (code.outcome() == Verdict.Outcome.INVALID ? found : undecided)
            .add(code, token.suite(), finding.detail());
      }
      if (verdict.isGood()) {
        held = Held.better(held, new Held(verdict.notLaterThan(), isTest(verdict)));
      }
    }
    return Optional.ofNullable(held);
  }

  private static TimeVerdict judge(TimeToken token, Covered covered, List<Corroboration> trusted) {
    byte[] stamped =
        switch (token.suite()) {
          case SHA256 -> covered.sha256().logOnly();
          case SM3 -> covered.sm3().logOnly();
        };
    Instant received =
        covered.leaf() == null ? null : Instant.ofEpochMilli(covered.leaf().receivedAt());
    List<TrustedAuthority> authorities =
        trusted.stream().flatMap(one -> one.authorities().stream()).toList();
    return TimeTokenCheck.check(
        token,
        TimeTokenCheck.Expectation.of(stamped, received),
        authorities,
        (algorithm, at) ->
            trusted.stream().allMatch(one -> one.algorithms().isUsable(algorithm, at)));
  }

  private static boolean isTest(TimeVerdict verdict) {
    return verdict.authority() != null && verdict.authority().test();
  }

  private static CheckCode code(TimeTokenFault fault) {
    return switch (fault) {
      case MALFORMED -> CheckCode.T01;
      // A nonce is held against a token only by whoever asked for it.
      case OTHER_IMPRINT, NONCE_DIFFERS -> CheckCode.T02;
      case SIGNATURE_BAD -> CheckCode.T03;
      case NO_TIMESTAMPING_PURPOSE -> CheckCode.T04;
      case CHAIN_BAD -> CheckCode.T05;
      case CERTIFICATE_NOT_VALID -> CheckCode.T06;
      case REVOKED -> CheckCode.T07;
      case POLICY_NOT_ACCEPTED -> CheckCode.T08;
      case BEFORE_RECEIVED -> CheckCode.T09;
      case AUTHORITY_UNKNOWN -> CheckCode.T10;
      case NO_REVOCATION_DATA -> CheckCode.T11;
      case ALGORITHM_DEAD -> CheckCode.T12;
    };
  }
}
