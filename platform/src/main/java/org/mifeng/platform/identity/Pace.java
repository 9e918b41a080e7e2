package org.mifeng.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.platform.kernel.Refusal;

/**
 * How often somebody may do a thing within a window of time that begins with the first: keeps one
 * network or one link from costing others anything. Counted per node and in memory; a restart
 * forgets.
 */
public final class Pace {
  private static final int MOST_KEPT = 10_000;

  private final Clock clock;
  private final Duration window;
  private final int most;
  private final String refusal;
  private final ConcurrentHashMap<String, Count> counts = new ConcurrentHashMap<>();

  /**
   * @param most how often within the window
   * @param refusal message key of the refusal; its arguments are how many seconds remain, and
   *     minutes
   */
  public Pace(Clock clock, Duration window, int most, String refusal) {
    this.clock = clock;
    this.window = window;
    this.most = most;
    this.refusal = refusal;
  }

  /** How often since when. */
  private record Count(Instant since, int times) {}

  /**
   * Before the thing is done, where only some outcomes count ({@link #add}).
   *
   * @throws Refusal 429 when it was done too often
   */
  public void require(String who) {
    var count = counts.get(who);
    var now = clock.instant();
    if (count != null && !isOver(count, now) && count.times() >= most) {
      throw refused(count, now);
    }
  }

  /** Counts one. */
  public void add(String who) {
    count(who, clock.instant());
  }

  /**
   * Counts one and refuses what is too much, in one step.
   *
   * @throws Refusal 429 when it was done too often
   */
  public void take(String who) {
    var now = clock.instant();
    var count = count(who, now);
    if (count.times() > most) {
      throw refused(count, now);
    }
  }

  private Count count(String who, Instant now) {
    if (counts.size() >= MOST_KEPT) {
      counts.values().removeIf(count -> isOver(count, now));
      if (counts.size() >= MOST_KEPT) {
        counts.clear();
      }
    }
    return counts.merge(
        who,
        new Count(now, 1),
        (known, one) -> isOver(known, now) ? one : new Count(known.since(), known.times() + 1));
  }

  private boolean isOver(Count count, Instant now) {
    return !now.isBefore(count.since().plus(window));
  }

  private Refusal refused(Count count, Instant now) {
    var rest = Duration.between(now, count.since().plus(window)).toSeconds() + 1;
    return Refusal.tooMany(refusal, rest, (rest + 59) / 60);
  }
}
