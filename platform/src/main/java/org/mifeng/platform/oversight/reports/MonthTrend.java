package org.mifeng.platform.oversight.reports;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.TargetForecast;

/** How each target moved in the month, and where it is heading. */
record MonthTrend(MonthData data, ReportWords words) {
  /** A row for each target: at the month's beginning, at its end, the change, the forecast. */
  List<List<String>> rows() {
    return MonthGathering.targets(data).stream().map(this::trend).toList();
  }

  private List<String> trend(Plan.Target target) {
    var indicator = target.indicator();
    var first = data.first(indicator);
    var last = data.last(indicator, data.month().atEndOfMonth());
    var points = data.now().days().getOrDefault(indicator, List.of());
    return List.of(
        words.text(indicator.nameKey()),
        share(first),
        share(last),
        first
            .flatMap(one -> last.map(two -> points(two.share() - one.share())))
            .orElse(words.text("oversight.not-recorded")),
        points.isEmpty() ? words.text("oversight.not-recorded") : forecast(points, target));
  }

  private String forecast(List<Figures.Point> points, Plan.Target target) {
    var today = points.getLast().day();
    return TargetForecast.of(points, TargetForecast.horizon(today, target.by()))
        .map(
            one ->
                words.text(
                    "oversight.forecast",
                    words.date(one.on()),
                    words.percent(one.share()),
                    words.percent(one.low()),
                    words.percent(one.high())))
        .orElseGet(
            () ->
                words.text(
                    "oversight.forecast.too-short",
                    TargetForecast.FEWEST,
                    TargetForecast.usable(points)));
  }

  private String share(Optional<Figures.Point> point) {
    return point
        .map(one -> words.percent(one.share()))
        .orElse(words.text("oversight.not-recorded"));
  }

  private String points(double change) {
    return (change > 0 ? "+" : "") + words.percent(change);
  }
}
