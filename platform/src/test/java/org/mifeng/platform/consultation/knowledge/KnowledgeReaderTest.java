package org.mifeng.platform.consultation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;

/** A faulty knowledge base is refused with what is wrong and where. */
class KnowledgeReaderTest {
  private static final String LAW = "laws/aucl/2025-10-15.yaml";
  private static final String ANSWER = "answers/customer-list.yaml";

  private static void refused(Code code, String file, String text) {
    assertThatExceptionOfType(KnowledgeFault.class)
        .isThrownBy(() -> Content.read(Content.with(file, text)))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault).hasMessageContaining(code.word()).hasMessageContaining(file);
            });
  }

  private static void refusedChange(Code code, String file, String from, String to) {
    assertThat(Content.text(file)).contains(from);
    refused(code, file, Content.text(file).replace(from, to));
  }

  @Test
  void ourOwnContentIsWhole() {
    var base = Content.BASE;
    assertThat(base.topics()).hasSizeGreaterThan(10);
    assertThat(base.answers()).hasSizeGreaterThan(80).containsKey("customer-list");
    assertThat(base.laws()).containsKey("aucl");
    assertThat(Content.queries())
        .hasSizeGreaterThanOrEqualTo(120)
        .allSatisfy(asked -> assertThat(asked.expect()).allSatisfy(KnowledgeReaderTest::exists));
  }

  private static void exists(String id) {
    assertThat(Documents.of(Content.BASE))
        .extracting(document -> document.id().replaceFirst("/\\d{4}-\\d\\d-\\d\\d#", "#"))
        .contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "UNKNOWN_KEY, kind: law, sort: law",
        "BAD_VALUE, kind: law, kind: custom",
        "BAD_VALUE, in-force: 2025-10-15, in-force: 2025-10-16",
        "BAD_VALUE, in-force: 2025-10-15, in-force: soon",
        "WRONG_PLACE, version: 2025-10-15, version: 2025-10-14",
        "UNKNOWN_VERSION, replaces: 2019-04-23, replaces: 2018-04-23",
        "BAD_VALUE, replaces: 2019-04-23, replaces: 2029-04-23",
        "UNKNOWN_ARTICLE, from: \"9\", from: \"99\"",
        "UNKNOWN_TOPIC, |topics: [basics|, |topics: [nothing|",
        "BAD_VALUE, certainty: H, certainty: A",
        "NOT_YAML, articles:, articles: [",
      })
  void aFaultyLawIsNamed(Code code, String from, String to) {
    refusedChange(code, LAW, from, to);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "UNKNOWN_ARTICLE, law: order-126, law: order-127",
        "UNKNOWN_ARTICLE, version: 2026-06-01, version: 2026-06-02",
        "UNKNOWN_TEMPLATE, nda-staff, nda-nobody",
        "UNKNOWN_INDICATOR, D3-07, D3-99",
        "UNKNOWN_TOPIC, |topics: [customers|, |topics: [customer|",
        "TOO_SURE, certainty: M, certainty: H",
        "BAD_VALUE, reviewed-on: 2026-11-27, reviewed-on: 2026-13-27",
        "WRONG_PLACE, code: customer-list, code: customers-list",
        "TWICE, 客户资料能不能保护, 长期合作的客户是不是我的秘密",
      })
  void aFaultyAnswerIsNamed(Code code, String from, String to) {
    refusedChange(code, ANSWER, from, to);
  }

  @Test
  void lengthsAndNumbersHaveBounds() {
    refusedChange(Code.TOO_LONG, ANSWER, "客户名单算不算商业秘密？", "客".repeat(121));
    refusedChange(Code.TOO_FEW, ANSWER, "- \"客户资料能不能保护\"\n", "");
    refused(Code.FILE_TOO_LARGE, ANSWER, "#".repeat(Place.LARGEST + 1));
    refused(Code.WRONG_SHAPE, ANSWER, "- one\n- two");
    refused(Code.WRONG_SHAPE, ANSWER, "");
    refused(Code.TWICE, "search/words.txt", "保密\n保密\n");
    refused(Code.TOO_LONG, "search/words.txt", "密".repeat(41));
  }

  @Test
  void englishStandsWhereTheQuestionHasItAndNowhereElse() {
    var text = Content.text(ANSWER);
    refused(
        Code.MISSING_TRANSLATION,
        ANSWER,
        text.replace("  en: \"Split public fields from deep ones\"\n", ""));
    refused(
        Code.UNEXPECTED_TRANSLATION,
        ANSWER,
        text.replace("  en: \"Is my customer list a trade secret?\"\n", ""));
  }

  @Test
  void noTwoTextsOfALawAreInForceAtOnce() {
    refusedChange(
        Code.OVERLAPPING_TEXTS,
        "laws/aucl/2019-04-23.yaml",
        "until: 2025-10-14",
        "until: 2025-10-15");
  }

  @Test
  void aStrangerAmongTheFilesIsNamedAndSoIsAMissingOne() {
    refused(Code.UNKNOWN_FILE, "answers/notes.txt", "");
    var files = new HashMap<>(Content.with(ANSWER, Content.text(ANSWER)));
    files.remove("topics.yaml");
    assertThatExceptionOfType(KnowledgeFault.class)
        .isThrownBy(() -> Content.read(files))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.MISSING_FILE));
  }

  @Test
  void aFaultSaysItsLine() {
    var text = Content.text(ANSWER).replace("certainty: M", "certainty: Q");
    int line = text.substring(0, text.indexOf("certainty: Q")).split("\n", -1).length;
    assertThatExceptionOfType(KnowledgeFault.class)
        .isThrownBy(() -> Content.read(Content.with(ANSWER, text)))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(line));
  }
}
