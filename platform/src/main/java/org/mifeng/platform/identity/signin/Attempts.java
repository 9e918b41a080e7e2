package org.mifeng.platform.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.KeyBox;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Attempts to sign in: counted before they are judged, so that many at once are many. */
@Component
class Attempts {
  private static final Viewer SIGN_IN = Viewer.system("sign-in");
  private static final Duration KEPT = Duration.ofDays(30);

  private final AttemptStore store;
  private final KeyBox keys;
  private final Transactions transactions;
  private final Clock clock;

  Attempts(AttemptStore store, KeyBox keys, Transactions transactions, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether an attempt may go ahead. */
  sealed interface Turn {
    /** It may; say how it ended. */
    record Now(long attempt) implements Turn {}

    /** It may not, for so long. */
    record Later(Duration delay) implements Turn {}
  }

  /** Takes a turn, or tells how long to wait. A refused turn does not lengthen the wait. */
  Turn take(String loginKey, Network network, boolean knownBrowser) {
    var login = keys.digest("sign-in login", loginKey);
    return transactions.as(
        SIGN_IN,
        () -> {
          var now = clock.instant();
          store.queue(network);
          var failures = store.countFailures(login, network, now.minus(AttemptPolicy.WINDOW));
          var wait = AttemptPolicy.waitFor(failures, knownBrowser, now);
          return wait.isZero()
              ? new Turn.Now(store.insert(login, network, now))
              : new Turn.Later(wait);
        });
  }

  /** Takes a turn; refuses with 429 and the seconds to wait when it is too early. */
  Turn.Now require(String loginKey, Network network, boolean knownBrowser) {
    return switch (take(loginKey, network, knownBrowser)) {
      case Turn.Now now -> now;
      case Turn.Later(Duration delay) ->
          throw Refusal.tooMany("identity.refusal.sign-in-wait", delay.toSeconds() + 1);
    };
  }

  void succeeded(long attempt, AccountId account) {
    end(attempt, Optional.of(account), "signed-in");
  }

  void failed(long attempt, Optional<AccountId> account, String outcome) {
    end(attempt, account, outcome);
  }

  private void end(long attempt, Optional<AccountId> account, String outcome) {
    transactions.run(SIGN_IN, () -> store.updateOutcome(attempt, account, outcome));
  }

  /** Attempts are personal data: after a month they have served their purpose. */
  @Scheduled(cron = "0 17 3 * * *")
  void forgetOld() {
    transactions.run(SIGN_IN, () -> store.deleteBefore(clock.instant().minus(KEPT)));
  }
}
