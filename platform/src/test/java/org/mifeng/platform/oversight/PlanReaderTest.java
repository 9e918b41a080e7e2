package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
  private static Plan read(String text) {
    return PlanReader.read(text, PlanFixture.DEPARTMENTS);
  }

  private static void refuses(String text, int line, String code) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            PlanFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  @Test
  void thePlanOf2024HasItsGoalsItsSevenGroupsAndThreeSafeguards() {
    var plan = read(PlanFixture.pack("plan-2024.yaml"));

    assertThat(plan.head().term())
        .isEqualTo(new Plan.Term(LocalDate.of(2024, 4, 10), LocalDate.of(2025, 12, 31)));
    assertThat(
            plan.groups().stream()
                .collect(Collectors.groupingBy(Plan.Group::kind, Collectors.counting())))
        .isEqualTo(Map.of(Plan.Kind.GOAL, 1L, Plan.Kind.TASK, 7L, Plan.Kind.SAFEGUARD, 3L));
  }

  @Test
  void itsSixTargetsAreThoseOfTheText() {
    var plan = read(PlanFixture.pack("plan-2024.yaml"));

    assertThat(plan.targets().map(target -> target.indicator().code() + " " + target.value()))
        .containsExactly(
            "city-bases 600",
            "province-bases 130",
            "base-coverage 13",
            "park-coverage 100",
            "park-use 70",
            "vulnerable-visits 100");
    assertThat(plan.targets()).allMatch(target -> target.by().equals(LocalDate.of(2025, 12, 31)));
  }

  /** The city pack gives the same units in the same order: the first one leads. */
  @Test
  void itsUnitsStandInTheOrderOfTheCityPack() {
    var pack = PlanFixture.pack("departments.yaml");
    var line = Pattern.compile("\\{task: ([^,]+),.*units: \\[([a-z, ]+)]");
    var expected =
        line.matcher(pack)
            .results()
            .collect(
                Collectors.toMap(
                    found -> found.group(1), found -> List.of(found.group(2).split(", "))));

    var plan = read(PlanFixture.pack("plan-2024.yaml"));

    assertThat(expected).hasSize(14);
    assertThat(
            plan.groups().stream()
                .flatMap(group -> group.tasks().stream())
                .collect(Collectors.toMap(Plan.Task::reference, Plan.Task::units)))
        .isEqualTo(expected);
  }

  @Test
  void theSuccessorSaysThatItIsADraftMadeUpForADemonstration() {
    var standing = read(PlanFixture.pack("plan-2026-draft.yaml")).head().standing();

    assertThat(standing.draft()).isTrue();
    assertThat(standing.demo()).isTrue();
    assertThat(standing.follows()).isEqualTo("plan-2024");
  }

  @Test
  void aSmallPlanIsReadAsWritten() {
    var task = read(PlanFixture.small()).groups().getFirst().tasks().getFirst();

    assertThat(task.units()).containsExactly("amr", "police");
    assertThat(task.targets().getFirst().value()).isEqualTo(new BigDecimal("70"));
  }

  @Test
  void twoLeadsAreRefusedWithTheirLine() {
    var text =
        PlanFixture.small()
            .replace("units: [amr, police]", "units: [amr, police]\n        lead: police");
    refuses(text, 21, "two-leads");
    refuses(PlanFixture.small().replace("[amr, police]", "[amr, amr]"), 20, "unit-twice");
  }

  @Test
  void aTargetWithoutADenominatorIsRefusedWithItsLine() {
    refuses(PlanFixture.small().replaceFirst(" *denominator-zh: 分母\n", ""), 24, "missing");
    refuses(
        PlanFixture.small().replace("denominator-en: denominator", "denominator-en: ''"),
        31,
        "length");
  }

  @Test
  void aTaskBeforeThePlansStartIsRefusedWithItsLine() {
    refuses(PlanFixture.small().replace("2024-05-01", "2024-04-09"), 21, "before-the-plan");
    refuses(
        PlanFixture.small().replaceFirst("until: 2025-12-31", "until: 2026-01-01"),
        22,
        "after-the-plan");
  }

  @Test
  void anUnknownDepartmentIsRefusedWithItsLine() {
    refuses(PlanFixture.small().replace("[amr, police]", "[amr, navy]"), 20, "unknown-unit");
    refuses(PlanFixture.small().replace("lead: amr", "lead: navy"), 5, "unknown-unit");
  }

  @Test
  void otherMistakesAreRefusedToo() {
    refuses(PlanFixture.small().replace("park-use", "happiness"), 24, "unknown-indicator");
    refuses(PlanFixture.small().replace("value: 70", "value: 170"), 25, "not-allowed");
    refuses(PlanFixture.small().replace("value: 70", "value: 0"), 25, "not-allowed");
    refuses(PlanFixture.small().replace("by: 2025-12-31", "by: 2031-12-31"), 27, "not-in-the-term");
    refuses(PlanFixture.small().replace("kind: task", "kind: dream"), 13, "not-allowed");
    refuses(PlanFixture.small() + "colour: red\n", 34, "unknown-key");
    refuses(PlanFixture.small() + "plan: twice\n", 34, "key-twice");
    refuses("- a list\n", 1, "no-keys");
    refuses("a: [1\n", 2, "no-yaml");
    refuses("x".repeat(PlanFile.LARGEST + 1), 0, "too-large");
  }

  @Test
  void eachFaultHasItsWords() throws Exception {
    var words = new ArrayList<String>();
    try (var stream = getClass().getResourceAsStream("/messages/oversight.properties")) {
      var properties = new java.util.Properties();
      properties.load(
          new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
      words.addAll(properties.stringPropertyNames());
    }
    assertThat(words)
        .contains(
            "oversight.fault.two-leads", "oversight.fault.missing", "oversight.fault.unknown-unit");
  }
}
