package org.mifeng.platform.checkup.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.mifeng.index.Indicator;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.score.Action;
import org.mifeng.index.score.Aim;
import org.mifeng.index.score.Doubt;
import org.mifeng.index.score.Gap;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Lapse;
import org.mifeng.index.score.LiftSearch;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Standing;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.guidance.Guidance;
import org.mifeng.platform.web.Shell;

/** What the figures of a check-up mean for whoever wants them higher, in the reader's language. */
final class Advisor {
  private static final int MOST_GAPS = 10;
  private static final int[] HORIZONS = {30, 60, 90};

  private final AnswerSheet sheet;
  private final Score score;
  private final LocalDate day;
  private final Guidance guidance;
  private final Shell shell;

  Advisor(AnswerSheet sheet, Assessment assessment, Guidance guidance, Shell shell) {
    this.sheet = sheet;
    this.score = assessment.index().score();
    this.day = assessment.day();
    this.guidance = guidance;
    this.shell = shell;
  }

  ResultPage.Warnings warnings() {
    return new ResultPage.Warnings(
        score.gateHits().stream()
            .map(
                code -> {
                  var indicator = sheet.system().require(code);
                  return new ResultPage.Gate(
                      name(code), indicator.advice().improve().in(shell.locale()), link(code));
                })
            .toList(),
        shell.number(score.yardstick().adjustments().gateCap()),
        score.doubts().stream()
            .filter(doubt -> doubt.kind() != Doubt.Kind.SCOPE_OPEN)
            .map(this::doubt)
            .toList());
  }

  private String doubt(Doubt doubt) {
    var name = name(doubt.code());
    return switch (doubt.kind()) {
      case ANSWERED_BUT_OUT -> shell.text("checkup.doubt.answered-but-out", name);
      case GATE_DECLARED_OUT -> shell.text("checkup.doubt.gate-declared-out", name);
      case PROOF_IN_FUTURE -> shell.text("checkup.doubt.proof-in-future", name);
      case NOT_ASKED -> shell.text("checkup.doubt.not-asked", name);
      case SCOPE_OPEN -> "";
    };
  }

  /**
   * What to do.
   *
   * @param today from which proofs lapse, also those of a result that was signed long ago
   */
  ResultPage.Advice advice(LocalDate today) {
    var gaps = Gap.of(score);
    var yardstick = sheet.system().yardstick();
    var outlooks =
        IntStream.of(HORIZONS)
            .mapToObj(days -> Lapse.within(yardstick, sheet.answers(), today, days))
            .toList();
    return new ResultPage.Advice(
        lift(),
        gaps.stream().limit(MOST_GAPS).map(this::gap).toList(),
        Math.max(0, gaps.size() - MOST_GAPS),
        IntStream.range(0, HORIZONS.length)
            .mapToObj(i -> horizon(HORIZONS[i], outlooks.get(i)))
            .toList(),
        outlooks.getLast().lapses().stream().map(this::lapsing).toList());
  }

  private ResultPage.Lift lift() {
    var lift = LiftSearch.search(score.yardstick(), sheet.answers(), day, Aim.RAW);
    var next = lift.next();
    if (next.isEmpty()) {
      return new ResultPage.Lift(shell.text("checkup.result.lift-top"), List.of());
    }
    var key = lift.reaches() ? "checkup.result.lift-reaches" : "checkup.result.lift-short";
    return new ResultPage.Lift(
        shell.text(key, next.get().code(), shell.number(lift.before()), shell.number(lift.after())),
        lift.actions().stream().map(this::step).toList());
  }

  private ResultPage.Step step(Action action) {
    var indicator = sheet.system().require(action.code());
    return new ResultPage.Step(
        name(action.code()),
        indicator.advice().improve().in(shell.locale()),
        shell.text("checkup.result.step", effort(indicator), shell.number(action.gain().rounded())),
        link(action.code()));
  }

  private ResultPage.Gap gap(Gap gap) {
    var item = gap.item();
    var indicator = sheet.system().require(item.code());
    var why = indicator.advice().why();
    var basis = guidance.basis(indicator, shell);
    return new ResultPage.Gap(
        name(item.code()),
        link(item.code()),
        new ResultPage.Way(now(item, indicator), indicator.levels().getLast().in(shell.locale())),
        why == null ? basis : shell.text("checkup.result.why", why.in(shell.locale()), basis),
        indicator.advice().improve().in(shell.locale()),
        shell.text("checkup.result.step", effort(indicator), shell.number(gap.missing().rounded())),
        guidance.help(indicator, day, shell));
  }

  private String now(ItemScore item, Indicator indicator) {
    return switch (item.standing()) {
      case Standing.UNKNOWN -> shell.text("checkup.section.unknown");
      case Standing.UNANSWERED -> shell.text("checkup.result.unanswered");
      case Standing.COUNTED, Standing.OUT_BY_RULE, Standing.OUT_BY_REASON ->
          indicator.levels().get(item.level()).in(shell.locale());
    };
  }

  /** The word for points of effort; systems may have efforts of their own. */
  private String effort(Indicator indicator) {
    return sheet.system().scales().efforts().entrySet().stream()
        .filter(effort -> effort.getValue().equals(indicator.item().effort()))
        .map(effort -> sheet.system().words().of(Kind.EFFORT, effort.getKey()).in(shell.locale()))
        .findFirst()
        .orElse(String.valueOf(indicator.item().effort()));
  }

  private ResultPage.Horizon horizon(int days, Lapse.Outlook outlook) {
    return new ResultPage.Horizon(
        shell.text("checkup.result.within", days),
        shell.number(outlook.lapses().size()),
        shell.text(
            "checkup.result.from-to",
            shell.number(outlook.confirmedNow()),
            shell.number(outlook.confirmedThen())));
  }

  private ResultPage.Lapsing lapsing(Lapse lapse) {
    return new ResultPage.Lapsing(
        shell.date(lapse.day()),
        name(lapse.code()),
        shell.text(
            "checkup.result.lapse",
            verification(lapse.from()),
            verification(lapse.to()),
            shell.number(lapse.loss().rounded())));
  }

  private String verification(String code) {
    return sheet.system().words().of(Kind.VERIFICATION, code).in(shell.locale());
  }

  private String name(String code) {
    return sheet
        .system()
        .find(code)
        .map(indicator -> indicator.name().in(shell.locale()))
        .orElse(code);
  }

  /** Where the item is answered; empty once the check-up is closed. */
  private String link(String code) {
    return sheet.checkup().isOpen()
        ? "/check-ups/"
            + sheet.checkup().id()
            + "/sections/"
            + sheet.system().require(code).item().dimension()
        : "";
  }
}
