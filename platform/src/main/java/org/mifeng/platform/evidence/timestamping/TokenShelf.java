package org.mifeng.platform.evidence.timestamping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps tokens, remembers how the authorities answer, and knows whether a token is overdue. */
@Component
class TokenShelf {
  private static final Logger log = LoggerFactory.getLogger(TokenShelf.class);
  private static final Viewer STAMPER = Viewer.system("evidence.timestamping");

  private final Authorities authorities;
  private final TimestampingProperties properties;
  private final TimeTokenStore tokens;
  private final AuthorityStore states;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private volatile boolean overdue;

  TokenShelf(
      Authorities authorities,
      TimestampingProperties properties,
      TimeTokenStore tokens,
      AuthorityStore states,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.authorities = authorities;
    this.properties = properties;
    this.tokens = tokens;
    this.states = states;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  long newest(int year, HashSuite suite) {
    return tokens.newest(year, suite);
  }

  /** The latest moment under a head, by a clock that may have been set back since. */
  Instant latest(Published head) {
    var latest = tokens.latest(head.year(), head.size());
    return latest == null ? head.at() : latest;
  }

  void keep(Published head, String authority, TokenRequest.Stamped stamped) {
    Instant now = clock.instant();
    var place = new TimeTokenStore.Place(head.year(), head.size(), stamped.token().suite());
    transactions.run(
        STAMPER,
        () -> {
          tokens.insert(place, authority, stamped.token(), stamped.genTime(), now);
          states.answered(authority, now, Duration.between(now, stamped.genTime()).toMillis());
        });
  }

  void note(String authority, AuthorityFailure failure) {
    log.warn("{} gave no time-stamp: {}", authority, failure.getMessage());
    transactions.run(STAMPER, () -> states.failed(authority, clock.instant(), failure));
  }

  Optional<AuthorityStore.State> state(String authority) {
    return states.find(authority);
  }

  /** Since when new entries wait for a token of some suite; empty when all have theirs. */
  Optional<Instant> waitingSince(int year) {
    return authorities.suites().stream()
        .flatMap(suite -> tokens.waitingSince(year, suite).stream())
        .min(Instant::compareTo);
  }

  /** Whether they have waited too long, as of the last look. */
  boolean isOverdue() {
    return overdue;
  }

  /** Looks whether a token is overdue, and says once when that changes. */
  void tellOverdue(int year) {
    var since = waitingSince(year);
    boolean late =
        since
            .filter(
                at ->
                    Duration.between(at, clock.instant()).compareTo(properties.overdueAfter()) > 0)
            .isPresent();
    if (late == overdue) {
      return;
    }
    var deed = late ? "evidence.timestamps-overdue" : "evidence.timestamps-caught-up";
    if (late) {
      log.error("no time-stamp since {}; see the operator's page on time-stamps", since.get());
    } else {
      log.info("time-stamps have caught up");
    }
    var detail = Map.of("since", since.map(Instant::toString).orElse(""));
    transactions.run(STAMPER, () -> trail.record(STAMPER, deed, Integer.toString(year), detail));
    overdue = late;
  }
}
