package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.IndexVector;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;

/** PI, its parts, and what is kept beside it. */
class IndexTest {
  private final IndicatorSystem system = SystemReader.builtIn();

  private Score score(String vector) {
    IndexVector found = system.vector(vector).orElseThrow();
    return Scoring.score(system.yardstick(), found.answers(system.yardstick()), IndexVector.DAY);
  }

  private static Map<String, BigDecimal> inputs(String... pairs) {
    Map<String, BigDecimal> inputs = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      inputs.put(pairs[i], new BigDecimal(pairs[i + 1]));
    }
    return inputs;
  }

  @Test
  void theIndexIsSevenTenthsCapability() {
    ProtectionIndex index =
        ProtectionIndex.of(
            score("V3"),
            inputs(
                "deposit-months",
                "4",
                "acknowledgement-rate",
                "1",
                "training-rate",
                "1",
                "full-check-up",
                "1",
                "closure-rate",
                "0.5",
                "alert-hours",
                "24"));
    // 0.70·59.5 + 0.15·100 + 0.15·(20 + 30)
    assertThat(index.rounded()).isEqualByComparingTo("64.15");
    assertThat(index.use().rounded()).isEqualByComparingTo("100");
    assertThat(index.resilience().rounded()).isEqualByComparingTo("50");
    assertThat(index.grade().code()).isEqualTo("C");
    assertThat(index.isPartial()).isFalse();
    assertThat(ProtectionIndex.of(score("V9"), Map.of()).isPartial()).isTrue();
  }

  @Test
  void hoursToHandleAnAlertCountDownFromADayToFive() {
    assertThat(hours("0")).isEqualByComparingTo("30");
    assertThat(hours("24")).isEqualByComparingTo("30");
    assertThat(hours("72")).isEqualByComparingTo("15");
    assertThat(hours("120")).isEqualByComparingTo("0");
    assertThat(hours("5000")).isEqualByComparingTo("0");
  }

  private BigDecimal hours(String hours) {
    return Points.of(system.yardstick().composition().resilience(), inputs("alert-hours", hours))
        .rounded();
  }

  @Test
  void havingHadNoIncidentIsNoMerit() {
    ProtectionIndex index = ProtectionIndex.of(score("V1"), Map.of());
    assertThat(index.rounded()).isEqualByComparingTo("70");
    assertThat(index.resilience().parts()).allMatch(part -> part.input().isEmpty());
  }

  @Test
  void numbersBeyondTheEndsAreWorthNoMoreAndNoLess() {
    Points points =
        Points.of(
            system.yardstick().composition().use(),
            inputs("deposit-months", "12", "training-rate", "-3", "something-else", "9"));
    assertThat(points.rounded()).isEqualByComparingTo("30");
  }

  @Test
  void aVisitIsMostUrgentWhereMuchIsExposedAndLittleProtected() {
    Points exposure =
        Points.of(
            system.yardstick().composition().exposure(),
            inputs("sector-risk", "1", "core-turnover", "0.15", "overseas", "1"));
    assertThat(exposure.rounded()).isEqualByComparingTo("45");
    ProtectionIndex index = ProtectionIndex.of(score("V1"), Map.of());
    assertThat(index.visitPriority(exposure).rounded()).isEqualByComparingTo("13.5");
    ProtectionIndex weak = ProtectionIndex.of(score("V2"), Map.of());
    assertThat(weak.visitPriority(exposure)).isGreaterThan(index.visitPriority(exposure));
  }

  @Test
  void fractionsAreExactAndRoundHalfUp() {
    Fraction third = Fraction.of(BigInteger.ONE, BigInteger.valueOf(3));
    Fraction sum = third.plus(third).plus(third);
    assertThat(sum)
        .isEqualTo(Fraction.of(BigDecimal.ONE))
        .hasSameHashCodeAs(Fraction.of(BigDecimal.ONE));
    assertThat(Fraction.of(new BigDecimal("0.005")).rounded()).isEqualByComparingTo("0.01");
    assertThat(Fraction.of(new BigDecimal("0.00499999999")).rounded()).isEqualByComparingTo("0");
    assertThat(third.minus(Fraction.of(BigDecimal.ONE)).over(third))
        .isEqualTo(Fraction.of(BigDecimal.valueOf(-2)));
    assertThat(third.over(third.minus(Fraction.of(BigDecimal.ONE))))
        .isEqualTo(Fraction.of(new BigDecimal("-0.5")));
    assertThatThrownBy(() -> third.over(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
