package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.Score;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.learning.Trainings;
import org.springframework.stereotype.Component;

/**
 * The numbers of U and R that the platform itself has seen. What it has not seen is left out and
 * earns nothing: nobody types these numbers in.
 */
@Component
class RealUse {
  private static final int MONTHS = 12;

  private final Deposits deposits;
  private final Trainings trainings;
  private final ResultStore store;
  private final FigureStore figures;
  private final Clock clock;

  RealUse(
      Deposits deposits, Trainings trainings, ResultStore store, FigureStore figures, Clock clock) {
    this.deposits = deposits;
    this.trainings = trainings;
    this.store = store;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * The numbers on a day, by the codes of the measures.
   *
   * @param checkup that is being filled in or signed
   * @param score its score on the day
   */
  Map<String, BigDecimal> on(LocalDate day, Viewer viewer, Checkup checkup, Score score) {
    var set = checkup.set();
    Map<String, BigDecimal> numbers = new HashMap<>();
    numbers.put("deposit-months", BigDecimal.valueOf(depositMonths(day, viewer)));
    boolean full =
        set.equals(Yardstick.FULL)
            || store.hasSince(
                viewer.organisation().value(), Yardstick.FULL, day.minusMonths(MONTHS));
    numbers.put("full-check-up", full ? BigDecimal.ONE : BigDecimal.ZERO);
    trainings
        .rate(viewer, LegalTime.beginning(day.plusDays(1).minusMonths(MONTHS)))
        .ifPresent(rate -> numbers.put("training-rate", rate));
    figures
        .findPercents(checkup.organisation(), checkup.system(), set)
        .map(before -> Closing.between(before, Closing.percents(score)).rate())
        .ifPresent(rate -> numbers.put("closure-rate", rate));
    return numbers;
  }

  /** Of the twelve months that end with the day, those with a deposit. */
  private long depositMonths(LocalDate day, Viewer viewer) {
    var end = day.plusDays(1);
    return deposits.countPeriods(
        viewer,
        IntStream.rangeClosed(0, MONTHS)
            .mapToObj(month -> end.minusMonths(MONTHS - month))
            .toList());
  }
}
