package org.mifeng.platform.oversight.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureList;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Listed;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.oversight.TargetIndicator.Counted;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the page of a figure together: its definition, its proof, the list behind it. */
@Component
class TargetFigurePages {
  private static final List<String> WORDS =
      List.of("formula", "denominator", "owner", "refresh", "suppression");

  private final Figures figures;
  private final FigureDays days;
  private final Directories directories;

  TargetFigurePages(Figures figures, FigureDays days, Directories directories) {
    this.days = days;
    this.figures = figures;
    this.directories = directories;
  }

  /** Where a figure about a part of the city is shown. */
  static String path(TargetIndicator indicator, Extent extent) {
    return "/oversight/figures/"
        + indicator.code()
        + switch (extent.kind()) {
          case CITY -> "";
          case DISTRICT -> "?district=" + extent.key();
          case PARK -> "?park=" + extent.key();
        };
  }

  /** Where its file is fetched. */
  private static String file(TargetIndicator indicator, Extent extent) {
    var own = "/oversight/figures/" + indicator.code();
    return path(indicator, extent).replace(own, own + "/file.json");
  }

  /** The indicator of a name in an address. */
  static TargetIndicator indicator(String name) {
    return TargetIndicator.ofCode(name)
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-figure"));
  }

  /** The page with the list behind the figure; that enterprises were shown is kept. */
  FigurePage of(
      Viewer viewer,
      TargetIndicator indicator,
      Extent extent,
      @Nullable String which,
      Paging paging,
      Shell shell) {
    var page = paper(viewer, indicator, extent, shell);
    return new FigurePage(
        page.title(),
        page.part(),
        page.now(),
        page.definition(),
        page.proof(),
        page.file(),
        behind(viewer, indicator, extent, which, paging, shell));
  }

  /** The same without the list, as it is printed. */
  FigurePage paper(Viewer viewer, TargetIndicator indicator, Extent extent, Shell shell) {
    var figure =
        indicator.counted() == Counted.NOTHING ? null : figures.require(viewer, indicator, extent);
    return new FigurePage(
        shell.text(indicator.nameKey()),
        new FigurePage.Part(
            place(extent, shell),
            extent.kind() == Extent.Kind.DISTRICT ? extent.key() : "",
            extent.kind() == Extent.Kind.PARK ? extent.key() : ""),
        now(viewer, indicator, figure, shell),
        WORDS.stream()
            .map(
                word ->
                    Fact.of(
                        shell.text("oversight.definition." + word),
                        shell.text("oversight.indicator." + indicator.code() + "." + word)))
            .toList(),
        figure == null ? List.of() : proof(viewer, figure, shell),
        figure == null ? "" : file(indicator, extent),
        new FigurePage.Behind("", null, "", List.of()));
  }

  /** What the part is called. */
  String place(Extent extent, Shell shell) {
    var directory = directories.current();
    return switch (extent.kind()) {
      case CITY -> shell.text("oversight.city");
      case DISTRICT ->
          directory
              .division(extent.key())
              .map(one -> one.name(shell.locale()))
              .orElse(extent.key());
      case PARK ->
          directory
              .park(new ParkId(UUID.fromString(extent.key())))
              .map(one -> one.name(shell.locale()))
              .orElse(extent.key());
    };
  }

  private FigurePage.Now now(
      Viewer viewer, TargetIndicator indicator, @Nullable Figure figure, Shell shell) {
    if (figure == null) {
      return new FigurePage.Now(
          shell.text("oversight.not-recorded"),
          "",
          shell.text("oversight.needs", String.join(", ", indicator.views())),
          List.of(),
          Trend.NONE,
          null);
    }
    var facts = new ArrayList<Fact>();
    if (figure.isTold()) {
      var counts = figure.counts();
      facts.add(Fact.of(shell.text("oversight.raw-rows"), shell.number(counts.rawDenominator())));
      facts.add(Fact.of(shell.text("oversight.closed"), shell.number(figure.excluded().closed())));
      facts.add(
          Fact.of(shell.text("oversight.corrected"), shell.number(figure.excluded().corrected())));
      facts.add(Fact.of(shell.text("oversight.distinct"), shell.number(counts.denominator())));
      facts.add(Fact.of(shell.text("oversight.raw-uses"), shell.number(counts.rawNumerator())));
      var from = figure.lists().frozenFrom();
      var to = figure.lists().frozenTo();
      if (from != null && to != null) {
        facts.add(
            Fact.of(
                shell.text("oversight.list-date"),
                from.equals(to)
                    ? shell.date(from)
                    : shell.text("oversight.from-to", shell.date(from), shell.date(to))));
      }
      facts.add(
          Fact.of(
              shell.text("oversight.window"),
              shell.text(
                  "oversight.from-to",
                  shell.date(figure.lists().from()),
                  shell.date(figure.lists().to()))));
    }
    return new FigurePage.Now(
        FigureWords.now(figure, shell),
        FigureWords.counts(figure, shell),
        shell.text("oversight.as-of", shell.time(figure.proof().at())),
        facts,
        days.trend(viewer, figure, shell),
        days.table(viewer, figure, shell));
  }

