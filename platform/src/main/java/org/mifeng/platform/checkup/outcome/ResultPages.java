package org.mifeng.platform.checkup.outcome;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.DimensionScore;
import org.mifeng.index.score.Fraction;
import org.mifeng.index.score.Points;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.guidance.Guidance;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Radar;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of a result together. */
@Component
class ResultPages {
  private final Checkups checkups;
  private final Results results;
  private final Comparisons comparisons;
  private final Guidance guidance;
  private final Organisations organisations;

  ResultPages(
      Checkups checkups,
      Results results,
      Comparisons comparisons,
      Guidance guidance,
      Organisations organisations) {
    this.checkups = checkups;
    this.results = results;
    this.comparisons = comparisons;
    this.guidance = guidance;
    this.organisations = organisations;
  }

  ResultPage of(Viewer viewer, CheckupId id, Shell shell) {
    var sheet = checkups.sheet(viewer, id);
    var assessment = results.assess(viewer, sheet);
    var result = results.find(viewer, id).orElse(null);
    var advice = new Advisor(sheet, assessment, guidance, shell);
    return new ResultPage(
        head(viewer, sheet, assessment, result, shell),
        figures(sheet, assessment, shell),
        advice.warnings(),
        parts(sheet, assessment, shell),
        advice.advice(results.today()),
        comparisons.of(viewer, sheet, assessment, shell),
        new AnswerList(sheet, assessment, shell).sections());
  }

  private ResultPage.Head head(
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
        organisations.find(viewer, viewer.organisation()).map(Organisation::name).orElse(""),
        List.of(
            sheet.system().head().status().in(shell.locale()),
            sheet.system().head().basisNote().in(shell.locale())),
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
    var axes = new ArrayList<Radar.Axis>();
    var dimensions = new ArrayList<ResultPage.Dimension>();
    for (var score : index.score().dimensions()) {
      var raw = score.rawPercent().map(Fraction::rounded);
      var confirmed = score.confirmedPercent().map(Fraction::rounded);
      raw.ifPresent(
          one -> axes.add(new Radar.Axis(score.code(), one, confirmed.orElse(BigDecimal.ZERO))));
      dimensions.add(
          new ResultPage.Dimension(
              score.code(),
              name(sheet, score, shell),
              shell.number(score.share().rounded()),
              raw.map(shell::number).orElse("–"),
              confirmed.map(shell::number).orElse("–")));
    }
    return new ResultPage.Parts(
        new Radar(
            shell.text("checkup.result.chart"),
            shell.text("checkup.result.in-place"),
            shell.text("checkup.result.in-place-confirmed"),
            axes),
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
}
