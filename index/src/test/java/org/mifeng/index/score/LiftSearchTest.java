package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.GradeMark;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.RandomCases;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;

/** Which three actions lift an enterprise one grade. */
class LiftSearchTest {
  private final Yardstick yardstick = SystemReader.builtIn().yardstick();

  private Answers all(int level, String verification) {
    Answers answers = new Answers(Yardstick.FULL, Map.of(), Map.of());
    for (Item item : yardstick.items()) {
      answers = answers.with(item.code(), reached(level, verification));
    }
    return answers;
  }

  private static Answer reached(int level, String verification) {
    return new Answer.Reached(level, new Proof(verification, RandomCases.DAY));
  }

  private Lift search(Answers answers, Aim aim) {
    return LiftSearch.search(yardstick, answers, RandomCases.DAY, aim);
  }

  @Test
  void oneSmallThingIsPreferredToThreeLargeOnes() {
    // 69.6 is two small steps from B; D4-02 weighs 3 and costs one point of effort.
    Answers answers = all(2, "declared").with("D2-01", reached(1, "declared"));
    Lift lift = search(answers, Aim.RAW);
    assertThat(lift.from().code()).isEqualTo("C");
    assertThat(lift.next()).map(GradeMark::code).contains("B");
    assertThat(lift.actions()).hasSize(1);
    assertThat(lift.actions().getFirst().effort()).isEqualTo(1);
    assertThat(lift.reaches()).isTrue();
    assertThat(lift.before()).isEqualByComparingTo("69.40");
    assertThat(lift.after()).isGreaterThanOrEqualTo(new BigDecimal("70"));
  }

  @Test
  void theGateIsLiftedFirst() {
    Lift lift = search(all(3, "onsite").with("D4-02", reached(0, "onsite")), Aim.RAW);
    assertThat(lift.from().code()).isEqualTo("D");
    assertThat(lift.actions()).extracting(Action::code).containsExactly("D4-02");
    assertThat(lift.after()).isEqualByComparingTo("100");
  }

  @Test
  void fourGatesAreMoreThanThreeActionsCanLift() {
    Answers answers = all(3, "onsite");
    for (String gate : List.of("D2-03", "D3-01", "D4-02", "D4-07")) {
      answers = answers.with(gate, reached(0, "onsite"));
    }
    Lift lift = search(answers, Aim.RAW);
    assertThat(lift.reaches()).isFalse();
    assertThat(lift.after()).isEqualByComparingTo("59");
  }

  @Test
  void nobodyIsPromisedMoreThanThreeActionsGive() {
    Lift lift = search(all(1, "declared"), Aim.RAW);
    assertThat(lift.actions()).hasSize(3);
    assertThat(lift.reaches()).isFalse();
    assertThat(lift.after()).isEqualByComparingTo("45.40");
  }

  @Test
  void atTheTopThereIsNothingToLift() {
    Lift lift = search(all(3, "onsite"), Aim.RAW);
    assertThat(lift.next()).isEmpty();
    assertThat(lift.actions()).isEmpty();
    assertThat(lift.reaches()).isFalse();
  }

  @Test
  void provingLiftsOnlyTheConfirmedFigure() {
    Answers answers = all(3, "document").with("D4-02", reached(3, "declared"));
    Lift lift = search(answers, Aim.CONFIRMED);
    assertThat(lift.from().code()).isEqualTo("B");
    assertThat(lift.actions()).extracting(Action::kind).containsOnly(Action.Kind.PROVE);
    assertThat(lift.reaches()).isTrue();
    assertThat(search(answers, Aim.RAW).actions()).isEmpty();
  }

