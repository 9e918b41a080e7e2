package org.mifeng.platform.oversight.board;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.Signal;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Division;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together what the city, a division and a park read of the figures. */
@Component
class BoardPages {
  private static final int STEPS = 5;

  private final Figures figures;
  private final Gauges gauges;
  private final BoardMeasures measures;
  private final Directories directories;
  private final TileMap map;
  private final Clock clock;

  BoardPages(
      Figures figures,
      Gauges gauges,
      BoardMeasures measures,
      Directories directories,
      TileMap map,
      Clock clock) {
    this.measures = measures;
    this.figures = figures;
    this.gauges = gauges;
    this.directories = directories;
    this.map = map;
    this.clock = clock;
  }

  /**
   * A part of the city as far as the viewer reaches it.
   *
   * @param months how many months of what stands beside the targets
   * @throws Refusal 404 when there is no such part within reach
   */
  OverviewPage of(Viewer viewer, Extent extent, @Nullable Integer months, Shell shell) {
    var title = require(viewer, extent, shell);
    return page(viewer, title, extent, BoardMeasures.months(months), shell);
  }

  /**
   * What a part of the city is called.
   *
   * @throws Refusal 404 when there is no such part within reach
   */
  String require(Viewer viewer, Extent extent, Shell shell) {
    return switch (extent.kind()) {
      case CITY -> shell.text("oversight.title");
      case DISTRICT ->
          directories.current().currentDivisions().stream()
              .filter(one -> one.code().equals(extent.key()) && isWithin(viewer, one))
              .findFirst()
              .map(one -> one.name(shell.locale()))
              .orElseThrow(BoardPages::noSuchPlace);
      case PARK ->
          figures.listParks(viewer, extent).stream()
              .findFirst()
              .map(one -> one.name(shell.locale()))
              .orElseThrow(BoardPages::noSuchPlace);
    };
  }

  private static Refusal noSuchPlace() {
    return Refusal.notFound("oversight.refusal.no-such-place");
  }

  private static boolean isWithin(Viewer viewer, Division division) {
    var reach = viewer.reach();
    return switch (reach.kind()) {
      case EVERYTHING -> true;
      case DISTRICT -> division.code().equals(reach.key());
      case PARK, OWN, LINK, NOTHING -> false;
    };
  }

  private OverviewPage page(Viewer viewer, String title, Extent extent, int months, Shell shell) {
    var directory = directories.current();
    var plan = gauges.plan(viewer).orElse(null);
    var districts = listDistricts(viewer, extent);
    var whole = viewer.reach().kind() == Reach.Kind.EVERYTHING;
    var city = extent.kind() == Extent.Kind.CITY;
    return new OverviewPage(
        title,
        plan == null ? null : measure(plan, shell),
        asOf(viewer, shell),
        plan == null ? List.of() : gauges.of(viewer, plan, extent, shell),
        city && whole ? draw(directory, districts, shell) : null,
        tables(viewer, extent, districts, months, shell),
        new OverviewPage.Beside(
            city
                ? figures.listSignals(viewer).stream().map(signal -> part(signal, shell)).toList()
                : List.of(),
            conditions(viewer, extent, shell),
            measures.asOf(viewer, extent, shell),
            new OverviewPage.Choice(
                String.valueOf(months),
                BoardMeasures.CHOICES.stream()
                    .map(one -> Option.of(String.valueOf(one), shell.text("oversight.months", one)))
                    .toList())));
  }

  /** The figures of the divisions, where more than one is looked at. */
  List<Figure> listDistricts(Viewer viewer, Extent extent) {
    return extent.kind() == Extent.Kind.CITY && viewer.reach().kind() != Reach.Kind.PARK
        ? figures.list(viewer, Extent.Kind.DISTRICT)
        : List.of();
  }

  private OverviewPage.Tables tables(
      Viewer viewer, Extent extent, List<Figure> districts, int months, Shell shell) {
    var columns = new BoardTables(directories.current(), shell);
    var base = path(extent);
    var city = extent.kind() == Extent.Kind.CITY;
    return new OverviewPage.Tables(
        districts.isEmpty() ? null : columns.districts(districts).withExport(base + "/districts"),
        columns.parks(figures.listParks(viewer, extent)).withExport(base + "/parks"),
        extent.kind() == Extent.Kind.PARK
            ? null
            : BoardMeasures.fill(
                measures.months(extent, shell),
                measures.listMonths(viewer, extent, months),
                base + "/activity"),
        BoardMeasures.fill(
            measures.grades(shell), measures.listGrades(viewer, extent), base + "/grades"),
        city
            ? BoardMeasures.fill(
                measures.years(shell), measures.listYears(viewer, extent), base + "/quotas")
            : null);
  }

  /** The three conditions of coverage (facts.md §5.2): one is counted, one half known, one not. */
  private List<OverviewPage.SignalPart> conditions(Viewer viewer, Extent extent, Shell shell) {
    if (extent.kind() == Extent.Kind.PARK) {
      return List.of();
    }
    var coverage = figures.find(viewer, TargetIndicator.PARK_COVERAGE, extent).orElse(null);
    long parks = coverage == null ? 0 : coverage.counts().denominator();
    return List.of(
        condition("service", FigureWords.counts(coverage, shell), shell),
        condition("liaison", measures.desks(viewer, extent, parks, shell), shell),
        condition("notice", shell.text("oversight.not-recorded"), shell));
  }

  private static OverviewPage.SignalPart condition(String name, String value, Shell shell) {
    var key = "oversight.condition." + name;
    return new OverviewPage.SignalPart(shell.text(key + ".name"), value, shell.text(key + ".text"));
  }

  /** Where a part of the city is shown. */
  static String path(Extent extent) {
    return switch (extent.kind()) {
      case CITY -> "/oversight";
      case DISTRICT -> "/oversight/districts/" + extent.key();
      case PARK -> "/oversight/parks/" + extent.key();
    };
  }

  /** The plan it is measured by. */
  OverviewPage.Measure measure(Plan plan, Shell shell) {
    var over = plan.head().term().isOver(LegalTime.today(clock));
    return new OverviewPage.Measure(
        plan.head().name().in(shell.locale()),
        "/oversight/plans/" + plan.head().code(),
        over ? shell.text("oversight.plan.ended", shell.date(plan.head().term().until())) : "");
  }

  /** As of when figures are, and what is missing. */
  OverviewPage.AsOf asOf(Viewer viewer, Shell shell) {
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
                      division.name(shell.locale()).replaceFirst(" (District|County|City)$", ""),
                      brief(figure, shell),
                      step(figure),
                      "/oversight/districts/" + division.code()));
            });
    return map.draw(said);
  }

  /** What fits into a tile. */
  private static String brief(@Nullable Figure figure, Shell shell) {
    if (figure == null || figure.counts().denominator() == 0 || !figure.isRecorded()) {
      return shell.text("oversight.map.none");
    }
    return figure.isTold() ? FigureWords.now(figure, shell) : shell.text("oversight.map.not-told");
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
}
