package org.mifeng.platform.oversight.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.ParkStanding;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Signal;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Division;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together what the city, a division and a park read of the figures. */
@Component
class BoardPages {
  private static final int STEPS = 5;

  private final Figures figures;
  private final Gauges gauges;
  private final Directories directories;
  private final TileMap map;
  private final Clock clock;

  BoardPages(Figures figures, Gauges gauges, Directories directories, TileMap map, Clock clock) {
    this.figures = figures;
    this.gauges = gauges;
    this.directories = directories;
    this.map = map;
    this.clock = clock;
  }

  /** The city as far as the viewer reaches it. */
  OverviewPage city(Viewer viewer, Shell shell) {
    return page(viewer, shell.text("oversight.title"), Extent.CITY, shell);
  }

  /**
   * One division.
   *
   * @throws Refusal 404 when there is none of that code within reach
   */
  OverviewPage district(Viewer viewer, String code, Shell shell) {
    var division =
        directories.current().currentDivisions().stream()
            .filter(one -> one.code().equals(code) && isWithin(viewer, one))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-place"));
    return page(viewer, division.name(shell.locale()), Extent.district(code), shell);
  }

  /** One park; 404 beyond reach. */
  OverviewPage park(Viewer viewer, UUID id, Shell shell) {
    var park =
        figures.listParks(viewer, Extent.park(id)).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-place"));
    return page(viewer, park.name(shell.locale()), Extent.park(id), shell);
  }

  private static boolean isWithin(Viewer viewer, Division division) {
    var reach = viewer.reach();
    return switch (reach.kind()) {
      case EVERYTHING -> true;
      case DISTRICT -> division.code().equals(reach.key());
      case PARK, OWN, LINK, NOTHING -> false;
    };
  }

  private OverviewPage page(Viewer viewer, String title, Extent extent, Shell shell) {
    var directory = directories.current();
    var plan = gauges.plan(viewer).orElse(null);
    var districts =
        extent.kind() == Extent.Kind.CITY && viewer.reach().kind() != Reach.Kind.PARK
            ? figures.list(viewer, Extent.Kind.DISTRICT)
            : List.<Figure>of();
    var whole = viewer.reach().kind() == Reach.Kind.EVERYTHING;
    var columns = new BoardTables(directory, shell);
    return new OverviewPage(
        title,
        plan == null ? null : measure(plan, shell),
        asOf(viewer, shell),
        plan == null ? List.of() : gauges.of(viewer, plan, extent, shell),
        extent.kind() == Extent.Kind.CITY && whole ? draw(directory, districts, shell) : null,
        new OverviewPage.Tables(
            districts.isEmpty() ? null : columns.districts(directory, districts),
            columns.parks(figures.listParks(viewer, extent))),
        extent.kind() == Extent.Kind.CITY
            ? figures.listSignals(viewer).stream().map(signal -> part(signal, shell)).toList()
            : List.of());
  }

  private OverviewPage.Measure measure(Plan plan, Shell shell) {
    var over = plan.head().term().isOver(LocalDate.ofInstant(clock.instant(), LegalTime.CHINA));
    return new OverviewPage.Measure(
        plan.head().name().in(shell.locale()),
        "/oversight/plans/" + plan.head().code(),
        over ? shell.text("oversight.plan.ended", shell.date(plan.head().term().until())) : "");
  }

  private OverviewPage.AsOf asOf(Viewer viewer, Shell shell) {
    return figures
        .computation(viewer, TargetIndicator.PARK_USE)
        .map(
            last ->
                new OverviewPage.AsOf(
                    shell.text("oversight.as-of", shell.time(last.at())),
                    last.missing().isEmpty()
                        ? ""
                        : shell.text(
                            "oversight.missing",
                            last.missing().stream()
                                .map(code -> shell.text("oversight.use." + code))
                                .collect(Collectors.joining(shell.text("oversight.separator"))))))
        .orElseGet(() -> new OverviewPage.AsOf(shell.text("oversight.not-yet"), ""));
  }

  /** The map of use by division. */
  TileMap.Drawing draw(Directory directory, List<Figure> districts, Shell shell) {
    var use = byPlace(districts, TargetIndicator.PARK_USE);
    Map<String, TileMap.Said> said = new LinkedHashMap<>();
    directory
        .currentDivisions()
        .forEach(
            division -> {
              var figure = use.get(division.code());
              said.put(
                  division.code(),
                  new TileMap.Said(
                      division.name(shell.locale()),
                      figure == null || figure.counts().denominator() == 0
                          ? shell.text("oversight.map.none")
                          : FigureWords.now(figure, shell),
                      step(figure),
                      "/oversight/districts/" + division.code()));
            });
    return map.draw(said);
  }

  private static int step(@Nullable Figure figure) {
    if (figure == null || !figure.isTold() || figure.counts().denominator() == 0) {
      return -1;
    }
    return (int) Math.min(STEPS - 1, figure.counts().share() * STEPS);
  }

  static Map<String, Figure> byPlace(List<Figure> figures, TargetIndicator indicator) {
    return figures.stream()
        .filter(figure -> figure.indicator() == indicator)
        .collect(Collectors.toMap(figure -> figure.extent().key(), Function.identity()));
  }

  private static OverviewPage.SignalPart part(Signal signal, Shell shell) {
    var name = "oversight.signal." + signal.name();
    var hits = signal.hits();
    var checked = signal.checked();
    return new OverviewPage.SignalPart(
        shell.text(name + ".name"),
        hits == null || checked == null
            ? shell.text("oversight.not-recorded")
            : shell.text("oversight.counts", shell.number(hits), shell.number(checked)),
        shell.text(name + ".text"));
  }

  /** The parks within reach. */
  List<ParkStanding> parks(Viewer viewer) {
    return figures.listParks(viewer, Extent.CITY);
  }
}
