package org.mifeng.platform.experts.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from handing in applications and objections by the hundred, each of which costs
 * an officer's minutes. Counted per node, in memory, in windows of an hour. Phrases need no pace: a
 * guess at 100 random bits shows nothing.
 */
@Component
class ApplicationPace {
  static final int PER_HOUR = 20;
  private static final int MOST_NETWORKS = 10_000;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Integer> taken = new HashMap<>();
  private Instant windowEnds = Instant.EPOCH;

  ApplicationPace(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes one place in this hour.
   *
   * @throws Refusal 429 when the network has used them up
   */
  synchronized void take(String network) {
    var now = clock.instant();
    if (!now.isBefore(windowEnds) || taken.size() > MOST_NETWORKS) {
      taken.clear();
      windowEnds = now.plus(WINDOW);
    }
    if (taken.merge(network, 1, Integer::sum) > PER_HOUR) {
      throw Refusal.tooMany("experts.refusal.too-many-applications");
    }
  }
}
