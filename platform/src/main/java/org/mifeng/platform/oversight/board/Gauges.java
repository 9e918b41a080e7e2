package org.mifeng.platform.oversight.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.TargetForecast;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Draws the targets of a plan with where they stand in a part of the city. */
@Component
class Gauges {
  private static final int FULL = 1000;

  private final Plans plans;
  private final Figures figures;
  private final Clock clock;

  Gauges(Plans plans, Figures figures, Clock clock) {
    this.plans = plans;
    this.figures = figures;
    this.clock = clock;
  }

  /** The plan that figures are measured by: the one issued last, drafts left out. */
  Optional<Plan> plan(Viewer viewer) {
    return plans.list(viewer).stream()
        .map(Plans.Current::plan)
        .filter(plan -> !plan.head().standing().draft())
        .findFirst();
  }

  /** Each target of the plan. */
  List<Gauge> of(Viewer viewer, Plan plan, Extent extent, Shell shell) {
    return plan.targets()
        .map(
            target ->
                gauge(
                    viewer,
                    target,
                    figures.find(viewer, target.indicator(), extent).orElse(null),
                    extent,
                    shell))
        .toList();
  }

  private Gauge gauge(
      Viewer viewer, Plan.Target target, @Nullable Figure figure, Extent extent, Shell shell) {
    var drawn =
        figure != null
            && figure.isRecorded()
            && figure.isTold()
            && target.unit() == Plan.Unit.PERCENT;
    var reached = FigureWords.isReached(target, figure);
    var today = LegalTime.today(clock);
    var late = today.isAfter(target.by());
    var tone = !drawn ? "neutral" : reached ? "success" : late ? "danger" : "warning";
    var state = !drawn ? "unknown" : reached ? "reached" : late ? "missed" : "under-way";
    return new Gauge(
        shell.text(target.indicator().nameKey()),
        new Gauge.Values(
            FigureWords.now(figure, shell),
            FigureWords.counts(figure, shell),
            shell.text(
                "oversight.target-of", FigureWords.target(target, shell), shell.date(target.by())),
            tone,
            shell.text("oversight.light." + state)),
        new Gauge.Bar(
            drawn,
            figure == null ? 0 : (int) Math.round(figure.counts().share() * FULL),
            target.unit() == Plan.Unit.PERCENT
                ? target.value().multiply(BigDecimal.TEN).intValue()
                : FULL),
        drawn
            ? Trend.of(
                figures.trend(viewer, target.indicator(), extent),
                TargetForecast.horizon(today, target.by()),
                shell)
            : Trend.NONE,
        figure == null ? "" : TargetFigurePages.path(target.indicator(), extent));
  }
}
