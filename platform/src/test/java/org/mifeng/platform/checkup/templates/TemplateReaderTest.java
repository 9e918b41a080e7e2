package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.templates.TemplateFixture.LIBRARY;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.templates.TemplateFault.Code;

/** A faulty text is refused with what is wrong and where. */
class TemplateReaderTest {
  private static final String GOOD =
      """
      code: sheet
      version: 2026-11-01
      name: {zh: 表, en: Sheet}
      purpose: {zh: 用途, en: Purpose}
      indicators: [D4-02]
      law:
      - {id: aucl, article: {zh: 第十条, en: art. 10}, mark: M}
      fields:
      - name: enterprise
      - name: years
        type: number
        least: 1
        most: 30
        zh: 年限
        en: Years
      blocks:
      - paragraph:
          zh: "{enterprise}保密{years}年"
          en: "{enterprise}, {years} years"
      - table:
          columns:
          - {zh: 名称, en: Name, width: 60}
          - {zh: 日期, en: Date, width: 40}
          blank: 3
      """;

  private static Template read(String text) {
    return new TemplateReader(LIBRARY.catalogue()).read("sheet/2026-11-01.yaml", text);
  }

  private static void refused(Code code, int line, String from, String to) {
    assertThat(GOOD).contains(from);
    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> read(GOOD.replace(from, to)))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.file()).isEqualTo("sheet/2026-11-01.yaml");
              assertThat(fault).hasMessageContaining(code.word());
            });
  }

  @Test
  void aTextWithoutFaultIsRead() {
    assertThat(read(GOOD).fields()).extracting(Field::name).containsExactly("enterprise", "years");
  }

  @Test
  void aMissingTranslationIsRefused() {
    refused(Code.MISSING_TRANSLATION, 3, "name: {zh: 表, en: Sheet}", "name: {zh: 表}");
    refused(Code.MISSING_TRANSLATION, 23, "en: Date, ", "");
    refused(Code.MISSING_TRANSLATION, 18, "\"{enterprise}, {years} years\"", "\"{years} years\"");
  }

  @Test
  void aFieldThatIsNotThereOrNotUsedIsRefused() {
    refused(Code.UNKNOWN_FIELD, 18, "{enterprise}保密", "{company}保密");
    refused(Code.UNKNOWN_FIELD, 9, "- name: enterprise\n", "- name: nobody\n");
    refused(Code.UNUSED_FIELD, 9, "- name: enterprise\n", "- name: enterprise\n- name: phone\n");
  }

  @Test
  void anUnknownBlockKeyIndicatorOrLawIsRefused() {
    refused(Code.UNKNOWN_BLOCK, 17, "- paragraph:", "- picture:");
    refused(Code.UNKNOWN_KEY, 25, "    blank: 3", "    blank: 3\n    colour: red");
    refused(Code.UNKNOWN_INDICATOR, 5, "D4-02", "D4-99");
    refused(Code.UNKNOWN_LAW, 7, "id: aucl", "id: aucl-2019");
  }

  @Test
  void tooMuchOfAnythingIsRefused() {
    refused(Code.FILE_TOO_LARGE, 0, "code: sheet", "# " + "x".repeat(60_000) + "\ncode: sheet");
    refused(Code.BAD_VALUE, 24, "blank: 3", "blank: 61");
    refused(Code.BAD_VALUE, 21, "width: 60", "width: 61");
    refused(Code.TOO_MANY, 5, "[D4-02]", "[" + "D4-02, ".repeat(20) + "D4-02]");
  }

  @Test
  void theFileLiesWhereItsCodeAndVersionSay() {
    refused(Code.BAD_VALUE, 1, "code: sheet", "code: other");
    refused(Code.BAD_VALUE, 2, "version: 2026-11-01", "version: soon");
  }

  @Test
  void anAliasIsRefused() {
    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(
            () ->
                read(
                    GOOD.replace("name: {zh", "name: &one {zh")
                        .replace("purpose: {zh: 用途, en: Purpose}", "purpose: *one")))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.NOT_YAML));
  }
}
