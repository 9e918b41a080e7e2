package org.mifeng.platform.oversight.board;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.web.DashboardCard;
import org.mifeng.platform.web.DashboardSource;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** How many targets of the plan the city has reached, for officials on their first page. */
@Component
class BoardCards implements DashboardSource {
  private static final int ORDER = 12;

  private final Gauges gauges;
  private final Figures figures;

  BoardCards(Gauges gauges, Figures figures) {
    this.gauges = gauges;
    this.figures = figures;
  }

  @Override
  public List<DashboardCard> cards(Shell shell) {
    return shell.may(Permission.READ_OVERSIGHT)
        ? gauges.plan(shell.viewer()).map(plan -> card(plan, shell)).stream().toList()
        : List.of();
  }

  private DashboardCard card(Plan plan, Shell shell) {
    var now =
        figures.list(shell.viewer(), Extent.Kind.CITY).stream()
            .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    var targets = plan.targets().toList();
    var reached =
        targets.stream()
            .filter(target -> FigureWords.isReached(target, now.get(target.indicator())))
            .count();
    var unknown =
        targets.stream()
            .map(target -> now.get(target.indicator()))
            .filter(figure -> figure == null || !figure.isRecorded())
            .count();
    return new DashboardCard(
        ORDER,
        "health",
        shell.text("oversight.card.title"),
        shell.text("oversight.counts", shell.number(reached), shell.number(targets.size())),
        unknown == 0
            ? shell.text("oversight.card.text")
            : shell.text("oversight.card.unknown", shell.number(unknown)),
        "/oversight",
        shell.text("oversight.card.link"));
  }
}
