package org.mifeng.index.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Rule;

/** What an indicator system may not be, and where the reader says so. */
class SystemReaderTest {
  private final String yaml = new String(SystemReader.builtInFile(), StandardCharsets.UTF_8);

  private static List<Problem> problems(String text) {
    return SystemReader.read(text.getBytes(StandardCharsets.UTF_8)).problems();
  }

  /** Code and path of each problem; the place must be the line of what was changed. */
  private static List<String> found(String text) {
    return problems(text).stream()
        .map(problem -> (problem.code() + " " + problem.path()).strip())
        .toList();
  }

  private String changed(String from, String to) {
    assertThat(yaml.contains(from)).as(from).isTrue();
    int at = yaml.indexOf(from);
    return yaml.substring(0, at) + to + yaml.substring(at + from.length());
  }

  /** The file with a change after the line of an indicator's code. */
  private String inIndicator(String code, String from, String to) {
    int start = yaml.indexOf("  - code: " + code + "\n");
    int at = yaml.indexOf(from, start);
    assertThat(start).isPositive();
    assertThat(at).isPositive();
    return yaml.substring(0, at) + to + yaml.substring(at + from.length());
  }

  @Test
  void theBuiltInSystemIsWhole() {
    IndicatorSystem system = SystemReader.builtIn();
    assertThat(system.indicators()).hasSize(50);
    assertThat(system.yardstick().itemsOf("quick")).hasSize(20);
    assertThat(system.head().status().en()).startsWith("Own drafting");
    assertThat(system.indicators().stream().filter(one -> one.item().gate())).hasSize(6);
    assertThat(system.indicators().stream().filter(one -> one.advice().why() != null)).hasSize(11);
  }

  @Test
  void readsBackWhatItWrites() {
    IndicatorSystem system = SystemReader.builtIn();
    byte[] written = SystemWriter.yaml(system);
    IndicatorSystem again = SystemReader.read(written).require();
    assertThat(again).isEqualTo(system);
    assertThat(SystemWriter.yaml(again)).isEqualTo(written);
    assertThat(SystemWriter.digests(again)).isEqualTo(SystemWriter.digests(system));
  }

