package org.mifeng.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.time.TimeForgeries;
import org.mifeng.ledger.trust.TrustPolicy;

/** What a time-stamp or an anchor adds to a verdict, beside its codes. */
class TimedLevelTest {
  private static Verdict judge(String name) {
    Attacks.Case one =
        Stream.concat(TimeAttacks.all().stream(), AnchorAttacks.all().stream())
            .filter(found -> found.name().equals(name))
            .findFirst()
            .orElseThrow();
    @Nullable TrustPolicy policy = one.policy();
    return ReceiptCheck.check(
        one.receipt(),
        Digests.of(TestLog.FILE),
        policy == null ? List.of() : List.of(policy),
        TestLog.NOW);
  }

  @Test
  void theEarliestWordOfOthersIsTheProvenTime() {
    Proven proven = judge("time-good").proven();
    assertThat(proven.level()).isEqualTo(Receipt.TIME_STAMPED);
    assertThat(proven.notLaterThan()).isBefore(TimeForgeries.AT);
  }

  @Test
  void aTestAuthoritysWordIsCalledWhatItIs() {
    Proven proven = judge("time-of-one-tree").proven();
    assertThat(proven.test()).isTrue();
    assertThat(Sentences.in(Locale.ENGLISH).doesNotProve(proven).getFirst())
        .contains("proves nothing");
    assertThat(Sentences.in(Locale.CHINESE).doesNotProve(proven).getFirst()).contains("没有证明力");
    Proven sealed = new Proven(Receipt.SEALED, null);
    assertThat(Sentences.in(Locale.ENGLISH).doesNotProve(sealed)).hasSize(4);
  }

  @Test
  void aTestChainsAnchorIsCalledWhatItIs() {
    assertThat(judge("anchor-good-qbft").proven().test()).isTrue();
    assertThat(judge("anchor-unclaimed-needs-node").proven().test()).isFalse();
  }

  @Test
  void whatIsNotProvenLiftsNothing() {
    Proven proven = judge("time-revocation-unknown").proven();
    assertThat(proven.level()).isEqualTo(Receipt.WITNESSED);
    assertThat(proven.test()).isFalse();
  }
}
