package org.mifeng.platform.checkup.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator system lies in a workbook: which sheet holds which part of it, and in which
 * columns. Two sheets hold one setting in each row; all others hold one member of a list in each
 * row.
 */
final class SheetsForm {
  /** Says what the sheets are for; not read. */
  static final String NOTES = "notes";

  /** The column that says to which row of another sheet a row belongs. */
  static final String OWNER = "belongs_to";

  /** The columns of the sheets of settings. */
  static final List<String> SETTING = List.of("name", "value", "zh", "en");

  /** Between the codes of a list in one cell. */
  static final String COMMA = ", ";

  /** A list of codes that is there and empty. */
  static final String NO_CODES = "-";

  private static final List<String> CODED = List.of("code", "zh", "en");
  private static final List<String> MEASURE =
      List.of("code", "zh", "en", "points#", "zero_at#", "full_at#");

  static final List<Setting> SETTINGS =
      List.of(new Setting("head", "meta", true), new Setting("scoring", "scoring", false));

  /** Settings that are lists of codes. */
  static final List<String> CODES = List.of("order_of_calculation", "gate_rule.indicators");

  /** Whatever another belongs to stands before it. */
  static final List<Rows> LISTS =
      List.of(
          rows("scope", "scope", "code", "question.zh", "question.en"),
          part("options", "scope", "code", "options", CODED),
          rows("rules", "rules", "code", "zh", "en", "scope", "is[]", "all[]", "any[]", "not"),
          rows("levels", "scoring.levels", "level#", "percent#", "zh", "en"),
          rows(
              "verifications",
              "scoring.verification_factors",
              "code",
              "zh",
              "en",
              "factor#",
              "shelf_life_months#",
              "own"),
          rows("grades", "scoring.grades", "code", "zh", "en", "min#"),
          rows("sets", "scoring.sets", "code", "zh", "en", "indicators[]"),
          rows("efforts", "scoring.efforts", "code", "zh", "en", "points#"),
          new Rows("sectors", "scoring.sector_modifier.sectors", null, CODED),
          new Rows("components", "scoring.index.components", null, CODED),
          new Rows("use", "scoring.index.use", null, MEASURE),
          new Rows("resilience", "scoring.index.resilience", null, MEASURE),
          new Rows("exposure", "scoring.index.exposure", null, MEASURE),
          rows("dimensions", "dimensions", "code", "name_zh", "name_en", "weight#"),
          rows(
              "indicators",
              "indicators",
              "code",
              "dimension",
              "name_zh",
              "name_en",
              "weight#",
              "effort",
              "question.zh",
              "question.en",
              "sector_emphasis[]",
              "applies_when",
              "not_applicable_when.zh",
              "not_applicable_when.en",
              "proof_months#",
              "why_it_matters.zh",
              "why_it_matters.en",
              "improve.zh",
              "improve.en"),
          part(
              "indicator_levels",
              "indicators",
              "code",
              "levels",
              List.of("level#", "percent#", "zh", "en")),
          part("evidence", "indicators", "code", "evidence", List.of("zh", "en")),
          part("basis", "indicators", "code", "basis", List.of("zh", "en")),
          rows(
              "vectors",
              "test_vectors",
              "id",
              "case_zh",
              "case_en",
              "set",
              "expected_C_raw#",
              "expected_C#",
              "gate_hit"),
          part("vector_scope", "vectors", "id", "scope", List.of("question", "is")),
          part(
              "vector_answers",
              "vectors",
              "id",
              "answers",
              List.of("of", "level#", "verification", "not_applicable")));

  private SheetsForm() {}

  /**
   * A sheet of settings.
   *
   * @param path where they are in the system
   * @param joined whether words in two languages are {@code name_zh} and {@code name_en}, not
   *     members of {@code name}
   */
  record Setting(String sheet, String path, boolean joined) {}

  /**
   * A sheet of a list.
   *
   * @param path where the list is in the system, or in the row it belongs to
   * @param owner to which rows it belongs, or null
   * @param columns members of a row: with a point, those of a member; with {@code #}, numbers; with
   *     {@code []}, lists of codes
   */
  record Rows(String sheet, String path, @Nullable Owner owner, List<String> columns) {
    Rows {
      columns = List.copyOf(columns);
    }

    /** What stands in the first row. */
    List<String> headings() {
      var plain = columns.stream().map(SheetsForm::plain);
      return (owner == null
              ? plain
              : java.util.stream.Stream.concat(java.util.stream.Stream.of(OWNER), plain))
          .toList();
    }
  }

  /**
   * To which rows of another sheet a list belongs.
   *
   * @param key the column there whose values name them
   */
  record Owner(String sheet, String key) {}

  private static Rows rows(String sheet, String path, String... columns) {
    return new Rows(sheet, path, null, List.of(columns));
  }

  private static Rows part(
      String sheet, String of, String key, String member, List<String> columns) {
    return new Rows(sheet, member, new Owner(of, key), columns);
  }

  /** A column without what says of which kind it is. */
  static String plain(String column) {
    return column.replace("#", "").replace("[]", "");
  }

  static boolean isNumber(String column) {
    return column.endsWith("#");
  }

  static boolean isCodes(String column) {
    return column.endsWith("[]");
  }
}
