package org.mifeng.platform.checkup.outcome;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.DimensionScore;
import org.mifeng.index.score.Points;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of a result together. */
@Component
class ResultPages {
  private static final int WIDTH_OF_A_HUNDRED = 1000;
  private static final int MOST_IN_HISTORY = 12;

  private final Checkups checkups;
  private final Results results;

  ResultPages(Checkups checkups, Results results) {
    this.checkups = checkups;
    this.results = results;
  }

  ResultPage of(Viewer viewer, CheckupId id, Shell shell) {
    var sheet = checkups.sheet(viewer, id);
    var assessment = results.assess(viewer, sheet);
    var result = results.find(viewer, id).orElse(null);
    var advice = new Advisor(sheet, assessment, shell);
    return new ResultPage(
        head(viewer, sheet, assessment, result, shell),
        figures(sheet, assessment, shell),
        advice.warnings(),
        parts(sheet, assessment, shell),
        advice.advice(results.today()),
        history(viewer, sheet, shell));
  }

  private static ResultPage.Head head(
      Viewer viewer,
      AnswerSheet sheet,
      Assessment assessment,
      @Nullable Result result,
      Shell shell) {
    var closure = sheet.checkup().closure();
    long unanswered = assessment.index().score().unanswered();
    boolean scoped = sheet.scope().revision() > 0;
    var act = result == null ? null : result.act();
    return new ResultPage.Head(
        sheet.checkup().id().toString(),
        setName(sheet, shell),
        closure == null
            ? shell.text("checkup.result.as-of", shell.date(assessment.day()))
            : shell.text(
                "checkup.result.signed-by", closure.by().name(), shell.time(closure.by().at())),
        sheet.system().head().status().in(shell.locale()),
        new ResultPage.Standing(
            sheet.checkup().isSigned(),
            unanswered,
            sheet.checkup().isOpen() && unanswered == 0 && scoped && viewer.may(SIGN_CHECK_UP),
            result != null && act == null && viewer.may(SIGN_CHECK_UP),
            act == null ? null : act.toString()));
  }

  private static String setName(AnswerSheet sheet, Shell shell) {
    var set = sheet.checkup().set();
    return switch (set) {
      case Yardstick.FULL -> shell.text("checkup.result.title-full");
      case "quick" -> shell.text("checkup.result.title-quick");
      default ->
          shell.text(
              "checkup.result.title", sheet.system().words().of(Kind.SET, set).in(shell.locale()));
    };
  }

  private static ResultPage.Figures figures(AnswerSheet sheet, Assessment assessment, Shell shell) {
    var index = assessment.index();
    var score = index.score();
    var grade = score.grade().code();
    return new ResultPage.Figures(
        grade,
        sheet.system().words().of(Kind.GRADE, grade).in(shell.locale()),
        shell.number(score.raw()),
        shell.number(score.confirmed()),
        shell.number(score.verifiedShare().rounded()),
        shell.number(index.rounded()),
        index.isPartial());
  }

  private static ResultPage.Parts parts(AnswerSheet sheet, Assessment assessment, Shell shell) {
    var index = assessment.index();
    var shares = sheet.system().yardstick().composition().shares();
    var bars = new ArrayList<Chart.Bar>();
    var dimensions = new ArrayList<ResultPage.Dimension>();
    for (var score : index.score().dimensions()) {
      var name = name(sheet, score, shell);
      score
          .rawPercent()
          .ifPresent(
              raw ->
                  bars.add(
                      new Chart.Bar(
                          name,
                          Math.round(raw.rounded().doubleValue()),
                          (int) (raw.rounded().doubleValue() * WIDTH_OF_A_HUNDRED / 100))));
      dimensions.add(
          new ResultPage.Dimension(
              name,
              shell.number(score.share().rounded()),
              score.rawPercent().map(raw -> shell.number(raw.rounded())).orElse("–"),
              score.confirmedPercent().map(one -> shell.number(one.rounded())).orElse("–")));
    }
    return new ResultPage.Parts(
        new Chart(
            shell.text("checkup.result.chart"),
            shell.text("checkup.result.dimension"),
            shell.text("checkup.result.in-place"),
            bars),
        dimensions,
        shell.text(
            "checkup.result.formula",
            shell.number(shares.capability()),
            shell.number(index.score().confirmed()),
            shell.number(shares.use()),
            shell.number(index.use().rounded()),
            shell.number(shares.resilience()),
            shell.number(index.resilience().rounded()),
            shell.number(index.rounded())),
        Stream.concat(index.use().parts().stream(), index.resilience().parts().stream())
            .map(part -> measure(sheet, part, shell))
            .toList());
  }

  private static String name(AnswerSheet sheet, DimensionScore score, Shell shell) {
    return sheet.system().dimensions().stream()
        .filter(dimension -> dimension.code().equals(score.code()))
        .map(dimension -> dimension.name().in(shell.locale()))
        .findFirst()
        .orElse(score.code());
  }

  private static ResultPage.Measure measure(AnswerSheet sheet, Points.Part part, Shell shell) {
    return new ResultPage.Measure(
        sheet.system().words().of(Kind.MEASURE, part.measure().code()).in(shell.locale()),
        part.input().map(shell::number).orElseGet(() -> shell.text("checkup.result.not-measured")),
        shell.number(part.points().rounded()),
        shell.number(part.measure().points()));
  }

  /** Results of different sets are not compared, so only those of this one are drawn. */
  private @Nullable Chart history(Viewer viewer, AnswerSheet sheet, Shell shell) {
    List<Result> same =
        results.list(viewer).stream()
            .filter(one -> one.set().equals(sheet.checkup().set()))
            .limit(MOST_IN_HISTORY)
            .toList();
    if (same.size() < 2) {
      return null;
    }
    var bars = new LinkedHashMap<String, Chart.Bar>();
    for (var one : same.reversed()) {
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
