package org.mifeng.platform.oversight.board;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.TargetForecast;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** The history of a figure, one value a day, and its forecast. */
@Component
class FigureDays {
  private static final int SHOWN = 30;

  private final Figures figures;
  private final Gauges gauges;
  private final Clock clock;

  FigureDays(Figures figures, Gauges gauges, Clock clock) {
    this.figures = figures;
    this.gauges = gauges;
    this.clock = clock;
  }

  /** Its days, the newest first; none where it is not told. */
  List<Figures.Point> list(Viewer viewer, Figure figure) {
    return figure.isTold() && figure.isRecorded()
        ? figures.trend(viewer, figure.indicator(), figure.extent()).reversed()
        : List.of();
  }

  /** What is drawn and said of them. */
  Trend trend(Viewer viewer, Figure figure, Shell shell) {
    if (!figure.isTold() || !figure.isRecorded()) {
      return Trend.NONE;
    }
    var today = LegalTime.today(clock);
    var by =
        gauges
            .plan(viewer)
            .flatMap(plan -> plan.target(figure.indicator()))
            .map(Plan.Target::by)
            .orElse(today);
    return Trend.of(list(viewer, figure).reversed(), TargetForecast.horizon(today, by), shell);
  }

  /** The last of them as a table. */
  Table.@Nullable Filled table(Viewer viewer, Figure figure, Shell shell) {
    var days = list(viewer, figure);
    if (days.isEmpty()) {
      return null;
    }
    var shown = days.size() > SHOWN ? days.subList(0, SHOWN) : days;
    return table(shell)
        .fill(new Paged<>(shown, shown.size(), new Paging(1, SHOWN, "", false)))
        .withExport("/oversight/figures/" + figure.indicator().code() + "/days");
  }

  Table<Figures.Point> table(Shell shell) {
    return Table.<Figures.Point>of("oversight.days.list")
        .column("day", "oversight.days.day", row -> Cell.day(row.day()))
        .column("share", "oversight.days.share", row -> Cell.text(shell.percent(row.share())));
  }
}
