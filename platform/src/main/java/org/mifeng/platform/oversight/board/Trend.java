package org.mifeng.platform.oversight.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.oversight.Figures.Point;
import org.mifeng.platform.oversight.TargetForecast;
import org.mifeng.platform.web.Shell;

/**
 * The days of a figure and where they lead, drawn into an SVG of 300 × 40 whose whole height is 100
 * %.
 *
 * @param line points of the days; empty below two days
 * @param ahead points of the forecast's line; empty without one
 * @param band points of its interval
 * @param text the forecast in words, or why there is none; empty where nothing is recorded
 */
record Trend(String line, String ahead, String band, String text) {
  /** Where nothing is recorded, or nothing is told. */
  static final Trend NONE = new Trend("", "", "", "");

  private static final double WIDTH = 300;
  private static final double HEIGHT = 40;

  /** The days and the forecast of a day. */
  static Trend of(List<Point> points, LocalDate on, Shell shell) {
    var forecast = TargetForecast.of(points, on);
    var text = say(points, forecast, shell);
    if (points.size() < 2) {
      return new Trend("", "", "", text);
    }
    var first = points.getFirst().day();
    var last = points.getLast();
    long days =
        Math.max(
            1, ChronoUnit.DAYS.between(first, forecast.map(TargetForecast::on).orElse(last.day())));
    var line =
        points.stream()
            .map(point -> spot(first, point.day(), days, point.share()))
            .collect(Collectors.joining(" "));
    var from = spot(first, last.day(), days, last.share());
    return new Trend(
        line,
        forecast.map(one -> from + " " + spot(first, one.on(), days, one.share())).orElse(""),
        forecast
            .map(
                one ->
                    Stream.of(
                            from,
                            spot(first, one.on(), days, one.high()),
                            spot(first, one.on(), days, one.low()))
                        .collect(Collectors.joining(" ")))
            .orElse(""),
        text);
  }

  /** Whether there is a line to draw. */
  boolean drawn() {
    return !line.isEmpty();
  }

  private static String say(List<Point> points, Optional<TargetForecast> forecast, Shell shell) {
    return forecast
        .map(
            one ->
                shell.text(
                    "oversight.forecast",
                    shell.date(one.on()),
                    shell.percent(one.share()),
                    shell.percent(one.low()),
                    shell.percent(one.high())))
        .orElseGet(
            () ->
                shell.text(
                    "oversight.forecast.too-short",
                    TargetForecast.FEWEST,
                    TargetForecast.usable(points)));
  }

  private static String spot(LocalDate first, LocalDate day, long days, double share) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f",
        ChronoUnit.DAYS.between(first, day) * WIDTH / days,
        HEIGHT - share * HEIGHT);
  }
}
