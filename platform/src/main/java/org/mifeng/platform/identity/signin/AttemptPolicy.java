package org.mifeng.platform.identity.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an attempt must wait. Guessing is slowed, people are never locked out: waits end by
 * themselves within {@link #LONGEST_WAIT}, and only failures from the same network, or against the
 * whole platform from that network, count. So whoever guesses at somebody's account from elsewhere
 * cannot keep them out, and a known browser is not asked to wait for what its network did.
 */
final class AttemptPolicy {
  /** Failures older than this are forgotten. */
  static final Duration WINDOW = Duration.ofMinutes(30);

  /** No attempt waits longer. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final int FREE_FOR_ACCOUNT = 5;
  private static final int FREE_FOR_NETWORK = 30;
  private static final int FREE_FOR_KNOWN_BROWSER = 10;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  private AttemptPolicy() {}

  /**
   * Failures within {@link #WINDOW}.
   *
   * @param forAccount from this network for this login since its last success
   * @param forNetwork from this network for any login
   * @param lastForAccount when the last of the former was, or null
   * @param lastForNetwork when the last of the latter was, or null
   */
  record Failures(
      int forAccount,
      int forNetwork,
      @Nullable Instant lastForAccount,
      @Nullable Instant lastForNetwork) {}

  /** How long to wait from now on; zero when the attempt may go ahead. */
  static Duration waitFor(Failures failures, boolean knownBrowser, Instant now) {
    var free = knownBrowser ? FREE_FOR_KNOWN_BROWSER : FREE_FOR_ACCOUNT;
    var account = rest(failures.forAccount() - free, failures.lastForAccount(), now);
    var network =
        knownBrowser
            ? Duration.ZERO
            : rest(failures.forNetwork() - FREE_FOR_NETWORK, failures.lastForNetwork(), now);
    return account.compareTo(network) > 0 ? account : network;
  }

  /** Five seconds after the first failure too many, doubled by each further one. */
  private static Duration rest(int tooMany, @Nullable Instant last, Instant now) {
    if (tooMany < 0 || last == null) {
      return Duration.ZERO;
    }
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 10));
    var wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    var left = Duration.between(now, last.plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
