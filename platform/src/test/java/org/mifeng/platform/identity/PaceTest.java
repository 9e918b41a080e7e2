package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.TestClock;

class PaceTest {
  private final TestClock clock = new TestClock();
  private final Pace pace = new Pace(clock, Duration.ofMinutes(10), 2, "test.refusal");

  @Test
  void whatIsTooMuchIsRefusedUntilTheWindowThatBeganWithTheFirstIsOver() {
    pace.take("a");
    clock.advance(Duration.ofMinutes(4));
    pace.take("a");
    pace.take("b");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> pace.take("a"))
        .satisfies(
            refusal -> assertThat((Long) refusal.arguments().getFirst()).isBetween(350L, 361L));
    clock.advance(Duration.ofMinutes(6));
    pace.take("a");
  }

  @Test
  void lookingDoesNotCount() {
    for (int i = 0; i < 5; i++) {
      pace.require("a");
    }
    pace.add("a");
    pace.require("a");
    pace.add("a");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> pace.require("a"));
  }

  @Test
  void aFloodOfNamesIsForgottenRatherThanKept() {
    pace.take("a");
    pace.take("a");
    for (int i = 0; i < 20_000; i++) {
      pace.add("flood " + i);
    }
    pace.take("a");
  }
}
