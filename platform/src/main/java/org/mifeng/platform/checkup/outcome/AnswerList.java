package org.mifeng.platform.checkup.outcome;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.index.Answer;
import org.mifeng.index.Dimension;
import org.mifeng.index.Indicator;
import org.mifeng.index.Proof;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Standing;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.GivenAnswer;
import org.mifeng.platform.web.Shell;

/** Every item of a check-up with its answer, its evidence and what it counted. */
final class AnswerList {
  private static final String NOTHING = "–";

  private final AnswerSheet sheet;
  private final Score score;
  private final Shell shell;

  AnswerList(AnswerSheet sheet, Assessment assessment, Shell shell) {
    this.sheet = sheet;
    this.score = assessment.index().score();
    this.shell = shell;
  }

  /** By dimension, in the order of the system; a dimension the set does not ask is left out. */
  List<ResultPage.Section> sections() {
    return sheet.system().dimensions().stream()
        .map(this::section)
        .filter(section -> !section.items().isEmpty())
        .toList();
  }

  private ResultPage.Section section(Dimension dimension) {
    return new ResultPage.Section(
        dimension.code(),
        dimension.name().in(shell.locale()),
        score.items().stream()
            .filter(item -> item.item().dimension().equals(dimension.code()))
            .map(this::answered)
            .toList());
  }

  private ResultPage.Answered answered(ItemScore item) {
    var indicator = sheet.system().require(item.code());
    var given = sheet.given().get(item.code());
    return new ResultPage.Answered(
        item.code(),
        indicator.name().in(shell.locale()),
        said(item, indicator, given),
        given == null ? NOTHING : shown(item, given),
        item.standing().isOut()
            ? NOTHING
            : shell.text(
                "checkup.report.points",
                shell.number(item.raw().rounded()),
                shell.number(item.share().rounded())),
        given == null
            ? ""
            : shell.text(
                "checkup.report.answered-by", given.by().name(), shell.shortTime(given.by().at())));
  }

  private String said(
      ItemScore item, Indicator indicator, @org.jspecify.annotations.Nullable GivenAnswer given) {
    if (item.standing() == Standing.OUT_BY_RULE) {
      var rule = indicator.item().circumstances().rule();
      return shell.text(
          "checkup.report.out-by-rule",
          rule == null ? "" : sheet.system().words().of(Kind.RULE, rule).in(shell.locale()));
    }
    return given == null
        ? shell.text("checkup.result.unanswered")
        : switch (given.answer()) {
          case Answer.Reached(int level, var unused) ->
              shell.text(
                  "checkup.report.level", level, indicator.levels().get(level).in(shell.locale()));
          case Answer.Unknown() -> shell.text("checkup.section.unknown");
          case Answer.NotApplicable(var reason) ->
              shell.text("checkup.report.not-applicable", reason);
        };
  }

  private String shown(ItemScore item, GivenAnswer given) {
    if (!(given.answer() instanceof Answer.Reached(var unused, Proof proof))) {
      return NOTHING;
    }
    var parts = new ArrayList<String>();
    parts.add(
        shell.text(
            "checkup.report.proof", verification(proof.verification()), shell.date(proof.day())));
    var backing = given.backing();
    if (backing.document() != null) {
      parts.add(shell.text("checkup.report.document", backing.document()));
    }
    if (backing.link() != null) {
      parts.add(backing.link());
    }
    if (backing.deposit() != null) {
      parts.add(shell.text("checkup.report.deposit", backing.deposit().toString()));
    }
    if (item.standing() == Standing.COUNTED && !item.verification().equals(proof.verification())) {
      parts.add(shell.text("checkup.report.counts-as", verification(item.verification())));
    }
    return String.join(shell.text("checkup.report.semicolon"), parts);
  }

  private String verification(String code) {
    return sheet.system().words().of(Kind.VERIFICATION, code).in(shell.locale());
  }
}
