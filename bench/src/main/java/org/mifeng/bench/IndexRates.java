package org.mifeng.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.score.Aim;
import org.mifeng.index.score.AreaIndex;
import org.mifeng.index.score.Disclosure;
import org.mifeng.index.score.Fraction;
import org.mifeng.index.score.LiftSearch;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Scoring;

/**
 * The index of a city's enterprises recomputed from their answers, exactly, beside the same sums in
 * floating point, which no published figure may come from.
 */
final class IndexRates implements Measurement {
  private static final int ENTERPRISES = 100_000;
  private static final int SHEETS = 2_000;
  private static final int DISTRICTS = 13;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private final Random random = new Random(2024);

  @Override
  public void measure(Bench bench) throws Exception {
    var system = SystemReader.builtIn();
    var yardstick = system.yardstick();
    var sheets = sheets(yardstick);
    var rough = CpuTime.perSecond(1, () -> rough(yardstick, sheets)) * SHEETS;
    var lifts = 0;
    var report = bench.report();
    recompute(yardstick, sheets, SHEETS);
    for (var round = 0; round < bench.rounds(); round++) {
      var start = CpuTime.now();
      var indexes = recompute(yardstick, sheets, ENTERPRISES);
      var rate = ENTERPRISES / (CpuTime.now() - start);
      report.row("index of 100,000 enterprises (50 items), per CPU-second", "%.0f", rate);
      report.row("index, exact ÷ its sums in floating point", "%.4f", rate / rough);
      start = CpuTime.now();
      speak(yardstick, indexes);
      report.row(
          "100,000 enterprises: city and 13 districts with suppression, CPU-seconds",
          "%.2f",
          CpuTime.now() - start);
      var sheet = sheets.get(lifts++ % SHEETS);
      report.row(
          "searches for the actions that lift a grade, per CPU-second",
          "%.1f",
          CpuTime.perSecond(
              1, () -> LiftSearch.search(yardstick, sheet, DAY, Aim.RAW).actions().size()));
    }
  }

  /** As a city would: of each enterprise only the figure is kept. */
  private static List<Fraction> recompute(Yardstick yardstick, List<Answers> sheets, int count) {
    List<Fraction> indexes = new ArrayList<>(count);
    for (var i = 0; i < count; i++) {
      var score = Scoring.score(yardstick, sheets.get(i % SHEETS), DAY);
      indexes.add(ProtectionIndex.of(score, Map.of()).exact());
    }
    return indexes;
  }

  private static void speak(Yardstick yardstick, List<Fraction> indexes) {
    var terms = yardstick.composition().area();
    List<List<AreaIndex.Member>> groups = new ArrayList<>();
    List<AreaIndex.Member> city = new ArrayList<>();
    groups.add(city);
    for (var i = 0; i < DISTRICTS; i++) {
      groups.add(new ArrayList<>());
    }
    for (var i = 0; i < indexes.size(); i++) {
      var member = new AreaIndex.Member("e" + i, Yardstick.FULL, BigDecimal.ONE, indexes.get(i));
      city.add(member);
      groups.get(1 + i % DISTRICTS).add(member);
    }
    var disclosure = new Disclosure(terms);
    for (var group : groups) {
      if (disclosure.offer(group).isPresent()) {
        throw new IllegalStateException("a large group was not spoken of");
      }
      AreaIndex.of(terms, group, BigDecimal.ONE, BigDecimal.ONE);
    }
  }

  private List<Answers> sheets(Yardstick yardstick) {
    List<Answers> sheets = new ArrayList<>(SHEETS);
    for (var i = 0; i < SHEETS; i++) {
      Map<String, Answer> answers = new HashMap<>();
      for (var item : yardstick.items()) {
        answers.put(item.code(), answer(yardstick, item));
      }
      Map<String, String> scope = new HashMap<>();
      yardstick
          .applicability()
          .scope()
          .forEach(
              (question, options) ->
                  scope.put(question, options.get(random.nextInt(options.size()))));
      sheets.add(new Answers(Yardstick.FULL, scope, answers));
    }
    return sheets;
  }

  private Answer answer(Yardstick yardstick, Item item) {
    if (random.nextInt(12) == 0) {
      return new Answer.Unknown();
    }
    var verifications = yardstick.verifications();
    return new Answer.Reached(
        random.nextInt(item.percents().size()),
        new Proof(
            verifications.get(random.nextInt(verifications.size())).code(),
            DAY.minusDays(random.nextInt(1_500))));
  }

  /** What any implementation must at least do: look each answer up, multiply and add. */
  private static long rough(Yardstick yardstick, List<Answers> sheets) {
    var sum = 0.0;
    for (var sheet : sheets) {
      for (var item : yardstick.items()) {
        if (sheet.byCode().get(item.code()) instanceof Answer.Reached reached) {
          sum +=
              item.weight().doubleValue()
                  * item.percents().get(reached.level()).doubleValue()
                  / 100;
        }
      }
    }
    return (long) sum;
  }
}
