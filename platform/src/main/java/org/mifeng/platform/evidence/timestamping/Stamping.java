package org.mifeng.platform.evidence.timestamping;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.springframework.stereotype.Component;

/**
 * Has the newest published checkpoint stamped, once for each tree, when there is a new one. One
 * token covers every deposit below it, so that the number of deposits does not matter. Of several
 * authorities for a tree the first that answers is enough; one that fails is left alone for a
 * while, a minute at most.
 */
@Component
class Stamping extends Round {
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);
  private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

  private record Patience(Instant failedAt, Duration until) {
    boolean isOver(Instant now) {
      // A clock set back must not keep an authority waiting.
      return Duration.between(failedAt, now).abs().compareTo(until) >= 0;
    }
  }

  private final Authorities authorities;
  private final TokenShelf shelf;
  private final PublishedCheckpoints published;
  private final TrustedLogs trusted;
  private final Writing writing;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Patience> waiting = new HashMap<>();

  Stamping(
      TimestampingProperties properties,
      Authorities authorities,
      TokenShelf shelf,
      PublishedCheckpoints published,
      TrustedLogs trusted,
      Writing writing,
      Clock clock) {
    super(
        "time-stamping",
        authorities.suites().isEmpty() ? Duration.ZERO : properties.pause(),
        writing);
    this.authorities = authorities;
    this.shelf = shelf;
    this.published = published;
    this.trusted = trusted;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  protected void go() throws InterruptedException {
    // The last head of the year before may still wait.
    for (int one : writing.years()) {
      var newest = published.newest(one);
      for (var suite : authorities.suites()) {
        if (newest.isPresent() && newest.get().size() > shelf.newest(one, suite)) {
          stamp(newest.get(), suite);
        }
      }
    }
    shelf.tellOverdue(writing.year());
  }

  /** Asks the authorities of a tree in turn until one has stamped it. */
  void stamp(Published head, HashSuite suite) throws InterruptedException {
    var calendar = trusted.policy().corroboration().algorithms();
    var request =
        new TokenRequest(suite, head.covered(suite), shelf.latest(head), calendar::isUsable);
    for (var authority : authorities.asked(suite)) {
      var name = authority.trusted().name();
      var patience = waiting.get(name);
      if (patience != null && !patience.isOver(clock.instant())) {
        continue;
      }
      try {
        var stamped = request.ask(authority, random);
        waiting.remove(name);
        shelf.keep(head, name, stamped);
        return;
      } catch (AuthorityFailure failure) {
        waiting.put(name, new Patience(clock.instant(), longer(patience)));
        shelf.note(name, failure);
      }
    }
  }

  private static Duration longer(@Nullable Patience before) {
    var next = before == null ? FIRST_PATIENCE : before.until().multipliedBy(2);
    return next.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : next;
  }
}