  @Test
  void commentsAndIndentationDoNotChangeTheDigestsAndAWordDoes() {
    String commented = yaml.replace("scoring:\n", "# a remark\nscoring:\n\n");
    assertThat(SystemWriter.digests(SystemReader.read(bytes(commented)).require()))
        .isEqualTo(SystemWriter.digests(SystemReader.builtIn()));
    String worded = changed("name_zh: 第一责任人履责", "name_zh: 第一责任人尽责");
    assertThat(SystemWriter.digests(SystemReader.read(bytes(worded)).require()))
        .isNotEqualTo(SystemWriter.digests(SystemReader.builtIn()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void weightsThatDoNotSumToAHundred() {
    List<Problem> problems = problems(inIndicator("D1-03", "weight: 1.5", "weight: 2.5"));
    assertThat(problems.stream().map(Problem::code))
        .containsExactly(ProblemCode.S19, ProblemCode.S20);
    assertThat(problems.getFirst().details()).containsExactly("101", "100");
    assertThat(problems.getLast().path()).isEqualTo("dimensions[D1].weight");
    assertThat(FormSentences.in(Locale.ENGLISH).of(problems.getLast()))
        .isEqualTo("Dimension D1 has weight 8, its indicators sum to 9.");
  }

  @Test
  void theWholeMayBeRightAndTheDimensionsWrong() {
    assertThat(found(inIndicator("D1-03", "dimension: D1", "dimension: D2")))
        .containsExactlyInAnyOrder(
            "S20 dimensions[D1].weight",
            "S21 dimensions[D1].indicator_count",
            "S20 dimensions[D2].weight",
            "S21 dimensions[D2].indicator_count");
  }

  @Test
  void unknownNamesAreToldWithTheirPlace() {
    String text = inIndicator("D1-03", "dimension: D1", "dimension: D0");
    Problem problem = problems(text).getFirst();
    assertThat(problem.code()).isEqualTo(ProblemCode.S17);
    assertThat(problem.path()).isEqualTo("indicators[D1-03].dimension");
    int line = Integer.parseInt(problem.place().substring(0, problem.place().indexOf(':')));
    assertThat(text.lines().toList().get(line - 1)).contains("dimension: D0");
    assertThat(found(changed("      - D6-04\n", "      - D6-99\n")))
        .contains("S18 scoring.gate_rule");
    assertThat(found(changed("        - D9-03\n", "        - D9-33\n")))
        .containsExactly("S18 scoring.sets");
    assertThat(found(inIndicator("D7-04", "applies_when: has-overseas", "applies_when: abroad")))
        .containsExactly("S18 indicators[D7-04].applies_when");
    assertThat(found(inIndicator("D2-04", "- software", "- mining")))
        .containsExactly("S18 indicators[D2-04].sector_emphasis");
    assertThat(found(inIndicator("D2-04", "effort: M", "effort: X")))
        .containsExactly("S18 indicators[D2-04].effort");
  }

  @Test
  void aCodeTwice() {
    assertThat(found(inIndicator("D1-02", "code: D1-02", "code: D1-01")))
        .contains("S16 indicators[D1-01].code");
    assertThat(found(changed("  - code: D2\n", "  - code: D1\n")))
        .contains("S16 dimensions[D1].code");
  }

  @Test
  void aMissingTranslation() {
    assertThat(found(changed("    name_en: Named top accountable person\n", "")))
        .containsExactly("S14 indicators[D1-01].name_zh");
    assertThat(found(inIndicator("D1-01", "        en: Named orally only\n", "")))
        .containsExactly("S14 indicators[D1-01].levels[1].zh");
    assertThat(found(changed("name_en: Leadership and responsibility", "name_en: ' '")))
        .containsExactly("S13 dimensions[D1].name_en");
  }

  @Test
  void rulesThatLeadBackToThemselvesOrNowhere() {
    String circle =
        """
        rules:
          - code: one
            zh: 一
            en: one
            all: [two, has-research]
          - code: two
            zh: 二
            en: two
            not: three
          - code: three
            zh: 三
            en: three
            any: [one]
        """;
    assertThat(found(changed("rules:\n", circle)))
        .containsExactly("S23 rules[one].code", "S23 rules[three].code", "S23 rules[two].code");
    assertThat(found(changed("rules:\n", circle.replace("[one]", "[none]"))))
        .containsExactly("S18 rules[three].code");
    assertThat(found(changed("    scope: research\n", "    scope: researches\n")))
        .containsExactly("S18 rules[has-research].scope");
    assertThat(found(changed("      - 'yes'\n", "      - maybe\n")))
        .containsExactly("S18 rules[has-research].is");
  }

  @Test
  void rulesThatRestOnRulesAreFine() {
    String more =
        """
        rules:
          - code: one
            zh: 一
            en: one
            all: [two, has-research]
          - code: two
            zh: 二
            en: two
            not: has-overseas
        """;
    IndicatorSystem system = SystemReader.read(bytes(changed("rules:\n", more))).require();
    assertThat(system.yardstick().applicability().rules())
        .containsEntry("one", new Rule.All(List.of("two", "has-research")));
    assertThat(
            system.yardstick().applicability().broken(Map.of("research", "yes", "overseas", "yes")))
        .containsExactlyInAnyOrder("one", "two");
    assertThat(SystemReader.read(SystemWriter.yaml(system)).require()).isEqualTo(system);
  }

  @Test
  void levelsAscendFromNothingToAll() {
    assertThat(found(changed("      percent: 70\n", "      percent: 30\n")))
        .contains("S22 scoring.levels");
    assertThat(found(changed("      percent: 100\n", "      percent: 99\n")))
        .contains("S22 scoring.levels");
    assertThat(found(inIndicator("D1-01", "- level: 2", "- level: 1")))
        .containsExactly("S21 indicators[D1-01].levels[1].level");
    assertThat(found(changed("      factor: 0.85\n", "      factor: 0.65\n")))
        .contains("S22 scoring.verification_factors[document].factor");
    assertThat(found(changed("      min: 70\n", "      min: 90\n")))
        .contains("S22 scoring.grades[B].min");
  }

  @Test
  void anIndicatorMayHaveLevelsOfItsOwn() {
    String own = yaml;
    for (String percent : List.of("0", "25", "50", "100")) {
      int start = own.indexOf("  - code: D1-01\n");
      int level = List.of("0", "25", "50", "100").indexOf(percent);
      int at = own.indexOf("      - level: " + level + "\n", start);
      int end = own.indexOf("\n", at) + 1;
      own = own.substring(0, end) + "        percent: " + percent + "\n" + own.substring(end);
    }
    // The vectors rest on the general levels, and say so.
    assertThat(problems(own).stream().map(Problem::code).distinct())
        .containsExactly(ProblemCode.S26);
    String without = own.substring(0, own.indexOf("test_vectors:"));
    IndicatorSystem system = SystemReader.read(bytes(without)).require();
    assertThat(system.require("D1-01").item().percents().toString()).isEqualTo("[0, 25, 50, 100]");
    assertThat(SystemReader.read(SystemWriter.yaml(system)).require()).isEqualTo(system);
  }

  @Test
  void aSystemThatContradictsItsVectorsIsRefused() {
    assertThat(found(changed("expected_C: 84.74", "expected_C: 84.75")))
        .containsExactly("S26 test_vectors[V5].expected_C");
  }

  @Test
  void numbersDatesAndFlags() {
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: 1,5")))
        .containsExactly("S10 indicators[D1-03].weight");
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: 1.50001")))
        .containsExactly("S10 indicators[D1-03].weight");
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: 1e1")))
        .containsExactly("S10 indicators[D1-03].weight");
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: -1.5")))
        .containsExactly("S10 indicators[D1-03].weight");
    assertThat(found(changed("'2026-11-01'", "'2026-11-31'")))
        .containsExactly("S11 meta.valid_from");
    assertThat(found(changed("'2026-11-01'", "'2026-11-01'\n  valid_until: '2026-10-31'")))
        .containsExactly("S24 meta.valid_until");
    assertThat(found(changed("gate_hit: false", "gate_hit: no")))
        .containsExactly("S12 test_vectors[V1].gate_hit");
    assertThat(found(changed("    - sector_modifier\n", "")))
        .contains("S25 scoring.order_of_calculation");
  }

  @Test
  void unknownAndMissingMembersAndWrongKinds() {
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "wieght: 1.5")))
        .containsExactlyInAnyOrder("S07 indicators[D1-03].weight", "S08 indicators[D1-03].wieght");
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: [1.5]")))
        .containsExactly("S09 indicators[D1-03].weight");
    assertThat(found(inIndicator("D1-03", "weight: 1.5", "weight: 1.5\n    weight: 1.5")))
        .containsExactly("S06");
    assertThat(found("meta: here")).contains("S09 meta", "S07 scoring", "S07 indicators");
  }

