package org.mifeng.platform.oversight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Where a figure is heading: the straight line of least squares through its days of the last 90,
 * and the interval in which one further day lies in 95 of 100 cases if days were independent of
 * each other. They are not, so that the interval is narrow; every page says so, and calls it a
 * forecast.
 *
 * @param on the day it is about
 * @param share the line on that day, between 0 and 1
 * @param low lower end of the interval, not below 0
 * @param high upper end, not above 1
 * @param days how many days it rests on
 */
public record TargetForecast(LocalDate on, double share, double low, double high, int days) {
  /** How many of the last days the line goes through. */
  public static final int WINDOW = 90;

  /** With fewer days nothing is forecast. */
  public static final int FEWEST = 14;

  /** Nothing is forecast beyond so many days. */
  public static final int FARTHEST = 365;

  /** How far ahead is looked when the target's day is over. */
  private static final int AHEAD = 90;

  private static final double UPPER = 0.975;

  /** The day a forecast is about: the target's, or a season ahead when that is over. */
  public static LocalDate horizon(LocalDate today, LocalDate target) {
    var ahead = target.isAfter(today) ? target : today.plusDays(AHEAD);
    var farthest = today.plusDays(FARTHEST);
    return ahead.isAfter(farthest) ? farthest : ahead;
  }

  /** How many of these days a forecast would rest on. */
  public static int usable(List<Figures.Point> points) {
    return window(points).size();
  }

  /** The forecast for a day; empty when too few days are recorded. */
  public static Optional<TargetForecast> of(List<Figures.Point> points, LocalDate on) {
    var used = window(points);
    if (used.size() < FEWEST) {
      return Optional.empty();
    }
    var first = used.getFirst().day();
    var line = new SimpleRegression();
    used.forEach(point -> line.addData(ChronoUnit.DAYS.between(first, point.day()), point.share()));
    double at = ChronoUnit.DAYS.between(first, on);
    double mean =
        used.stream().mapToLong(p -> ChronoUnit.DAYS.between(first, p.day())).average().orElse(0);
    int count = used.size();
    double error =
        Math.sqrt(
            Math.max(0, line.getMeanSquareError())
                * (1 + 1.0 / count + (at - mean) * (at - mean) / line.getXSumSquares()));
    double half = new TDistribution(count - 2).inverseCumulativeProbability(UPPER) * error;
    double middle = line.predict(at);
    return Optional.of(
        new TargetForecast(on, part(middle), part(middle - half), part(middle + half), count));
  }

  private static List<Figures.Point> window(List<Figures.Point> points) {
    if (points.isEmpty()) {
      return List.of();
    }
    var from = points.getLast().day().minusDays(WINDOW - 1);
    return points.stream().filter(point -> !point.day().isBefore(from)).toList();
  }

  private static double part(double share) {
    return Math.clamp(share, 0, 1);
  }
}
