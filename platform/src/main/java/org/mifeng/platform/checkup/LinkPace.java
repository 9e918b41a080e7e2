package org.mifeng.platform.checkup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * How fast links may be tried and used. Secrets cannot be guessed; this keeps whoever tries, or
 * whoever holds a link and a script, from costing others anything. Each node counts for itself.
 */
@Component
class LinkPace {
  /** Unknown secrets from one network within {@link #WINDOW}. */
  static final int MOST_MISSES = 20;

  /** Changes by one link within {@link #WINDOW}: four a second, all the time. */
  static final int MOST_STEPS = 2_400;

  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 10_000;

  private final CityTime time;
  private final ConcurrentHashMap<String, Count> counts = new ConcurrentHashMap<>();

  LinkPace(CityTime time) {
    this.time = time;
  }

  /** How often since when. */
  private record Count(Instant since, int times) {
    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(WINDOW));
    }
  }

  /** Refuses with 429 whoever has tried too many unknown secrets. */
  void requireCalm(String network) {
    requireBelow("network " + network, MOST_MISSES);
  }

  /** Notes an unknown secret. */
  void missed(String network) {
    add("network " + network);
  }

  /** Notes a change by a link; refuses with 429 when there are too many. */
  void step(UUID link) {
    requireBelow("link " + link, MOST_STEPS);
    add("link " + link);
  }

  private void requireBelow(String key, int most) {
    var count = counts.get(key);
    var now = time.now();
    if (count != null && !count.isOver(now) && count.times() >= most) {
      var rest = Duration.between(now, count.since().plus(WINDOW)).toSeconds() + 1;
      throw Refusal.tooMany("checkup.refusal.too-fast", rest);
    }
  }

  private void add(String key) {
    var now = time.now();
    if (counts.size() >= MOST_KEPT) {
      counts.values().removeIf(count -> count.isOver(now));
      if (counts.size() >= MOST_KEPT) {
        counts.clear();
      }
    }
    counts.merge(
        key,
        new Count(now, 1),
        (known, one) -> known.isOver(now) ? one : new Count(known.since(), known.times() + 1));
  }
}
