package org.mifeng.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {
  /** RFC 6238 appendix B: the secret, times and the last six digits of each code. */
  private static final OneTimeCodes RFC =
      new OneTimeCodes("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @Test
  void makesTheCodesOfTheStandard() {
    assertThat(RFC.codeAt(59 / 30)).isEqualTo("287082");
    assertThat(RFC.codeAt(1_111_111_109 / 30)).isEqualTo("081804");
    assertThat(RFC.codeAt(1_234_567_890 / 30)).isEqualTo("005924");
    assertThat(RFC.codeAt(20_000_000_000L / 30)).isEqualTo("353130");
  }

  @Test
  void takesACodeOneStepEarlyOrLateAndNoFurther() {
    var now = Instant.ofEpochSecond(1_234_567_890);
    assertThat(RFC.stepOf("005924", now)).hasValue(41_152_263);
    assertThat(RFC.stepOf("005924", now.plusSeconds(30))).hasValue(41_152_263);
    assertThat(RFC.stepOf("005924", now.minusSeconds(30))).hasValue(41_152_263);
    assertThat(RFC.stepOf("005924", now.plusSeconds(60))).isEmpty();
    assertThat(RFC.stepOf("005924", now.minusSeconds(60))).isEmpty();
  }

  @Test
  void readsOnlySixDigits() {
    var now = Instant.ofEpochSecond(1_234_567_890);
    assertThat(RFC.stepOf("5924", now)).isEmpty();
    assertThat(RFC.stepOf("００５９２４", now)).isEmpty();
    assertThat(RFC.stepOf("0059244", now)).isEmpty();
  }

  @Test
  void tellsAppsWhatTheyAgreeOn() {
    assertThat(RFC.uri("Mifeng", "张三@park"))
        .isEqualTo(
            "otpauth://totp/Mifeng:%E5%BC%A0%E4%B8%89%40park?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Mifeng");
    assertThat(RFC.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }

  @Test
  void neverPrintsTheSecret() {
    assertThat(RFC.toString()).doesNotContain("1234");
  }
}
