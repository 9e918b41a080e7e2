package org.mifeng.platform.consultation.knowledge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;

/** What is in force depends on the day. */
class CompendiumTest {
  private static final String PUNITIVE = "laws/ip-punitive/2021-03-03.yaml";
  private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
  private static final LocalDate AFTER = LocalDate.of(2027, 1, 1);

  /** As if the interpretation on punitive damages ended with the year 2026. */
  private static Compendium ending() {
    var text = Content.text(PUNITIVE).replace("in-force:", "until: 2026-12-31\nin-force:");
    return Content.read(Content.with(PUNITIVE, text));
  }

  @Test
  void aTextIsInForceFromItsFirstDayToItsLast() {
    var old =
        requireNonNull(Content.BASE.laws().get("aucl"))
            .find(LocalDate.of(2019, 4, 23))
            .orElseThrow();
    assertThat(old.on(LocalDate.of(2019, 4, 22))).isEqualTo(Standing.COMING);
    assertThat(old.on(LocalDate.of(2019, 4, 23))).isEqualTo(Standing.CURRENT);
    assertThat(old.on(LocalDate.of(2025, 10, 14))).isEqualTo(Standing.CURRENT);
    assertThat(old.on(LocalDate.of(2025, 10, 15))).isEqualTo(Standing.ENDED);
  }

  @Test
  void anAnswerWhoseLawHasEndedIsMarkedAndLeavesTheSuggestions() {
    var base = ending();
    var engine = new Engine(base);
    var answer = requireNonNull(base.answers().get("punitive"));
    var query = engine.parse("什么情况可以要惩罚性赔偿");

    assertThat(base.isOutdated(answer, BEFORE)).isFalse();
    assertThat(engine.suggest(query, BEFORE, 6))
        .anyMatch(hit -> hit.document().id().equals("answers/punitive"));

    assertThat(base.outdated(answer, AFTER)).extracting(Law::code).containsExactly("ip-punitive");
    assertThat(engine.suggest(query, AFTER, 6))
        .isNotEmpty()
        .noneMatch(hit -> hit.document().id().equals("answers/punitive"));
    assertThat(engine.search(query, AFTER, document -> true))
        .as("whoever looks for it still finds it, marked")
        .anyMatch(hit -> hit.document().id().equals("answers/punitive"));
  }

  @Test
  void anAnswerThatCitesAnOlderTextBesideThePresentOneStays() {
    var day = LocalDate.of(2026, 11, 27);
    var base = Content.BASE;
    assertThat(base.answers().values())
        .filteredOn(
            answer ->
                answer.grounds().citations().stream()
                    .flatMap(citation -> base.find(citation).stream())
                    .anyMatch(cited -> cited.text().on(day) == Standing.ENDED))
        .isNotEmpty()
        .noneMatch(answer -> base.isOutdated(answer, day));
  }
}
