package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private static Duration waitAfter(int forAccount, int forNetwork, boolean known) {
    return AttemptPolicy.waitFor(
        new AttemptPolicy.Failures(forAccount, forNetwork, NOW, NOW), known, NOW);
  }

  @Test
  void fiveWrongPasswordsMayBeTypedWithoutWaiting() {
    assertThat(waitAfter(4, 4, false)).isZero();
    assertThat(waitAfter(5, 5, false)).isPositive();
  }

  @Test
  void eachFurtherOneDoublesTheWaitUpToFiveMinutes() {
    assertThat(waitAfter(5, 5, false)).isEqualTo(Duration.ofSeconds(5));
    assertThat(waitAfter(6, 6, false)).isEqualTo(Duration.ofSeconds(10));
    assertThat(waitAfter(8, 8, false)).isEqualTo(Duration.ofSeconds(40));
    assertThat(waitAfter(1_000_000, 1_000_000, false)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void failuresElsewhereKeepNobodyOut() {
    // Whatever happened from other networks is not among the failures counted.
    assertThat(waitAfter(0, 0, false)).isZero();
  }

  @Test
  void oneNetworkCannotTryManyAccountsAtLeisure() {
    assertThat(waitAfter(0, 29, false)).isZero();
    assertThat(waitAfter(0, 30, false)).isPositive();
  }

  @Test
  void aKnownBrowserDoesNotWaitForWhatItsNetworkDid() {
    assertThat(waitAfter(5, 10_000, true)).isZero();
    assertThat(waitAfter(10, 10_000, true)).isPositive();
  }

  @Test
  void theWaitEndsByItself() {
    var failures = new AttemptPolicy.Failures(500, 500, NOW, NOW);
    assertThat(AttemptPolicy.waitFor(failures, false, NOW.plus(AttemptPolicy.LONGEST_WAIT)))
        .isZero();
  }

  @Test
  void anIpv6NeighbourhoodIsOneNetwork() {
    assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9"));
    assertThat(Network.of("2001:db8:1:3::9")).isNotEqualTo(Network.of("2001:db8:1:2::9"));
    assertThat(Network.of("203.0.113.7")).isNotEqualTo(Network.of("203.0.113.8"));
  }

  @Test
  void anAddressThatIsNoneIsNotLookedUp() {
    assertThat(Network.of("example.org").value()).isEqualTo("unknown");
    assertThat(Network.of("a".repeat(500)).value()).isEqualTo("unknown");
  }
}
