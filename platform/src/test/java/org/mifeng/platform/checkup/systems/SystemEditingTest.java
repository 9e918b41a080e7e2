package org.mifeng.platform.checkup.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.ProblemCode;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the editor does to a draft leaves it whole, or with problems that say where. */
class SystemEditingTest {
  private static final Draft BUILT_IN = SystemWriter.draft(SystemReader.builtIn());

  private static List<String> codes(Draft system, String dimension) {
    return Tree.list(system, "indicators").stream()
        .filter(one -> Tree.text(one, "dimension").equals(dimension))
        .map(one -> Tree.text(one, "code"))
        .toList();
  }

  private static String weight(Draft system, String code) {
    return Tree.text(SystemEditing.indicator(system, code), "weight");
  }

  private static String weightOf(Draft system, String dimension) {
    return Tree.list(system, "dimensions").stream()
        .filter(one -> Tree.text(one, "code").equals(dimension))
        .map(one -> Tree.text(one, "weight"))
        .findFirst()
        .orElseThrow();
  }

  /** The fields of an indicator as the page sends them when nothing is changed. */
  private static MultiValueMap<String, String> fields(String code) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    IndicatorForm.of(SystemEditing.indicator(BUILT_IN, code)).forEach(fields::add);
    Tree.codesOf(SystemEditing.indicator(BUILT_IN, code), "sector_emphasis")
        .forEach(sector -> fields.add("sector_emphasis", sector));
    return fields;
  }

  @Test
  void anIndicatorSavedWithoutAChangeIsTheSame() {
    for (var indicator : SystemReader.builtIn().indicators()) {
      var code = indicator.code();
      var before = SystemEditing.indicator(BUILT_IN, code);
      var put = SystemEditing.put(BUILT_IN, new IndicatorForm(fields(code)).on(before, code));

      assertThat(SystemWriter.digests(SystemReader.read(put).require()))
          .as(code)
          .isEqualTo(SystemWriter.digests(SystemReader.builtIn()));
    }
  }

  @Test
  void anIndicatorMovesWithinItsDimensionAndNoFurther() {
    var down = SystemEditing.move(BUILT_IN, "D1-01", false);
    assertThat(codes(down, "D1")).startsWith("D1-02", "D1-01", "D1-03");
    assertThat(codes(SystemEditing.move(BUILT_IN, "D1-01", true), "D1"))
        .isEqualTo(codes(BUILT_IN, "D1"));
    assertThat(SystemReader.read(down).problems()).isEmpty();
  }

  @Test
  void whatIsRemovedLeavesSetsGatesAndVectors() {
    var removed = SystemEditing.remove(BUILT_IN, "D4-02");

    assertThat(Tree.codesOf(BUILT_IN, "scoring.gate_rule.indicators")).contains("D4-02");
    assertThat(SystemWriter.yaml(removed)).asString().doesNotContain("D4-02\n");
    assertThat(SystemReader.read(removed).problems())
        .extracting(Problem::code)
        .containsOnly(ProblemCode.S19);
  }

  @Test
  void aDimensionsWeightIsSharedAmongItsIndicatorsToTheLastHundredth() {
    var weighed = SystemEditing.weigh(BUILT_IN, Map.of("D1", "7.77", "D2", "8.23"));

    assertThat(weightOf(weighed, "D1")).isEqualTo("7.77");
    assertThat(weightOf(weighed, "D2")).isEqualTo("8.23");
    assertThat(SystemReader.read(weighed).problems())
        .extracting(Problem::code)
        .allMatch(ProblemCode.S26::equals);
    assertThat(weight(weighed, "D3-01")).isEqualTo(weight(BUILT_IN, "D3-01"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> SystemEditing.weigh(BUILT_IN, Map.of("D1", "viel")));
  }

  @Test
  void aSumThatIsNotAHundredIsNamed() {
    var weighed = SystemEditing.weigh(BUILT_IN, Map.of("D1", "9"));

    assertThat(SystemReader.read(weighed).problems())
        .extracting(Problem::code)
        .contains(ProblemCode.S19);
  }

  @Test
  void vectorsTakeTheComputedFiguresWhenAsked() {
    var weighed = SystemEditing.weigh(BUILT_IN, Map.of("D3", "10", "D4", "24"));
    var problems = SystemReader.read(weighed).problems();
    assertThat(problems).isNotEmpty().allMatch(problem -> problem.code() == ProblemCode.S26);

    var renewed = SystemEditing.expectComputed(weighed, problems);

    assertThat(SystemReader.read(renewed).problems()).isEmpty();
  }

  @Test
  void aNewIndicatorStandsBehindTheLastOfItsDimensionAndInTheSetsChosen() {
    var typed = fields("D1-05");
    typed.set("name_zh", "新指标");
    var put =
        SystemEditing.put(BUILT_IN, new IndicatorForm(typed).on(Tree.members(Map.of()), "D1-06"));
    var marked = SystemEditing.mark(put, "D1-06", true, List.of("quick"));

    assertThat(codes(marked, "D1")).endsWith("D1-05", "D1-06");
    assertThat(Tree.codesOf(marked, "scoring.gate_rule.indicators")).contains("D1-06");
    assertThat(SystemReader.read(SystemEditing.weigh(marked, Map.of("D1", "8"))).problems())
        .allMatch(problem -> problem.code() == ProblemCode.S26);
  }

  @Test
  void linesAreMatchedLineByLineAndAMissingTranslationIsNamed() {
    var typed = fields("D1-01");
    typed.set("evidence.zh", "甲\r\n\r\n乙");
    typed.set("evidence.en", "A");
    typed.set("level-3.zh", "");
    typed.set("level-3.en", "");
    var before = SystemEditing.indicator(BUILT_IN, "D1-01");
    var put = SystemEditing.put(BUILT_IN, new IndicatorForm(typed).on(before, "D1-01"));

    assertThat(SystemReader.read(put).problems())
        .extracting(problem -> problem.code() + " " + problem.path())
        .contains("S14 indicators[D1-01].evidence[2].zh", "S22 indicators[D1-01].levels");
  }
}
