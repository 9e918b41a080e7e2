package org.mifeng.platform.checkup.outcome;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.areas.SectorFigures;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Compares a result with earlier ones of the same set, and with its sector. */
@Component
class Comparisons {
  private static final int WIDTH_OF_A_HUNDRED = 1000;
  private static final int MOST_IN_HISTORY = 12;

  private final Results results;
  private final SectorFigures sectors;

  Comparisons(Results results, SectorFigures sectors) {
    this.results = results;
    this.sectors = sectors;
  }

  ResultPage.Comparison of(Viewer viewer, AnswerSheet sheet, Assessment assessment, Shell shell) {
    // Results of different sets are not compared.
    var same =
        results.list(viewer).stream()
            .filter(one -> one.set().equals(sheet.checkup().set()))
            .toList();
    var last = last(sheet, same);
    return new ResultPage.Comparison(
        last.map(one -> shell.text("checkup.report.last", shell.date(one.day())))
            .orElseGet(() -> shell.text("checkup.report.no-last")),
        last.map(one -> rows(one, assessment, shell)).orElse(List.of()),
        sector(viewer, sheet, assessment, shell),
        history(same, shell));
  }

  /** The latest result before this one. */
  private static Optional<Result> last(AnswerSheet sheet, List<Result> same) {
    var closure = sheet.checkup().closure();
    return same.stream()
        .filter(one -> !one.checkup().equals(sheet.checkup().id()))
        .filter(one -> closure == null || one.signedAt().isBefore(closure.by().at()))
        .findFirst();
  }

  private static List<ResultPage.Compared> rows(Result last, Assessment now, Shell shell) {
    var score = now.index().score();
    return List.of(
        row("checkup.result.raw", last.self().raw(), score.raw(), shell),
        row("checkup.result.confirmed", last.confirmed().capability(), score.confirmed(), shell),
        row("checkup.result.index", last.confirmed().index(), now.index().rounded(), shell));
  }

  private static ResultPage.Compared row(
      String key, BigDecimal before, BigDecimal now, Shell shell) {
    var change = now.subtract(before);
    return new ResultPage.Compared(
        shell.text(key),
        shell.number(before),
        shell.number(now),
        change.signum() > 0
            ? shell.text("checkup.report.up", shell.number(change))
            : change.signum() < 0
                ? shell.text("checkup.report.down", shell.number(change.negate()))
                : shell.text("checkup.report.same"));
  }

  private String sector(Viewer viewer, AnswerSheet sheet, Assessment assessment, Shell shell) {
    var sector = sectors.sector(viewer);
    if (sector.isEmpty()) {
      return shell.text("checkup.report.no-sector");
    }
    var name = sector.get().name(shell.locale());
    return sectors
        .find(viewer, sheet.checkup(), sector.get())
        .map(
            said ->
                shell.text(
                    "checkup.report.sector",
                    name,
                    shell.number(said.enterprises()),
                    shell.shortTime(said.takenAt()),
                    shell.number(said.median()),
                    shell.number(assessment.index().rounded())))
        .orElseGet(() -> shell.text("checkup.report.sector-few", name));
  }

  private static @Nullable Chart history(List<Result> same, Shell shell) {
    if (same.size() < 2) {
      return null;
    }
    var bars = new LinkedHashMap<String, Chart.Bar>();
    for (var one : same.stream().limit(MOST_IN_HISTORY).toList().reversed()) {
      var label =
          shell.text(
              "checkup.result.history-label", shell.shortTime(one.signedAt()), one.self().grade());
      double raw = one.self().raw().doubleValue();
      bars.put(
          label, new Chart.Bar(label, Math.round(raw), (int) (raw * WIDTH_OF_A_HUNDRED / 100)));
    }
    return new Chart(
        shell.text("checkup.result.history"),
        shell.text("checkup.result.history-when"),
        shell.text("checkup.result.raw"),
        List.copyOf(bars.values()));
  }
}
