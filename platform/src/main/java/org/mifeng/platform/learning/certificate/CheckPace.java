package org.mifeng.platform.learning.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from trying numbers by the thousand. Only numbers that show nothing are
 * counted, per node, in memory, in windows of an hour: whoever checks real certificates is never
 * kept from it.
 */
@Component
class CheckPace {
  static final int MISSES_PER_HOUR = 60;
  private static final int MOST_NETWORKS = 10_000;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Integer> missed = new HashMap<>();
  private Instant windowEnds = Instant.EPOCH;

  CheckPace(Clock clock) {
    this.clock = clock;
  }

  /**
   * Before a number is looked up.
   *
   * @throws Refusal 429 when the network has missed too often within the hour
   */
  synchronized void require(String network) {
    begin();
    if (missed.getOrDefault(network, 0) >= MISSES_PER_HOUR) {
      throw Refusal.tooMany("learning.refusal.too-many-checks");
    }
  }

  /** A number showed nothing. */
  synchronized void miss(String network) {
    begin();
    missed.merge(network, 1, Integer::sum);
  }

  private void begin() {
    var now = clock.instant();
    if (!now.isBefore(windowEnds) || missed.size() > MOST_NETWORKS) {
      missed.clear();
      windowEnds = now.plus(WINDOW);
    }
  }
}
