package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mifeng.platform.checkup.templates.TemplateFixture.LIBRARY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What lies in the library is whole, and rests on indicators and law that exist. */
class LibraryTest {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Path INDICATORS = Path.of("../../shared/domain/indicators.yaml");

  @Test
  void everyTextThatAGapNeedsIsThereInTheOrderOfTheCheckup() {
    assertThat(LIBRARY.list())
        .extracting(Template::code)
        .containsExactly(
            "master-policy",
            "acknowledgement-sheet",
            "secret-point-sheet",
            "grading-form",
            "entry-form",
            "nda-staff",
            "graded-posts",
            "training-record",
            "exit-form",
            "carrier-register",
            "nda-visitor",
            "nda-partner",
            "disclosure-clearance",
            "incident-list",
            "evidence-index");
  }

  @Test
  void everyTextIsCompleteInBothLanguages() {
    for (var template : LIBRARY.list()) {
      var chinese = text(template, Tongue.ZH);
      var english = text(template, Tongue.EN);
      assertThat(CHINESE.matcher(english).find()).as(template.code() + ": " + english).isFalse();
      assertThat(chinese.lines().count()).isEqualTo(english.lines().count());
      assertThat(chinese).contains(template.name().zh()).doesNotContain("{");
      assertThat(english).contains(template.name().en()).doesNotContain("{");
    }
  }

  private static String text(Template template, Tongue tongue) {
    return new String(
        PlainText.of(LIBRARY.filled(template, tongue, Map.of())), StandardCharsets.UTF_8);
  }

  @Test
  void eachIndicatorAndNameIsThatOfTheDefaultSystem() throws IOException {
    assumeTrue(Files.exists(INDICATORS), "no list of indicators beside the project");
    var codes =
        Files.readAllLines(INDICATORS).stream()
            .filter(line -> line.startsWith("  code: D"))
            .map(line -> line.substring("  code: ".length()).strip())
            .toList();
    assertThat(codes).hasSize(50);
    assertThat(LIBRARY.catalogue().indicators().keySet())
        .containsExactlyInAnyOrderElementsOf(codes);
    for (var template : LIBRARY.list()) {
      assertThat(codes).as(template.code()).containsAll(template.indicators());
    }
  }

  @Test
  void lawThatWasNotReadInTheOfficialTextSaysSoInBothLanguages() {
    var marks = new ArrayList<String>();
    for (var template : LIBRARY.list()) {
      for (var tongue : Tongue.values()) {
        var lines = TemplateFixture.sheet(LIBRARY.filled(template, tongue, Map.of())).law();
        for (int i = 0; i < lines.size(); i++) {
          var mark = template.law().get(i).mark();
          marks.add(mark);
          assertThat(
                  lines
                      .get(i)
                      .contains(tongue == Tongue.ZH ? "以官方文本为准" : "check the official text"))
              .as(lines.get(i))
              .isEqualTo(!mark.equals("H"));
        }
      }
    }
    assertThat(marks).contains("H", "M", "K");
  }

  @Test
  void aGapIsPointedToTheTextsThatHelp() {
    var templates = new Templates(LIBRARY);

    assertThat(templates.forIndicator("D4-02"))
        .containsExactly(
            new Templates.Offer(
                "nda-staff",
                "员工保密协议",
                "Confidentiality agreement for staff",
                "/templates/nda-staff"));
    assertThat(templates.forIndicator("D8-02")).extracting("code").contains("evidence-index");
    assertThat(templates.forIndicator("D9-99")).isEmpty();
  }

  @Test
  void aNewVersionIsOfferedFromItsDayInChinaOnAndTheOldOneIsKept() {
    var old = LIBRARY.require("nda-staff");
    var next = TemplateFixture.later(old, LocalDate.of(2027, 3, 1));
    var all = List.of(old, next);
    var eve = Clock.fixed(Instant.parse("2027-02-28T15:59:59Z"), ZoneOffset.UTC);
    var day = Clock.fixed(Instant.parse("2027-02-28T16:00:00Z"), ZoneOffset.UTC);

    assertThat(new Library(eve, LIBRARY.catalogue(), all).require("nda-staff")).isSameAs(old);
    var library = new Library(day, LIBRARY.catalogue(), all);
    assertThat(library.require("nda-staff")).isSameAs(next);
    assertThat(library.find("nda-staff", old.version())).containsSame(old);
  }

  @Test
  void theSearchFindsByNamePurposeAndIndicatorInEitherLanguage() {
    assertThat(found("visitor", "")).containsExactly("nda-visitor");
    assertThat(found("访谈", "")).isEmpty();
    assertThat(found("离职管理", "")).containsExactly("exit-form");
    assertThat(found("d5-06", "")).containsExactly("nda-visitor");
    assertThat(found("", "D9")).containsExactlyInAnyOrder("incident-list", "evidence-index");
    assertThat(found("", "D99")).hasSize(15);
  }

  private static List<String> found(String words, String dimension) {
    return IndexPage.of(LIBRARY, words, dimension, Map.of(), Tongue.ZH, true).items().stream()
        .map(IndexPage.Item::code)
        .collect(Collectors.toList());
  }

  @Test
  void articlesAreCountedThroughTheWholeText() {
    var policy = text(LIBRARY.require("master-policy"), Tongue.ZH);

    assertThat(policy).contains("\n第一条 ", "\n第十条 ", "\n第二十条 ", "\n第三十条 ").doesNotContain("第三十一条");
    assertThat(text(LIBRARY.require("master-policy"), Tongue.EN)).contains("\nArticle 30 ");
  }
}