  private List<Fact> proof(Viewer viewer, Figure figure, Shell shell) {
    var facts = new ArrayList<Fact>();
    figures
        .computation(viewer, figure.indicator())
        .ifPresent(last -> facts.add(Fact.code(shell.text("oversight.query-id"), last.queryId())));
    facts.add(
        Fact.of(shell.text("oversight.views"), String.join(", ", figure.indicator().views())));
    facts.add(Fact.of(shell.text("oversight.computed"), shell.exactTime(figure.proof().at())));
    facts.add(Fact.of(shell.text("oversight.rows"), shell.number(figure.proof().rows())));
    facts.add(Fact.code(shell.text("oversight.digest"), figure.proof().digest()));
    var recount = figures.recount(viewer);
    if (recount.since() != null) {
      facts.add(
          Fact.of(
              shell.text("oversight.recount"),
              shell.text(
                  "oversight.recount.found",
                  shell.time(recount.since()),
                  shell.number(recount.parks()),
                  shell.number(recount.rows()),
                  shell.number(recount.differing()))));
    }
    return facts;
  }

  private FigurePage.Behind behind(
      Viewer viewer,
      TargetIndicator indicator,
      Extent extent,
      @Nullable String which,
      Paging paging,
      Shell shell) {
    var query = figures.computation(viewer, indicator).map(last -> last.query().strip()).orElse("");
    return switch (indicator.counted()) {
      case NOTHING -> new FigurePage.Behind("", null, "", List.of());
      case PARKS ->
          new FigurePage.Behind(
              query,
              new BoardTables(directories.current(), shell)
                  .parks(figures.listParks(viewer, extent))
                  .withExport(BoardPages.path(extent) + "/parks"),
              "",
              List.of());
      case ENTERPRISES, VULNERABLE -> {
        var list = FigureList.of(indicator, extent, which);
        yield new FigurePage.Behind(
            query,
            table(shell)
                .fill(figures.listEnterprises(viewer, list, paging))
                .withExport("/oversight/figures/" + indicator.code() + "/list"),
            list.which(),
            List.of("used", "unused", "excluded").stream()
                .map(code -> Option.of(code, shell.text("oversight.which." + code)))
                .toList());
      }
    };
  }

  /** The columns of the enterprises behind a figure. */
  Table<Listed> table(Shell shell) {
    var parks =
        directories.current().parks().stream()
            .collect(
                Collectors.toMap(park -> park.id().value(), park -> park.name(shell.locale())));
    return Table.<Listed>of("oversight.list")
        .sortable(
            "name",
            "oversight.enterprise",
            row -> Cell.link(row.name(), "/enterprises/" + row.enterprise()))
        .column("code", "oversight.credit-code", row -> Cell.code(row.creditCode()))
        .column("park", "oversight.park", row -> Cell.text(parks.getOrDefault(row.park(), "")))
        .column("counts", "oversight.counts-in", row -> standing(row, shell))
        .column(
            "services",
            "oversight.services",
            row ->
                Cell.text(
                    row.uses().services().stream()
                        .map(code -> shell.text("oversight.use." + code))
                        .collect(Collectors.joining(shell.text("oversight.separator")))))
        .sortable("uses", "oversight.uses", row -> Cell.number(row.uses().number()))
        .sortable("last", "oversight.last", row -> Cell.day(row.uses().last()));
  }

  private static Cell standing(Listed row, Shell shell) {
    var exclusion = row.exclusion();
    if (exclusion != null) {
      return Cell.text(shell.text("oversight.excluded." + exclusion.kind(), exclusion.reason()));
    }
    return row.uses().number() > 0
        ? Cell.tag(shell.text("oversight.which.used"), "success")
        : Cell.tag(shell.text("oversight.which.unused"), "neutral");
  }
}
