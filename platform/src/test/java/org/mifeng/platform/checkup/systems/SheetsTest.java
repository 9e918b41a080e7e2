package org.mifeng.platform.checkup.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.checkup.CheckupFixture;

/** An indicator system in Excel: the same after a round, and every problem names its cell. */
class SheetsTest {
  private static final IndicatorSystem BUILT_IN = SystemReader.builtIn();
  private static final byte[] WORKBOOK = SheetsWriter.write(BUILT_IN, key -> key);

  private static void assertSameAfterARound(IndicatorSystem system) {
    var reading = SheetsReader.read(SheetsWriter.write(system, key -> key));

    assertThat(reading.problems()).isEmpty();
    assertThat(SystemWriter.digests(reading.require())).isEqualTo(SystemWriter.digests(system));
  }

  /** The workbook after somebody has worked on it in Excel. */
  private static byte[] changed(Consumer<XSSFWorkbook> change) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(WORKBOOK));
        var out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell by its sheet, the row from 1 and its heading. */
  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, int row, String heading) {
    for (var cell : workbook.getSheet(sheet).getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        var line = workbook.getSheet(sheet).getRow(row - 1);
        var at = line.getCell(cell.getColumnIndex());
        return at == null ? line.createCell(cell.getColumnIndex()) : at;
      }
    }
    throw new IllegalArgumentException(heading);
  }

  private static List<String> problems(byte[] file) {
    return SheetsReader.read(file).problems().stream()
        .map(problem -> problem.code() + " " + problem.place())
        .toList();
  }

  private static List<String> problemsAfter(Consumer<XSSFWorkbook> change) {
    return problems(changed(change));
  }

  @Test
  void theBuiltInSystemIsTheSameAfterARound() {
    assertSameAfterARound(BUILT_IN);
    assertSameAfterARound(SheetsReader.read(changed(workbook -> {})).require());
  }

  @Test
  void wordsWithEverythingATextMayHoldAreTheSameAfterARound() {
    var file =
        CheckupFixture.file(
            "X",
            "2026.10",
            "name_zh: 归口管理机构",
            "name_zh: \"  =1+1 <b> & 'x' \\n 第二行 😀 _x000D_ \\n\"",
            "name_en: Responsible body",
            "name_en: \"-2 ]]> @cmd \"");

    assertSameAfterARound(SystemReader.read(file).require());
  }

  @Test
  void numbersAndDatesAsExcelKeepsThemAreRead() {
    var reading =
        SheetsReader.read(
            changed(
                workbook -> {
                  cell(workbook, "indicators", 2, "weight").setCellValue("1.5");
                  for (var row : workbook.getSheet("head")) {
                    if (row.getCell(0).getStringCellValue().equals("valid_from")) {
                      row.getCell(1).setBlank();
                      row.getCell(1).setCellValue(LocalDate.of(2027, 1, 31));
                    }
                  }
                }));

    assertThat(reading.problems()).allMatch(problem -> problem.code().name().matches("S19|S20"));
    var dated =
        SheetsReader.read(
            changed(
                workbook ->
                    workbook
                        .getSheet("head")
                        .forEach(
                            row -> {
                              if (row.getCell(0).getStringCellValue().equals("valid_from")) {
                                row.getCell(1).setBlank();
                                row.getCell(1).setCellValue(LocalDate.of(2027, 1, 31));
                              }
                            })));
    assertThat(dated.require().head().validFrom()).isEqualTo(LocalDate.of(2027, 1, 31));
  }

  @Test
  void aWrongWeightIsNamedByItsCell() {
    assertThat(
            problemsAfter(
                workbook -> cell(workbook, "indicators", 7, "weight").setCellValue("viel")))
        .contains("S10 indicators!E7");
  }

  @Test
  void aMissingTranslationAnUnknownDimensionAndARuleInACircleAreNamedByTheirCells() {
    assertThat(
            problemsAfter(
                workbook -> {
                  cell(workbook, "indicator_levels", 3, "en").setBlank();
                  cell(workbook, "indicators", 4, "dimension").setCellValue("D77");
                  var rule = cell(workbook, "rules", 2, "code").getStringCellValue();
                  cell(workbook, "rules", 2, "scope").setBlank();
                  cell(workbook, "rules", 2, "is").setBlank();
                  cell(workbook, "rules", 2, "not").setCellValue(rule);
                }))
        .contains("S14 indicator_levels!D3", "S17 indicators!B4")
        .anyMatch(problem -> problem.startsWith("S23 rules!"));
  }

  @Test
  void aFormulaAndAnErrorAreNoValues() {
    assertThat(
            problemsAfter(
                workbook -> {
                  cell(workbook, "indicators", 3, "weight").setCellFormula("1+1");
                  cell(workbook, "evidence", 5, "en")
                      .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF);
                }))
        .containsExactlyInAnyOrder("S28 indicators!E3", "S28 evidence!C5");
  }

  @Test
  void mergedCellsAreNamed() {
    assertThat(
            problemsAfter(
                workbook ->
                    workbook
                        .getSheet("indicators")
                        .addMergedRegion(CellRangeAddress.valueOf("C4:D4"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem).matches("S29 sheet\\d+\\.xml!C4"));
  }

  @Test
  void sheetsAndColumnsThatNobodyKnowsOrThatLackAreNamed() {
    assertThat(
            problemsAfter(
                workbook -> {
                  workbook.setSheetName(workbook.getSheetIndex("basis"), "Basis 2");
                  workbook.getSheet("grades").getRow(0).getCell(3).setCellValue("mim");
                  cell(workbook, "evidence", 2, "belongs_to").setCellValue("D1-77");
                  cell(workbook, "evidence", 3, "belongs_to").setBlank();
                }))
        .containsExactlyInAnyOrder(
            "S07 basis!A1",
            "S08 Basis 2!A1",
            "S08 grades!D1",
            "S18 evidence!A2",
            "S07 evidence!A3");
  }

  @Test
  void tenThousandItemsAreTooMany() {
    assertThat(
            problemsAfter(
                workbook -> {
                  for (int i = 60; i < 10_060; i++) {
                    var row = workbook.getSheet("indicators").createRow(i);
                    row.createCell(0).setCellValue("X-" + i);
                  }
                }))
        .contains("S05 indicators!A1");
  }

  @Test
  void whatUnpacksToTooMuchOrHasMacrosOrIsNoWorkbookIsRefusedUnread() throws IOException {
    var bomb = zip("xl/worksheets/sheet1.xml", new byte[(int) SheetsReader.LARGEST_UNPACKED + 1]);
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(problems(bomb)).containsExactly("S01 ");
    assertThat(problems(new byte[SheetsReader.LARGEST_FILE + 1])).containsExactly("S01 ");
    assertThat(problems(zip("hello.txt", new byte[3]))).containsExactly("S27 ");
    assertThat(problems(new byte[] {'P', 'K', 3, 4, 9, 9})).containsExactly("S27 ");
    var entity =
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    assertThat(problems(zip("xl/workbook.xml", entity.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("S27 ");
    var macros = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(macros)) {
      for (var name : List.of("xl/workbook.xml", "xl/vbaProject.bin")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(1);
      }
    }
    assertThat(problems(macros.toByteArray())).containsExactly("S30 ");
    assertThat(SheetsReader.isWorkbook(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .isTrue();
  }

  @Test
  void eachProblemIsSaidInBothLanguages() {
    for (var problem :
        List.of(
            new Problem(org.mifeng.index.form.ProblemCode.S28, "a!A1", "", List.of()),
            new Problem(org.mifeng.index.form.ProblemCode.S30, "", "", List.of()))) {
      assertThat(FormSentences.in(java.util.Locale.ENGLISH).of(problem)).isNotBlank();
      assertThat(FormSentences.in(java.util.Locale.CHINESE).of(problem)).matches(".*\\p{IsHan}.*");
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
