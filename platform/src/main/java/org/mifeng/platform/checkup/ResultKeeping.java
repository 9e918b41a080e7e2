package org.mifeng.platform.checkup;

import java.util.Arrays;
import org.mifeng.index.score.ItemScore;
import org.mifeng.index.score.Points;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Score;
import org.mifeng.platform.checkup.FigureStore.GroupPart;
import org.mifeng.platform.checkup.FigureStore.VisitPart;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * Writes down what a signature leaves behind: the result for the enterprise, its figures for
 * officials, and how it counts in figures about groups, which name nobody (docs/adr/0033).
 */
@Component
class ResultKeeping {
  /** Where a percent stands, it says that the item does not apply. */
  static final int NOT_APPLICABLE = 255;

  private static final int WHOLE = 100;

  private final ResultStore results;
  private final FigureStore figures;

  ResultKeeping(ResultStore results, FigureStore figures) {
    this.results = results;
    this.figures = figures;
  }

  /** Keeps a result, inside whoever's transaction it is. */
  void keep(AnswerSheet sheet, Assessment assessment, Result result, byte[] manifest, Viewer by) {
    var checkup = sheet.checkup();
    results.insert(checkup, result, manifest, by);
    var percents = percents(assessment.index().score());
    var before =
        figures
            .findPercents(checkup.organisation(), checkup.system(), checkup.set())
            .orElse(new byte[0]);
    figures.insert(checkup, result, groupPart(before, percents));
    figures.replace(checkup, result, visitPart(sheet, assessment.index()));
  }

  private static byte[] percents(Score score) {
    var percents = new byte[score.items().size()];
    for (int i = 0; i < percents.length; i++) {
      percents[i] = (byte) percent(score.items().get(i));
    }
    return percents;
  }

  private static int percent(ItemScore item) {
    return item.standing().isOut()
        ? NOT_APPLICABLE
        : item.item().percents().get(item.level()).intValue();
  }

  /** Items of both check-ups are the same ones, in the same order: the version is the same. */
  static GroupPart groupPart(byte[] before, byte[] now) {
    int gaps = 0;
    int closed = 0;
    for (int i = 0; i < Math.min(before.length, now.length); i++) {
      int then = before[i] & 0xff;
      int today = now[i] & 0xff;
      if (then < WHOLE && today != NOT_APPLICABLE) {
        gaps++;
        closed += today == WHOLE ? 1 : 0;
      }
    }
    return new GroupPart(Arrays.copyOf(now, now.length), gaps, closed);
  }

  private static VisitPart visitPart(AnswerSheet sheet, ProtectionIndex index) {
    var yardstick = sheet.system().yardstick();
    var inputs = Exposure.inputs(yardstick, sheet.scope().options());
    var points = Points.of(yardstick.composition().exposure(), inputs);
    return new VisitPart(points.rounded(), inputs, index.visitPriority(points).rounded());
  }
}