  /** Every combination tried by computing the whole score for it. */
  @Test
  void aSearchThatComputesEverythingFindsNothingBetter() {
    RandomCases cases = new RandomCases(7);
    int reached = 0;
    int lifted = 0;
    for (int round = 0; round < 150; round++) {
      Yardstick made = cases.madeUp();
      Answers answers = cases.answers(made);
      Aim aim = Aim.values()[cases.below(2)];
      Lift lift = LiftSearch.search(made, answers, RandomCases.DAY, aim);
      if (lift.next().isEmpty()) {
        continue;
      }
      Best best = new Best(made, answers, aim, lift.next().get().least());
      best.tryAll(new ArrayList<>(), 0);
      assertThat(lift.reaches()).as("round %s", round).isEqualTo(best.effort < Integer.MAX_VALUE);
      if (lift.reaches()) {
        reached++;
        assertThat(lift.actions().stream().mapToInt(Action::effort).sum()).isEqualTo(best.effort);
      } else {
        assertThat(lift.after()).isEqualByComparingTo(best.figure);
      }
      lifted += lift.after().compareTo(lift.before()) > 0 ? 1 : 0;
    }
    assertThat(reached).isBetween(10, 140);
    assertThat(lifted).isGreaterThan(30);
  }

  /** The plain search; changes are made to answers and nothing is assumed about them. */
  private static final class Best {
    private final Yardstick yardstick;
    private final Answers answers;
    private final Aim aim;
    private final BigDecimal least;
    private final Score score;
    private int effort = Integer.MAX_VALUE;
    private BigDecimal figure = BigDecimal.ZERO;

    Best(Yardstick yardstick, Answers answers, Aim aim, BigDecimal least) {
      this.yardstick = yardstick;
      this.answers = answers;
      this.aim = aim;
      this.least = least;
      this.score = Scoring.score(yardstick, answers, RandomCases.DAY);
    }

    private record Step(String code, Answer answer, int effort) {}

    void tryAll(List<Step> steps, int from) {
      Answers changed = answers;
      int sum = 0;
      for (Step step : steps) {
        changed = changed.with(step.code(), step.answer());
        sum += step.effort();
      }
      Score then = Scoring.score(yardstick, changed, RandomCases.DAY);
      BigDecimal now = aim == Aim.RAW ? then.raw() : then.confirmed();
      figure = figure.max(now);
      if (now.compareTo(least) >= 0) {
        effort = Math.min(effort, sum);
      }
      for (int i = from; i < score.items().size() && steps.size() < 3; i++) {
        for (Step step : steps(score.items().get(i))) {
          steps.add(step);
          tryAll(steps, i + 1);
          steps.removeLast();
        }
      }
    }

    private List<Step> steps(ItemScore item) {
      if (item.standing().isOut()) {
        return List.of();
      }
      List<Step> steps = new ArrayList<>();
      Proof today = new Proof(item.verification(), RandomCases.DAY);
      steps.add(
          new Step(
              item.code(),
              new Answer.Reached(item.item().topLevel(), today),
              item.item().effort()));
      if (aim == Aim.CONFIRMED && yardstick.rank(item.verification()) < 1) {
        steps.add(
            new Step(
                item.code(),
                new Answer.Reached(item.level(), new Proof("shown", RandomCases.DAY)),
                1));
      }
      return steps;
    }
  }

  @Test
  void gapsAreOrderedByWeightTimesMissingOverEffortWithGatesFirst() {
    Answers answers =
        all(3, "onsite")
            .with("D6-04", reached(0, "onsite"))
            .with("D1-01", reached(1, "onsite"))
            .with("D3-02", reached(1, "onsite"))
            .with("D8-01", reached(2, "onsite"));
    List<Gap> gaps = Gap.of(Scoring.score(yardstick, answers, RandomCases.DAY));
    // 2·60/1 = 1.2, 3·30/1 = 0.9, 3·60/4 = 0.45 points for each point of effort; the gate before.
    assertThat(gaps)
        .extracting(gap -> gap.item().code())
        .containsExactly("D6-04", "D1-01", "D8-01", "D3-02");
    assertThat(gaps.get(1).priority().rounded()).isEqualByComparingTo("1.2");
    assertThat(gaps).extracting(Gap::capping).containsExactly(true, false, false, false);
  }
}
