package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetForecastTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static List<Figures.Point> days(int count, IntToDoubleFunction share) {
    return IntStream.range(0, count)
        .mapToObj(day -> new Figures.Point(FIRST.plusDays(day), share.applyAsDouble(day)))
        .toList();
  }

  @Test
  void thirteenDaysAreNoHistoryAndFourteenAre() {
    assertThat(TargetForecast.of(days(13, day -> 0.5), FIRST.plusDays(40))).isEmpty();
    assertThat(TargetForecast.of(days(14, day -> 0.5), FIRST.plusDays(40))).isPresent();
    assertThat(TargetForecast.of(List.of(), FIRST)).isEmpty();
  }

  @Test
  void aStraightLineIsDrawnOnWithoutAnyInterval() {
    var forecast =
        TargetForecast.of(days(20, day -> 0.20 + day * 0.01), FIRST.plusDays(40)).orElseThrow();

    assertThat(forecast.share()).isCloseTo(0.60, within(1e-9));
    assertThat(forecast.high() - forecast.low()).isCloseTo(0, within(1e-6));
    assertThat(forecast.days()).isEqualTo(20);
  }

  /** By hand: residuals ±0.02, so that s² = 20·0.0004/18 less the little the line takes. */
  @Test
  void scatterWidensTheIntervalAndDistanceWidensItFurther() {
    var points = days(20, day -> 0.40 + (day % 2 == 0 ? 0.02 : -0.02));
    var near = TargetForecast.of(points, FIRST.plusDays(20)).orElseThrow();
    var far = TargetForecast.of(points, FIRST.plusDays(80)).orElseThrow();

    assertThat(near.low()).isLessThan(near.share()).isGreaterThan(0.30);
    assertThat(near.high()).isGreaterThan(near.share()).isLessThan(0.50);
    assertThat(far.high() - far.low()).isGreaterThan((near.high() - near.low()) * 1.5);
  }

  @Test
  void whatIsOlderThanNinetyDaysDoesNotCountAndNothingLeavesTheWhole() {
    var forecast =
        TargetForecast.of(
                days(200, day -> day < 110 ? 0.9 : 0.1 + (day - 110) * 0.009), FIRST.plusDays(400))
            .orElseThrow();

    assertThat(forecast.days()).isEqualTo(TargetForecast.WINDOW);
    assertThat(forecast.share()).isEqualTo(1);
    assertThat(forecast.high()).isEqualTo(1);
  }

  @Test
  void itIsAboutTheTargetsDayOrASeasonAheadButNeverMoreThanAYear() {
    var today = LocalDate.of(2026, 11, 27);

    assertThat(TargetForecast.horizon(today, today.plusDays(30))).isEqualTo(today.plusDays(30));
    assertThat(TargetForecast.horizon(today, LocalDate.of(2025, 12, 31)))
        .isEqualTo(today.plusDays(90));
    assertThat(TargetForecast.horizon(today, LocalDate.of(2029, 1, 1)))
        .isEqualTo(today.plusDays(365));
  }
}
