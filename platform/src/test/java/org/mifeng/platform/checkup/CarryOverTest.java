package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.aName;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.documented;
import static org.mifeng.platform.checkup.CheckupFixture.file;
import static org.mifeng.platform.checkup.CheckupFixture.published;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.index.SystemDifference;
import org.mifeng.index.SystemDifference.Change;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version keeps the answers whose questions are the same, and only those. */
@PlatformTest
class CarryOverTest {
  private static final LocalDate PROVED = LocalDate.of(2026, 5, 1);

  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;

  /**
   * The next version: D1-01 asks otherwise, D1-02 has another level, of D1-03 the English question
   * is new, D1-04 and D1-05 weigh otherwise, D2-01 is called D2-71, D2-02 is gone and D2-77 new.
   */
  private static byte[] next(String name) {
    return file(
        name,
        "2",
        "zh: 是否书面明确一名企业负责人对商业秘密保护负总责并定期过问？",
        "zh: 董事会是否指定一名负责人？",
        "zh: 临时由某部门代管",
        "zh: 仅有临时分工",
        "en: Is there a confidentiality officer, and a liaison registered with the park or local regulator?",
        "en: Has a confidentiality officer been named and registered as liaison?",
        "name_en: Budget and tools\n    weight: 1\n",
        "name_en: Budget and tools\n    weight: 2\n",
        "name_en: Accountability and incentives\n    weight: 1.5\n",
        "name_en: Accountability and incentives\n    weight: 0.5\n",
        "D2-01",
        "D2-71",
        "code: D2-02",
        "code: D2-77",
        "zh: 制度是否覆盖信息、人员、载体、区域、信息系统、对外合作、应急维权七个方面？",
        "zh: 制度是否每年整理成册？");
  }

  @Test
  void whatChangedIsNamedAndOnlyQuestionsThatAreTheSameAreCarried() {
    var name = aName();
    var difference =
        SystemDifference.between(
            SystemReader.read(file(name, "1")).require(), SystemReader.read(next(name)).require());

    assertThat(difference.added()).containsExactlyInAnyOrder("D2-71", "D2-77");
    assertThat(difference.removed()).containsExactlyInAnyOrder("D2-01", "D2-02");
    assertThat(difference.changed())
        .containsOnlyKeys("D1-01", "D1-02", "D1-03", "D1-04", "D1-05")
        .satisfies(
            changed -> {
              assertThat(changed.get("D1-01")).containsExactly(Change.QUESTION);
              assertThat(changed.get("D1-02")).containsExactly(Change.LEVELS);
              assertThat(changed.get("D1-03")).containsExactly(Change.QUESTION);
              assertThat(changed.get("D1-04")).containsExactly(Change.WEIGHT);
            });
    assertThat(difference.carried())
        .hasSize(47)
        .containsEntry("D1-03", "D1-03")
        .containsEntry("D1-04", "D1-04")
        .containsEntry("D2-01", "D2-71")
        .doesNotContainKeys("D1-01", "D1-02", "D2-02");
  }

  @Test
  void anEnterpriseBeginsTheNewVersionWithWhatItSaidAndProvedBefore() {
    var owner = anEnterprise();
    var name = aName();
    var before = published(systems, file(name, "1"));
    var first = checkups.start(owner, before, "full", false);
    var content = systems.content(owner, before);
    answering.putScope(owner, first, scope(content), 0);
    content
        .indicators()
        .forEach(
            indicator ->
                answering.answer(owner, first, indicator.code(), documented(2, PROVED), 0));
    signing.sign(owner, first);
    var after = published(systems, next(name));

    var second = checkups.start(owner, after, "full", true);

    var sheet = checkups.sheet(owner, second);
    assertThat(sheet.checkup().carriedFrom()).isEqualTo(first);
    assertThat(sheet.scope().options()).isEqualTo(scope(content));
    assertThat(sheet.given())
        .hasSize(47)
        .containsKeys("D1-03", "D1-04", "D1-05", "D2-71")
        .doesNotContainKeys("D1-01", "D1-02", "D2-01", "D2-02", "D2-77");
    var carried = java.util.Objects.requireNonNull(sheet.given().get("D2-71"));
    assertThat(((Answer.Reached) carried.answer()).level()).isEqualTo(2);
    assertThat(((Answer.Reached) carried.answer()).proof().day()).isEqualTo(PROVED);
    assertThat(carried.backing().document()).isEqualTo("保密制度 2026-03");
    assertThat(sheet.score(PROVED).unanswered()).isEqualTo(3);
  }
}
