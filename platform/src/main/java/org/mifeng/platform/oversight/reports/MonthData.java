package org.mifeng.platform.oversight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Computation;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Measure;
import org.mifeng.platform.oversight.ParkStanding;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Signal;
import org.mifeng.platform.oversight.TargetIndicator;

/**
 * What a report rests on: what is stored, as it may be told to those who reach nobody.
 *
 * @param at when it was gathered
 * @param plan what it is measured by, or null without a plan
 */
record MonthData(YearMonth month, Instant at, @Nullable Plan plan, Now now, Beside beside) {
  /**
   * Figures as they stand.
   *
   * @param figures of the city, the divisions and the parks
   * @param parks what the parks are called and whether they are covered
   * @param computations how the indicators were computed
   * @param days the days of the city's figures
   */
  record Now(
      List<Figure> figures,
      List<ParkStanding> parks,
      Map<TargetIndicator, Computation> computations,
      Map<TargetIndicator, List<Figures.Point>> days) {}

  /** What is told beside them. */
  record Beside(List<Signal> signals, Map<Extent, List<Measure>> measures) {}

  /** A figure, where it was computed. */
  Optional<Figure> figure(TargetIndicator indicator, Extent extent) {
    return now.figures().stream()
        .filter(one -> one.indicator() == indicator && one.extent().equals(extent))
        .findFirst();
  }

  /** What is told of a part, a series and a bucket. */
  Optional<Measure> measure(Extent extent, Measure.Series series, String bucket) {
    return beside.measures().getOrDefault(extent, List.of()).stream()
        .filter(one -> one.series() == series && one.bucket().equals(bucket))
        .findFirst();
  }

  /** The last value of a figure on or before a day within the month, if one was kept. */
  Optional<Figures.Point> last(TargetIndicator indicator, LocalDate day) {
    return within(indicator).filter(point -> !point.day().isAfter(day)).reduce((one, two) -> two);
  }

  /** The first value of a figure within the month. */
  Optional<Figures.Point> first(TargetIndicator indicator) {
    return within(indicator).findFirst();
  }

  private java.util.stream.Stream<Figures.Point> within(TargetIndicator indicator) {
    return now.days().getOrDefault(indicator, List.of()).stream()
        .filter(point -> YearMonth.from(point.day()).equals(month));
  }
}
