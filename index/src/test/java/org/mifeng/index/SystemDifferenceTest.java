package org.mifeng.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.SystemDifference.Change;
import org.mifeng.index.form.SystemReader;

/** What a new version changes, and which answers outlive it. */
class SystemDifferenceTest {
  private final IndicatorSystem old = SystemReader.builtIn();

  private static IndicatorSystem version(String... changes) {
    String yaml = new String(SystemReader.builtInFile(), StandardCharsets.UTF_8);
    yaml = yaml.substring(0, yaml.indexOf("test_vectors:"));
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(yaml.contains(changes[i])).as(changes[i]).isTrue();
      yaml = yaml.replace(changes[i], changes[i + 1]);
    }
    return SystemReader.read(yaml.getBytes(StandardCharsets.UTF_8)).require();
  }

  private Answers answered() {
    Answers answers = new Answers("quick", Map.of("sector", "software"), Map.of());
    for (Indicator indicator : old.indicators()) {
      answers =
          answers.with(
              indicator.code(), new Answer.Reached(2, new Proof("declared", IndexVector.DAY)));
    }
    return answers;
  }

  @Test
  void theSameVersionChangesNothing() {
    SystemDifference difference = SystemDifference.between(old, SystemReader.builtIn());
    assertThat(difference.changed()).isEmpty();
    assertThat(difference.added()).isEmpty();
    assertThat(difference.carried()).hasSize(50);
    assertThat(difference.carryOver(answered(), old.yardstick())).isEqualTo(answered());
  }

  @Test
  void anotherQuestionLosesItsAnswerAndAnotherWeightDoesNot() {
    IndicatorSystem young =
        version(
            "是否书面明确一名企业负责人", "是否公开明确一名企业负责人",
            "Are origin, versions and title of core secrets deposited in time?",
                "Are origin, versions and title of core secrets deposited promptly?",
            "    zh: 口头指定，无文件", "    zh: 口头指定，无文件");
    SystemDifference difference = SystemDifference.between(old, young);
    assertThat(difference.changed().get("D1-01")).containsExactly(Change.QUESTION);
    assertThat(difference.changed().get("D8-01")).containsExactly(Change.QUESTION);
    // The Chinese text decides: a better translation is still the same question.
    assertThat(difference.carried()).doesNotContainKey("D1-01").containsEntry("D8-01", "D8-01");
    assertThat(difference.carryOver(answered(), young.yardstick()).byCode())
        .hasSize(49)
        .doesNotContainKey("D1-01");
  }

  @Test
  void weightsGatesAndLevelsAreTold() {
    String first = "    name_en: Named top accountable person\n    weight: 2\n";
    String second = "    name_en: Responsible body\n    weight: 2\n";
    IndicatorSystem young =
        version(
            first,
            first.replace("2\n", "2.5\n"),
            second,
            second.replace("2\n", "1.5\n"),
            "      - D2-03\n      - D3-01\n",
            "      - D3-01\n",
            "zh: 口头指定，无文件",
            "zh: 口头说过");
    SystemDifference difference = SystemDifference.between(old, young);
    assertThat(difference.changed().get("D1-01"))
        .containsExactlyInAnyOrder(Change.WEIGHT, Change.LEVELS);
    assertThat(difference.changed().get("D1-02")).containsExactly(Change.WEIGHT);
    assertThat(difference.changed().get("D2-03")).containsExactly(Change.GATE);
    assertThat(difference.carried()).doesNotContainKey("D1-01").containsKey("D1-02");
  }

  @Test
  void aQuestionUnderAnotherCodeIsStillTheSameQuestion() {
    IndicatorSystem young =
        version(
            "D9-03",
            "D9-13",
            "code: software",
            "code: software-house",
            "- software\n",
            "- software-house\n");
    SystemDifference difference = SystemDifference.between(old, young);
    assertThat(difference.added()).containsExactly("D9-13");
    assertThat(difference.removed()).containsExactly("D9-03");
    assertThat(difference.carried()).containsEntry("D9-03", "D9-13");
    Answers carried = difference.carryOver(answered(), young.yardstick());
    assertThat(carried.byCode()).containsKey("D9-13").doesNotContainKey("D9-03");
    // The option is gone, so the scope question is asked again.
    assertThat(carried.scope()).isEmpty();
    assertThat(carried.set()).isEqualTo("quick");
  }
}
