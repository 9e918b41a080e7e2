package org.mifeng.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that tests move: it runs like the real one until told otherwise, forwards by {@link
 * #advance}. Shared by all tests of the application, so whoever moves it calls {@link #reset}
 * afterwards.
 */
public final class TestClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Moves the time forwards, or back by a negative duration. */
  public void advance(Duration by) {
    ahead.updateAndGet(was -> was.plus(by));
  }

  /** Moves the time to this instant; it runs on from there. */
  public void moveTo(Instant instant) {
    ahead.set(Duration.between(real.instant(), instant));
  }

  /** Back to the real time. */
  public void reset() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the platform's time is UTC");
  }
}
