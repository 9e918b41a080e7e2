package org.mifeng.platform.checkup;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.mifeng.platform.identity.Pace;
import org.springframework.stereotype.Component;

/**
 * How fast links may be tried and used. Secrets cannot be guessed; this keeps whoever tries, or
 * whoever holds a link and a script, from costing others anything.
 */
@Component
class LinkPace {
  /** Unknown secrets from one network within {@link #WINDOW}. */
  static final int MOST_MISSES = 20;

  /** Changes by one link within {@link #WINDOW}: four a second, all the time. */
  static final int MOST_STEPS = 2_400;

  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final String TOO_FAST = "checkup.refusal.too-fast";

  private final Pace misses;
  private final Pace steps;

  LinkPace(Clock clock) {
    this.misses = new Pace(clock, WINDOW, MOST_MISSES, TOO_FAST);
    this.steps = new Pace(clock, WINDOW, MOST_STEPS, TOO_FAST);
  }

  /** Refuses with 429 whoever has tried too many unknown secrets. */
  void requireCalm(String network) {
    misses.require(network);
  }

  /** Notes an unknown secret. */
  void missed(String network) {
    misses.add(network);
  }

  /** Notes a change by a link; refuses with 429 when there are too many. */
  void step(UUID link) {
    steps.take(link.toString());
  }
}
