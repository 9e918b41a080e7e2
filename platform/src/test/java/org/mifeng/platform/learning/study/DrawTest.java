package org.mifeng.platform.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.learning.Course.Exam;
import org.mifeng.platform.learning.Question;
import org.mifeng.platform.learning.Question.Asked;
import org.mifeng.platform.learning.Question.Choice;
import org.mifeng.platform.learning.Question.Kind;
import org.mifeng.platform.learning.Question.Reason;
import org.mifeng.platform.learning.Wording;

/** Questions are drawn without repetition and mixed; only the whole right answer is right. */
class DrawTest {
  private static final Wording WORDS = new Wording("问", null);
  private static final Exam EXAM =
      new Exam(
          80,
          3,
          List.of(
              question("q01", Kind.SINGLE, "b"),
              question("q02", Kind.MULTIPLE, "a", "c"),
              question("q03", Kind.CASE, "d"),
              question("q04", Kind.SINGLE, "a"),
              question("q05", Kind.TRUE_FALSE, "incorrect")));

  private static Question question(String code, Kind kind, String... right) {
    var choices =
        (kind == Kind.TRUE_FALSE ? List.of("correct", "incorrect") : List.of("a", "b", "c", "d"))
            .stream().map(choice -> new Choice(choice, WORDS)).toList();
    return new Question(
        code,
        kind,
        "lesson",
        new Asked(null, WORDS),
        choices,
        java.util.Set.of(right),
        new Reason(WORDS, List.of()));
  }

  @Test
  void eachTestAsksItsNumberOfDifferentQuestionsWithAllTheirChoices() {
    var orders = new HashSet<String>();
    var asked = new HashSet<String>();
    for (int seed = 0; seed < 60; seed++) {
      var drawn = Draw.of(EXAM, new Random(seed));
      assertThat(drawn.all()).hasSize(3);
      drawn
          .all()
          .forEach(
              (code, choices) ->
                  assertThat(choices)
                      .containsExactlyInAnyOrderElementsOf(
                          EXAM.find(code).orElseThrow().choices().stream()
                              .map(Choice::code)
                              .toList()));
      assertThat(drawn.of("q05")).isIn(List.of(), List.of("correct", "incorrect"));
      orders.add(String.join("", drawn.of("q01")));
      asked.addAll(drawn.all().keySet());
    }
    assertThat(asked).hasSize(5);
    assertThat(orders).hasSizeGreaterThan(5);
  }

  @Test
  void anAnswerIsRightWhenItIsAllOfItAndNothingMore() {
    var asked = new Picks(Map.of("q01", List.of("b"), "q02", List.of("a"), "q03", List.of("d")));
    assertThat(correct(asked, "q01=b q02=c.a q03=d")).isEqualTo(3);
    assertThat(correct(asked, "q01=b q02=a q03=d")).isEqualTo(2);
    assertThat(correct(asked, "q01=b q02=a.b.c q03=d.a")).isEqualTo(1);
    assertThat(correct(asked, "q05=incorrect q04=a")).isZero();
    assertThat(EXAM.needed()).isEqualTo(3);
  }

  private static int correct(Picks asked, String answers) {
    return Draw.correct(EXAM, asked, Picks.parse(answers));
  }

  @Test
  void onlyWhatWasAskedIsTaken() {
    var asked = Picks.parse("q03=d.a.b q05=correct.incorrect");
    assertThat(Picks.parse(asked.stored())).isEqualTo(asked);
    var ticked =
        asked.ticked(
            Map.of(
                "q03", new String[] {"a", "a", "f", "<b>"},
                "q04", new String[] {"a"},
                "_csrf", new String[] {"x"}));
    assertThat(ticked.stored()).isEqualTo("q03=a q05=");
    assertThat(Picks.parse(ticked.stored()).of("q05")).isEmpty();
    assertThat(Picks.parse("nonsense").all()).isEmpty();
  }
}
