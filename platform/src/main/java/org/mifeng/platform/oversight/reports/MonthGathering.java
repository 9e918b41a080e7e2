package org.mifeng.platform.oversight.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Computation;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Measure;
import org.mifeng.platform.oversight.Measures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Division;
import org.springframework.stereotype.Component;

/**
 * Gathers what a report rests on. Whoever has it made, it says the same: what may be told to those
 * who reach nobody, because a report is passed on.
 */
@Component
class MonthGathering {
  private static final Viewer PLATFORM = Viewer.system("oversight.reports");

  private final Figures figures;
  private final Measures measures;
  private final Plans plans;
  private final Directories directories;

  MonthGathering(Figures figures, Measures measures, Plans plans, Directories directories) {
    this.figures = figures;
    this.measures = measures;
    this.plans = plans;
    this.directories = directories;
  }

  MonthData gather(YearMonth month, Instant now) {
    var plan =
        plans.list(PLATFORM).stream()
            .map(Plans.Current::plan)
            .filter(one -> !one.head().standing().draft())
            .findFirst()
            .orElse(null);
    return new MonthData(
        month, now, plan, now(), new MonthData.Beside(figures.listSignals(PLATFORM), measures()));
  }

  private MonthData.Now now() {
    List<Figure> all = new ArrayList<>();
    for (var kind : Extent.Kind.values()) {
      all.addAll(figures.listPrintable(PLATFORM, kind));
    }
    var computations = new LinkedHashMap<TargetIndicator, Computation>();
    var days = new LinkedHashMap<TargetIndicator, List<Figures.Point>>();
    for (var indicator : TargetIndicator.values()) {
      figures.computation(PLATFORM, indicator).ifPresent(one -> computations.put(indicator, one));
      days.put(indicator, figures.trend(PLATFORM, indicator, Extent.CITY));
    }
    return new MonthData.Now(all, figures.listParks(PLATFORM, Extent.CITY), computations, days);
  }

  private LinkedHashMap<Extent, List<Measure>> measures() {
    var found = new LinkedHashMap<Extent, List<Measure>>();
    found.put(Extent.CITY, measures.list(PLATFORM, Extent.CITY));
    for (var division : divisions()) {
      var extent = Extent.district(division.code());
      found.put(extent, measures.list(PLATFORM, extent));
    }
    return found;
  }

  /** The divisions a report speaks of, in order. */
  List<Division> divisions() {
    return directories.current().currentDivisions();
  }

  /** What the plan is called in the order of its targets; empty without one. */
  static List<Plan.Target> targets(MonthData data) {
    var plan = data.plan();
    return plan == null ? List.of() : plan.targets().toList();
  }
}
