package org.mifeng.platform.checkup.improvement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Answer;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.score.Fraction;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Score;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;

/**
 * What tasks are worth, in points of C_raw before the cap, by the weights of the result each came
 * from. One for each look at a plan: it remembers what it has read.
 */
final class Weighing {
  private final Viewer viewer;
  private final Checkups checkups;
  private final Results results;
  private final Map<CheckupId, AnswerSheet> sheets = new HashMap<>();
  private final Map<CheckupId, Score> scores = new HashMap<>();

  Weighing(Viewer viewer, Checkups checkups, Results results) {
    this.viewer = viewer;
    this.checkups = checkups;
    this.results = results;
  }

  /**
   * A task with its weight.
   *
   * @param system as it was for the result the task came from
   * @param indicator the same
   * @param gain what reaching the aim adds
   * @param realised what a signed re-check has added
   */
  record Weighed(
      Task task, IndicatorSystem system, Indicator indicator, Fraction gain, Fraction realised) {
    /** What reaching the aim adds for each point of effort. */
    Fraction perEffort() {
      return gain.over(Fraction.of(BigDecimal.valueOf(indicator.item().effort())));
    }
  }

  /** What all of them could add, and what they have added. */
  record Sum(BigDecimal possible, BigDecimal realised) {}

  Weighed of(Task task) {
    var from = sheet(task.origin().checkup());
    var item = score(from).item(task.origin().code());
    return new Weighed(
        task,
        from.system(),
        from.system().require(task.origin().code()),
        added(item, task.last().terms().aim()),
        task.isConfirmed() ? realised(task, item) : Fraction.ZERO);
  }

  private Fraction realised(Task task, ItemScore item) {
    var recheck = task.last().recheck();
    var given = recheck == null ? null : sheet(recheck).given().get(item.code());
    return given != null && given.answer() instanceof Answer.Reached(int level, var unused)
        ? added(item, level)
        : Fraction.ZERO;
  }

  /** What a level adds to what the item had; a version that asks anew may know more levels. */
  private static Fraction added(ItemScore item, int level) {
    var percent = item.item().percents().get(Math.min(level, item.item().topLevel()));
    return item.share()
        .times(Fraction.of(percent))
        .over(Fraction.HUNDRED)
        .minus(item.raw())
        .greatest(Fraction.ZERO);
  }

  /** The sum over tasks that were not put away. */
  static Sum sum(List<Weighed> tasks) {
    var possible = Fraction.ZERO;
    var realised = Fraction.ZERO;
    for (var one : tasks) {
      if (one.task().state() != Task.State.DROPPED) {
        possible = possible.plus(one.gain());
        realised = realised.plus(one.realised());
      }
    }
    return new Sum(possible.rounded(), realised.rounded());
  }

  private AnswerSheet sheet(CheckupId id) {
    return sheets.computeIfAbsent(id, one -> checkups.sheet(viewer, one));
  }

  private Score score(AnswerSheet sheet) {
    return scores.computeIfAbsent(
        sheet.checkup().id(), unused -> results.assess(viewer, sheet).index().score());
  }
}
