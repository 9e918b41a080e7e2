package org.mifeng.platform.learning.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.TestClock;

/** Numbers that show nothing run out; numbers as people type them are read. */
class CheckPaceTest {
  @Test
  void aNetworkThatGuessesIsRefusedForAnHourAndNoOther() {
    var clock = new TestClock();
    var pace = new CheckPace(clock);
    for (int i = 0; i < CheckPace.MISSES_PER_HOUR; i++) {
      pace.require("198.51.100.7");
      pace.miss("198.51.100.7");
    }
    pace.require("198.51.100.8");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> pace.require("198.51.100.7"))
        .matches(refusal -> refusal.kind() == Refusal.Kind.TOO_MANY);
    clock.advance(Duration.ofMinutes(61));
    pace.require("198.51.100.7");
  }

  @Test
  void aNumberIsReadHoweverItIsTyped() {
    var number = CertificateNumber.random();
    var bare = number.value().replace("-", "");
    assertThat(CertificateNumber.parse(bare)).contains(number);
    assertThat(CertificateNumber.parse(" " + number.value().toLowerCase(java.util.Locale.ROOT)))
        .contains(number);
    assertThat(CertificateNumber.parse(bare.replace('0', 'O').replace('1', 'l'))).contains(number);
    assertThat(CertificateNumber.parse("")).isEmpty();
    assertThat(CertificateNumber.parse(bare + "0")).isEmpty();
    assertThat(CertificateNumber.parse("MFC-UUUU-UUUU-UUUU-UUUU")).isEmpty();
    assertThat(CertificateNumber.parse("M".repeat(1_000_000))).isEmpty();
    assertThat(CertificateNumber.random()).isNotEqualTo(number);
  }
}
