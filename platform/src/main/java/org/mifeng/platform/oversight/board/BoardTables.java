package org.mifeng.platform.oversight.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.ParkStanding;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Division;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/** The columns of the lists of divisions and parks. */
record BoardTables(Directory directory, Shell shell) {
  private static final int MOST_PARKS = 200;

  /** The divisions of which something is computed. */
  List<Division> rows(List<Figure> figures) {
    var use = BoardPages.byPlace(figures, TargetIndicator.PARK_USE);
    var coverage = BoardPages.byPlace(figures, TargetIndicator.PARK_COVERAGE);
    return directory.currentDivisions().stream()
        .filter(one -> coverage.containsKey(one.code()) || use.containsKey(one.code()))
        .toList();
  }

  Table.Filled districts(List<Figure> figures) {
    return divisions(figures).fill(all(rows(figures)));
  }

  /** The columns of the divisions. */
  Table<Division> divisions(List<Figure> figures) {
    var use = BoardPages.byPlace(figures, TargetIndicator.PARK_USE);
    var coverage = BoardPages.byPlace(figures, TargetIndicator.PARK_COVERAGE);
    var visits = BoardPages.byPlace(figures, TargetIndicator.VULNERABLE_VISITS);
    return Table.<Division>of("oversight.district.list")
        .column(
            "name",
            "oversight.district",
            row -> Cell.link(row.name(shell.locale()), "/oversight/districts/" + row.code()))
        .column(
            "coverage",
            "oversight.indicator.park-coverage.name",
            row -> Cell.text(FigureWords.now(coverage.get(row.code()), shell)))
        .column("covered", "oversight.covered", row -> counts(coverage, row))
        .column(
            "use", "oversight.indicator.park-use.name", row -> Cell.text(said(use.get(row.code()))))
        .column("used", "oversight.used", row -> counts(use, row))
        .column(
            "vulnerable",
            "oversight.vulnerable",
            row -> {
              var figure = visits.get(row.code());
              return Cell.number(figure == null ? 0 : figure.counts().denominator());
            });
  }

  /** The columns of the parks. */
  Table<ParkStanding> parks() {
    return Table.<ParkStanding>of("oversight.park.list")
        .column(
            "name",
            "oversight.park",
            row -> Cell.link(row.name(shell.locale()), "/oversight/parks/" + row.id()))
        .column(
            "division",
            "oversight.district",
            row ->
                Cell.text(
                    directory
                        .division(row.division())
                        .map(one -> one.name(shell.locale()))
                        .orElse(row.division())))
        .column(
            "covered",
            "oversight.covered",
            row ->
                row.covered()
                    ? Cell.tag(shell.text("oversight.covered-yes"), "success")
                    : Cell.tag(
                        shell.text(
                            row.frozen() == null
                                ? "oversight.covered-no-list"
                                : "oversight.covered-no"),
                        "warning"))
        .column("list", "oversight.list-date", row -> listed(row))
        .column("counted", "oversight.counted", row -> Cell.number(row.residents().counted()))
        .column("used", "oversight.used-firms", row -> Cell.number(row.residents().used()))
        .column("rate", "oversight.indicator.park-use.name", row -> Cell.text(rate(row)));
  }

  Table.Filled parks(List<ParkStanding> parks) {
    var shown = parks.size() > MOST_PARKS ? parks.subList(0, MOST_PARKS) : parks;
    return parks().fill(new Paged<>(shown, shown.size(), new Paging(1, MOST_PARKS, "", false)));
  }

  private static Cell listed(ParkStanding park) {
    var frozen = park.frozen();
    return frozen == null ? Cell.EMPTY : Cell.day(frozen.on());
  }

  private String rate(ParkStanding park) {
    var residents = park.residents();
    return residents.counted() == 0
        ? shell.text("oversight.nothing-to-count")
        : shell.percent((double) residents.used() / residents.counted());
  }

  private Cell counts(Map<String, Figure> figures, Division row) {
    return Cell.text(FigureWords.counts(figures.get(row.code()), shell));
  }

  private String said(@Nullable Figure figure) {
    return FigureWords.now(figure, shell);
  }

  private static <T> Paged<T> all(List<T> rows) {
    return new Paged<>(rows, rows.size(), new Paging(1, 200, "", false));
  }
}
