package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When a clock is believed. */
class ClockWatchTest {
  private Instant shown = Instant.parse("2027-12-31T15:00:00Z");
  private Duration ticked = Duration.ZERO;
  private final Clock clock = ((InstantSource) () -> shown).withZone(ZoneOffset.UTC);
  private final ClockWatch watch = new ClockWatch(clock, () -> ticked.toNanos());

  private boolean isBelievedAfter(Duration onTheClock, Duration ticking) {
    shown = shown.plus(onTheClock);
    ticked = ticked.plus(ticking);
    return watch.isBelieved();
  }

  @Test
  void aClockThatGoesWithTheTickingIsBelieved() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofHours(3), Duration.ofHours(3))).isTrue();
    assertThat(isBelievedAfter(Duration.ofSeconds(40), Duration.ZERO)).isTrue();
  }

  @Test
  void aClockThatLeapsIsBelievedAfterTenMinutes() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofDays(1), Duration.ofSeconds(1))).isFalse();
    assertThat(isBelievedAfter(Duration.ofMinutes(9), Duration.ofMinutes(9))).isFalse();
    assertThat(isBelievedAfter(Duration.ofMinutes(1), Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void aClockThatIsSetBackIsBelievedAtOnce() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofDays(1), Duration.ofSeconds(1))).isFalse();
    assertThat(isBelievedAfter(Duration.ofDays(-1), Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void aClockThatIsSetBackInPartIsDoubtedOn() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofDays(40), Duration.ofSeconds(1))).isFalse();
    assertThat(isBelievedAfter(Duration.ofDays(-7), Duration.ofSeconds(1))).isFalse();
    assertThat(isBelievedAfter(Duration.ofMinutes(9), Duration.ofMinutes(9))).isFalse();
    assertThat(isBelievedAfter(Duration.ofDays(-33), Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void aClockThatLeapsOnIsDoubtedAnew() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofDays(1), Duration.ofSeconds(1))).isFalse();
    assertThat(isBelievedAfter(Duration.ofMinutes(9), Duration.ofMinutes(9))).isFalse();
    assertThat(isBelievedAfter(Duration.ofDays(1), Duration.ofMinutes(2))).isFalse();
    assertThat(isBelievedAfter(Duration.ofMinutes(10), Duration.ofMinutes(10))).isTrue();
  }

  @Test
  void aMachineThatStoodStillIsNotBelievedAtOnce() {
    assertThat(watch.isBelieved()).isTrue();
    assertThat(isBelievedAfter(Duration.ofHours(9), Duration.ofMillis(200))).isFalse();
  }
}
