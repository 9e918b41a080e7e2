package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
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
            refusal -> {
              assertThat((Long) refusal.arguments().getFirst()).isBetween(350L, 361L);
              assertThat((Long) refusal.arguments().get(1)).isBetween(6L, 7L);
            });
    clock.advance(Duration.ofMinutes(6));
    pace.take("a");
  }

  @Test
  void howLongToWaitIsToldInSecondsOrMinutes() {
    var words =
        new MessageFormat(
            ResourceBundle.getBundle("messages.consultation", Locale.ROOT)
                .getString("consultation.refusal.too-fast"),
            Locale.CHINESE);

    assertThat(words.format(new Object[] {45L, 1L})).contains("45秒");
    assertThat(words.format(new Object[] {3448L, 58L})).contains("58分钟").doesNotContain("秒");
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
