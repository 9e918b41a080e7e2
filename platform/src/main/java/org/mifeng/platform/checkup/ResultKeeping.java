package org.mifeng.platform.checkup;

import org.mifeng.index.score.Points;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.platform.checkup.FigureStore.GroupPart;
import org.mifeng.platform.checkup.FigureStore.VisitPart;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Provision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what a signature leaves behind: the result for the enterprise, its figures for
 * officials, and how it counts in figures about groups, which name nobody (docs/adr/0033).
 */
@Component
class ResultKeeping {
  private final ResultStore results;
  private final FigureStore figures;
  private final ApplicationEventPublisher events;

  ResultKeeping(ResultStore results, FigureStore figures, ApplicationEventPublisher events) {
    this.results = results;
    this.figures = figures;
    this.events = events;
  }

  /** Keeps a result, inside whoever's transaction it is. */
  void keep(AnswerSheet sheet, Assessment assessment, Result result, byte[] manifest, Viewer by) {
    var checkup = sheet.checkup();
    results.insert(checkup, result, manifest, by);
    var percents = Closing.percents(assessment.index().score());
    var before =
        figures
            .findPercents(checkup.organisation(), checkup.system(), checkup.set())
            .orElse(new byte[0]);
    figures.insert(checkup, result, new GroupPart(percents, Closing.between(before, percents)));
    figures.replace(checkup, result, visitPart(sheet, assessment.index()));
    var enterprise = checkup.organisation().value();
    var subject = checkup.id().toString();
    events.publishEvent(new Provision("check-up", enterprise, subject, 1, result.signedAt()));
  }

  private static VisitPart visitPart(AnswerSheet sheet, ProtectionIndex index) {
    var yardstick = sheet.system().yardstick();
    var inputs = Exposure.inputs(yardstick, sheet.scope().options());
    var points = Points.of(yardstick.composition().exposure(), inputs);
    return new VisitPart(points.rounded(), inputs, index.visitPriority(points).rounded());
  }
}
