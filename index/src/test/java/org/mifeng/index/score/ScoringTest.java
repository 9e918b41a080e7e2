package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.RandomCases;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.SystemReader;

/** What must hold for every check-up, and the cases that people argue about. */
class ScoringTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.cases", 6_000);

  private final IndicatorSystem system = SystemReader.builtIn();
  private final Yardstick yardstick = system.yardstick();

  private Score score(Answers answers) {
    return Scoring.score(yardstick, answers, RandomCases.DAY);
  }

  private Answers all(int level, String verification) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Item item : yardstick.items()) {
      answers.put(item.code(), new Answer.Reached(level, new Proof(verification, RandomCases.DAY)));
    }
    return new Answers(Yardstick.FULL, Map.of("sector", "other"), answers);
  }

  @Test
  void aSecondImplementationComputesTheSame() {
    RandomCases cases = new RandomCases(1);
    for (int round = 0; round < ROUNDS; round++) {
      Yardstick any = cases.yardstick();
      Answers answers = cases.answers(any);
      Score score = Scoring.score(any, answers, RandomCases.DAY);
      NaiveScore naive = new NaiveScore(any, answers, RandomCases.DAY);
      assertThat(score.raw()).as("round %s", round).isEqualTo(NaiveScore.rounded(naive.raw));
      assertThat(score.confirmed()).isEqualTo(NaiveScore.rounded(naive.confirmed));
      assertThat(!score.gateHits().isEmpty()).isEqualTo(naive.gate);
      for (ItemScore item : score.items()) {
        BigDecimal share = naive.shares.getOrDefault(item.code(), BigDecimal.ZERO);
        assertThat(item.share().rounded()).isEqualTo(NaiveScore.rounded(share));
      }
    }
  }

  @Test
  void sharesAreAHundredTogetherWhateverDoesNotApply() {
    RandomCases cases = new RandomCases(2);
    int empty = 0;
    for (int round = 0; round < ROUNDS / 4; round++) {
      Yardstick any = cases.yardstick();
      Score score = Scoring.score(any, cases.answers(any), RandomCases.DAY);
      Fraction sum =
          score.items().stream().map(ItemScore::share).reduce(Fraction.ZERO, Fraction::plus);
      Fraction byDimension =
          score.dimensions().stream()
              .map(DimensionScore::share)
              .reduce(Fraction.ZERO, Fraction::plus);
      boolean allOut = score.items().stream().allMatch(item -> item.standing().isOut());
      empty += allOut ? 1 : 0;
      assertThat(sum).isEqualTo(allOut ? Fraction.ZERO : Fraction.HUNDRED);
      assertThat(byDimension).isEqualTo(sum);
    }
    assertThat(empty).isLessThan(ROUNDS / 20);
  }

  @Test
  void aBetterAnswerNeverLowersAFigure() {
    RandomCases cases = new RandomCases(3);
    for (int round = 0; round < ROUNDS / 2; round++) {
      Yardstick any = cases.yardstick();
      Answers answers = cases.answers(any);
      List<Item> items = any.items();
      Item item = items.get(cases.below(items.size()));
      Answer.Reached now = cases.reached(any, item);
      Answer.Reached better = better(cases, any, item, now);
      Score before = Scoring.score(any, answers.with(item.code(), now), RandomCases.DAY);
      Score after = Scoring.score(any, answers.with(item.code(), better), RandomCases.DAY);
      assertThat(after.raw()).isGreaterThanOrEqualTo(before.raw());
      assertThat(after.exactConfirmed()).isGreaterThanOrEqualTo(before.exactConfirmed());
      assertThat(after.items().stream().map(ItemScore::share).toList())
          .isEqualTo(before.items().stream().map(ItemScore::share).toList());
    }
  }

  /** A higher level, or a stronger proof, or a fresher one. */
  private static Answer.Reached better(
      RandomCases cases, Yardstick any, Item item, Answer.Reached now) {
    int rank = any.rank(now.proof().verification());
    return switch (cases.below(3)) {
      case 0 -> new Answer.Reached(Math.min(item.topLevel(), now.level() + 1), now.proof());
      case 1 ->
          new Answer.Reached(
              now.level(),
              new Proof(
                  any.verifications()
                      .get(Math.min(rank + 1, any.verifications().size() - 1))
                      .code(),
                  RandomCases.DAY));
      default ->
          new Answer.Reached(now.level(), new Proof(now.proof().verification(), RandomCases.DAY));
    };
  }

  @Test
  void theOrderOfAnswersIsIrrelevant() {
    RandomCases cases = new RandomCases(4);
    for (int round = 0; round < 200; round++) {
      Answers answers = cases.answers(yardstick);
      List<Map.Entry<String, Answer>> entries = new ArrayList<>(answers.byCode().entrySet());
      Collections.shuffle(entries, cases.random());
      Map<String, Answer> shuffled = new LinkedHashMap<>();
      entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
      Score one = score(answers);
      Score other = score(new Answers(answers.set(), answers.scope(), shuffled));
      assertThat(other.items()).isEqualTo(one.items());
      assertThat(other.confirmed()).isEqualTo(one.confirmed());
    }
  }

  @Test
  void whatDoesNotApplyLeavesAPerfectCheckUpPerfect() {
    RandomCases cases = new RandomCases(5);
    for (int round = 0; round < 500; round++) {
      Answers answers = all(3, "onsite");
      int out = 1 + cases.below(49);
      for (int i = 0; i < out; i++) {
        String code = yardstick.items().get(cases.below(50)).code();
        answers = answers.with(code, new Answer.NotApplicable("no such thing here"));
      }
      assertThat(score(answers).raw()).isEqualByComparingTo("100");
      assertThat(score(answers).confirmed()).isEqualByComparingTo("100");
    }
  }

  @Test
  void weightIsSharedWithinTheDimensionAndAcrossTheRestWhenAllOfItFallsAway() {
    Answers one = all(3, "onsite").with("D7-04", new Answer.NotApplicable("no business abroad"));
    assertThat(score(one).item("D7-01").share().rounded()).isEqualByComparingTo("3.33");
    assertThat(score(one).item("D1-01").share().rounded()).isEqualByComparingTo("2.00");
    Answers none = one;
    for (String code : List.of("D7-01", "D7-02", "D7-03")) {
      none = none.with(code, new Answer.NotApplicable("no partners"));
    }
    // 8 of 100 are gone: what weighed 2 weighs 2/92.
    assertThat(score(none).item("D1-01").share().rounded()).isEqualByComparingTo("2.17");
  }

  @Test
  void nothingThatAppliesIsNothingToCount() {
    Answers answers = all(3, "onsite");
    for (Item item : yardstick.items()) {
      answers = answers.with(item.code(), new Answer.NotApplicable("nothing of this"));
    }
    assertThat(score(answers).raw()).isEqualByComparingTo("0");
    assertThat(score(answers).verifiedShare()).isEqualTo(Fraction.ZERO);
    assertThat(score(answers).dimensions().getFirst().rawPercent()).isEmpty();
  }

  @Test
  void notKnowingAndNotAnsweringCountAsNotInPlace() {
    Answers known = all(3, "onsite");
    Map<String, Answer> fewer = new LinkedHashMap<>(known.byCode());
    fewer.remove("D4-02");
    Score missing = score(new Answers("full", known.scope(), fewer));
    Score unknown = score(known.with("D4-02", new Answer.Unknown()));
    assertThat(missing.raw()).isEqualByComparingTo("59").isEqualByComparingTo(unknown.raw());
    assertThat(missing.unanswered()).isEqualTo(1);
    assertThat(unknown.item("D4-02").standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(unknown.gateHits()).containsExactly("D4-02");
  }

  @Test
  void aRuleOutranksAnAnswerAndTheContradictionIsTold() {
    Answers answers = all(3, "onsite");
    Answers home =
        new Answers("full", Map.of("overseas", "no", "sector", "other"), answers.byCode());
    Score score = score(home);
    assertThat(score.item("D7-04").standing()).isEqualTo(Standing.OUT_BY_RULE);
    assertThat(score.doubts()).contains(new Doubt(Doubt.Kind.ANSWERED_BUT_OUT, "D7-04"));
    assertThat(score(answers).doubts())
        .contains(new Doubt(Doubt.Kind.SCOPE_OPEN, "overseas"))
        .doesNotContain(new Doubt(Doubt.Kind.ANSWERED_BUT_OUT, "D7-04"));
    assertThat(score(answers).item("D7-04").standing()).isEqualTo(Standing.COUNTED);
  }

  @Test
  void aGateThatIsDeclaredAwayIsTold() {
    Score score = score(all(3, "onsite").with("D3-01", new Answer.NotApplicable("no secrets")));
    assertThat(score.doubts()).contains(new Doubt(Doubt.Kind.GATE_DECLARED_OUT, "D3-01"));
  }

  @Test
  void theVerifiedShareCountsPointsWithMoreThanAWord() {
    Answers answers = all(3, "declared").with("D4-02", reached(3, "document"));
    assertThat(score(answers).verifiedShare().rounded()).isEqualByComparingTo("3");
    assertThat(score(all(3, "onsite")).verifiedShare()).isEqualTo(Fraction.HUNDRED);
  }

  private static Answer reached(int level, String verification) {
    return new Answer.Reached(level, new Proof(verification, RandomCases.DAY));
  }

  @Test
  void gradesBeginWhereTheSystemSays() {
    assertThat(score(all(3, "declared")).grade().code()).isEqualTo("A");
    assertThat(score(all(3, "declared")).confirmedGrade().code()).isEqualTo("B");
    assertThat(score(all(2, "declared")).grade().code()).isEqualTo("B");
    assertThat(score(all(1, "declared")).grade().code()).isEqualTo("D");
    assertThat(score(all(0, "declared")).grade().code()).isEqualTo("E");
  }

  @Test
  void answersThatTheSystemDoesNotKnowAreRefused() {
    Answers answers = all(3, "onsite");
    assertThatThrownBy(() -> score(answers.with("D1-01", reached(4, "onsite"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> score(answers.with("D1-01", reached(3, "sworn"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> score(new Answers("half", Map.of(), Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(score(answers.with("X9-99", reached(1, "onsite"))).doubts())
        .contains(new Doubt(Doubt.Kind.NOT_ASKED, "X9-99"));
  }
}