  @Test
  void theCountsThatItClaims() {
    assertThat(found(changed("  indicator_count: 50\n", "  indicator_count: 51\n")))
        .containsExactly("S21 meta.indicator_count");
    assertThat(found(changed("C: 0.7\n", "C: 0.8\n"))).containsExactly("S19 scoring.index.shares");
    assertThat(found(changed("        points: 30\n", "        points: 31\n")))
        .containsExactly("S19 scoring.index.use");
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    String text =
        inIndicator("D1-01", "effort: L", "effort: Q")
            .replace("dimension: D9", "dimension: D19")
            .replace("name_en: Training\n", "name_end: Training\n");
    assertThat(problems(text).stream().map(Problem::code).distinct())
        .contains(ProblemCode.S18, ProblemCode.S17, ProblemCode.S14, ProblemCode.S08);
  }

  @Test
  void eachCodeHasWordsInBothLanguages() {
    for (ProblemCode code : ProblemCode.values()) {
      Problem problem = new Problem(code, "1:1", "", List.of("<0>", "<1>", "<2>"));
      String zh = FormSentences.in(Locale.CHINESE).of(problem);
      String en = FormSentences.in(Locale.ENGLISH).of(problem);
      assertThat(zh).isNotEqualTo(en).doesNotContain("{");
      assertThat(en).doesNotContain("{");
    }
  }
}
