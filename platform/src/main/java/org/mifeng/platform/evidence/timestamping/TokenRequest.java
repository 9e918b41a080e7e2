package org.mifeng.platform.evidence.timestamping;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeRequest;
import org.mifeng.ledger.time.TimeResponse;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.time.TimeTokenCheck;
import org.mifeng.ledger.time.TimeTokenFault;
import org.mifeng.ledger.time.TimeVerdict;

/**
 * One question to one authority, and its answer judged as a checker will judge it years later.
 *
 * @param suite which tree
 * @param data what is stamped
 * @param notBefore the latest moment at which something under it was said to have come in, or null
 * @param usable whether an algorithm is good at a time
 */
record TokenRequest(
    HashSuite suite,
    byte[] data,
    @Nullable Instant notBefore,
    BiPredicate<String, Instant> usable) {

  /**
   * A token that counts.
   *
   * @param token with certificates and revocation data
   * @param genTime the stamped time
   */
  record Stamped(TimeToken token, Instant genTime) {}

  Stamped ask(TimeAuthority authority, SecureRandom random)
      throws AuthorityFailure, InterruptedException {
    var question = TimeRequest.of(suite, data, random);
    try {
      var response = TimeResponse.parse(authority.ask(question.encoded()));
      var granted = response.token();
      if (granted == null) {
        throw new AuthorityFailure(
            AuthorityFailure.REFUSED, response.status() + " " + response.reasons());
      }
      var bare = new TimeToken(suite, granted, authority.certificates(), List.of());
      var first = judge(bare, question, authority);
      require(first, TimeTokenFault.NO_REVOCATION_DATA);
      var whole = bare.with(first.chain(), authority.revocation(first.chain()));
      var verdict = judge(whole, question, authority);
      require(verdict, null);
      Instant genTime = verdict.genTime();
      if (genTime == null) {
        throw new AuthorityFailure(AuthorityFailure.MALFORMED, "no time");
      }
      return new Stamped(smallest(whole, question, authority), genTime);
    } catch (MalformedException e) {
      throw new AuthorityFailure(AuthorityFailure.MALFORMED, e.rule());
    }
  }

  /** Leaves out the revocation data that the verdict does not need. */
  private TimeToken smallest(TimeToken whole, TimeRequest question, TimeAuthority authority) {
    var kept = whole;
    for (var one : whole.revocation()) {
      List<byte[]> others = new ArrayList<>(kept.revocation());
      others.remove(one);
      var less = kept.with(kept.certificates(), others);
      if (judge(less, question, authority).isGood()) {
        kept = less;
      }
    }
    return kept;
  }

  private TimeVerdict judge(TimeToken token, TimeRequest question, TimeAuthority authority) {
    return TimeTokenCheck.check(
        token, question.expectation(notBefore), List.of(authority.trusted()), usable);
  }

  private static void require(TimeVerdict verdict, @Nullable TimeTokenFault tolerated)
      throws AuthorityFailure {
    for (var finding : verdict.findings()) {
      if (finding.fault() != tolerated) {
        throw new AuthorityFailure(finding.fault(), finding.detail());
      }
    }
  }
}
