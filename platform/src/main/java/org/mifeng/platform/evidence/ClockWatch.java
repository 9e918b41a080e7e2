package org.mifeng.platform.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Doubts a clock that leaps ahead of the machine's own ticking: new year begins a log, and no error
 * of a clock that somebody mends within minutes shall do that. Looked at again and again by one
 * thread.
 */
@Component
class ClockWatch {
  /** A leap is longer than what a time server corrects in a day. */
  private static final Duration LEAP = Duration.ofMinutes(1);

  /** So long a clock must stay where it has leapt to. */
  private static final Duration DOUBT = Duration.ofMinutes(10);

  /** What the clock and the ticking said at one moment. */
  private record Look(Instant clock, long nanos) {
    boolean leapsTo(Look next) {
      var ticked = Duration.ofNanos(next.nanos - nanos);
      return Duration.between(clock, next.clock).minus(ticked).compareTo(LEAP) > 0;
    }

    /** Whether the clock has only ticked on. */
    boolean goesOnTo(Look next) {
      return !leapsTo(next) && !next.leapsTo(this);
    }
  }

  private final Clock clock;
  private final LongSupplier nanos;
  private @Nullable Look believed;
  private @Nullable Look leapt;

  @Autowired
  ClockWatch(Clock clock) {
    this(clock, System::nanoTime);
  }

  ClockWatch(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Whether the clock is where ticking would have brought it since it was last believed, or has
   * stayed long enough where it leapt to. One that is set back, but not far enough, is doubted on.
   */
  boolean isBelieved() {
    var now = new Look(clock.instant(), nanos.getAsLong());
    if (believed != null && believed.leapsTo(now)) {
      if (leapt == null || !leapt.goesOnTo(now)) {
        leapt = now;
      }
      if (now.nanos() - leapt.nanos() < DOUBT.toNanos()) {
        return false;
      }
    }
    believed = now;
    leapt = null;
    return true;
  }
}
