package org.mifeng.platform.learning.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from filling an event or trying codes by the thousand: so many attempts in a
 * window of an hour, per node, in memory. A room full of people may share one network, so the
 * limits are those of a room.
 */
@Component
class Pace {
  static final int SIGN_UPS = 200;
  static final int MISSES = 100;
  private static final int MOST_NETWORKS = 10_000;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Integer> taken = new HashMap<>();
  private Instant windowEnds = Instant.EPOCH;

  Pace(Clock clock) {
    this.clock = clock;
  }

  /**
   * Before something is tried.
   *
   * @param what is tried from where
   * @throws Refusal 429 when it was counted as often as that within the hour
   */
  synchronized void require(String what, int most) {
    begin();
    if (taken.getOrDefault(what, 0) >= most) {
      throw Refusal.tooMany("learning.refusal.too-many-attempts");
    }
  }

  /** Counts an attempt. */
  synchronized void count(String what) {
    begin();
    taken.merge(what, 1, Integer::sum);
  }

  private void begin() {
    var now = clock.instant();
    if (!now.isBefore(windowEnds) || taken.size() > MOST_NETWORKS) {
      taken.clear();
      windowEnds = now.plus(WINDOW);
    }
  }
}
