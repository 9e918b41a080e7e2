package org.mifeng.platform.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.registry.Problem;

class RosterReaderTest {
  private static final List<String> HEADINGS = List.of("企业名称", "统一社会信用代码", "区县", "行业代码", "企业规模");
  private static final String CSV =
      String.join(",", HEADINGS) + "\n演示甲软件,91330106DEM0000140,西湖区,I65,小型\n";

  private static List<RosterLine> read(byte[] file) {
    var lines = new ArrayList<RosterLine>();
    RosterReader.read(file, lines::add);
    return lines;
  }

  private static byte[] excel(Consumer<Worksheet> fill) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", null)) {
      var sheet = workbook.newWorksheet("roster");
      for (var i = 0; i < HEADINGS.size(); i++) {
        sheet.value(0, i, HEADINGS.get(i));
      }
      fill.accept(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static void assertFault(byte[] file, String key) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(RosterFault.class).hasMessage(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void csvIsReadInEitherEncoding(String encoding) {
    assertThat(read(CSV.getBytes(Charset.forName(encoding))))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.line()).isEqualTo(2);
              assertThat(line.cell("name")).isEqualTo("演示甲软件");
              assertThat(line.cell("creditCode")).isEqualTo("91330106DEM0000140");
            });
  }

  @Test
  void csvWithAByteOrderMarkTabsAndCarriageReturnsIsRead() {
    var text = "\uFEFF" + CSV.replace(",", "\t").replace("\n", "\r\n");

    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void excelIsReadWithItsRowNumbersAndEmptyRowsLeftOut() {
    var file =
        excel(
            sheet -> {
              sheet.value(1, 0, "演示甲软件");
              sheet.value(4, 0, "演示乙软件");
            });

    assertThat(read(file)).extracting(RosterLine::line).containsExactly(2, 5);
  }

  @Test
  void aFormulaIsAProblemOfItsCell() {
    var file =
        excel(
            sheet -> {
              sheet.value(1, 0, "演示甲软件");
              sheet.formula(1, 1, "CONCATENATE(\"9133\",\"0106\")");
            });

    assertThat(read(file))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.problems())
                    .containsExactly(Problem.of("creditCode", "registry.problem.formula")));
    assertThat(read((CSV + "=cmd(),1,西湖区,I65,小型\n").getBytes(StandardCharsets.UTF_8)).getLast())
        .satisfies(line -> assertThat(line.problems()).hasSize(1));
  }

  @Test
  void aLongCodeInANumberCellHasLostItsEnd() {
    var file = excel(sheet -> sheet.value(1, 1, new java.math.BigDecimal("911101080828201234")));

    assertThat(read(file))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.problems())
                    .extracting(Problem::key)
                    .containsExactly("registry.problem.number-cell"));
  }

  @Test
  void mergedHeadingsAreRefused() {
    var file = excel(sheet -> sheet.range(0, 0, 0, 2).merge());

    assertFault(file, "registry.roster.fault.merged");
  }

  @Test
  void mergedCellsBelowTheHeadingsAreNotTheHeadings() {
    var file =
        excel(
            sheet -> {
              sheet.value(1, 0, "演示甲软件");
              sheet.range(11, 0, 12, 0).merge();
            });

    assertThat(read(file)).isNotEmpty();
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    assertFault(new byte[0], "registry.roster.fault.empty");
    assertFault("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "registry.roster.fault.not-a-table");
    assertFault(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
        "registry.roster.fault.old-excel");
    assertFault(zip("hello.txt", new byte[3]), "registry.roster.fault.not-a-table");
    assertFault(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "registry.roster.fault.broken");
    assertFault(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}, "registry.roster.fault.encoding");
    assertFault(new byte[] {'a', 0, 'b'}, "registry.roster.fault.not-a-table");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    var file = zip("xl/worksheets/sheet1.xml", new byte[(int) RosterReader.LARGEST_UNPACKED + 1]);

    assertThat(file.length).isLessThan(1_000_000);
    assertFault(file, "registry.roster.fault.too-large-inside");
  }

  @Test
  void anEntityIsNotResolved() throws IOException {
    var file =
        zip(
            "xl/workbook.xml",
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
                .getBytes(StandardCharsets.UTF_8));

    assertFault(file, "registry.roster.fault.broken");
  }

  @Test
  void headingsAreNamedWhenTheyAreUnknownDoubleOrMissing() {
    assertFault(
        "企业名称,颜色\n".getBytes(StandardCharsets.UTF_8), "registry.roster.fault.heading-unknown");
    assertFault(
        "企业名称,名称\n".getBytes(StandardCharsets.UTF_8), "registry.roster.fault.heading-twice");
    assertFault("企业名称\n".getBytes(StandardCharsets.UTF_8), "registry.roster.fault.heading-missing");
  }

  @Test
  void oneRowTooManyIsRefused() {
    var rows = CSV + "演示,1,西湖区,I65,小型\n".repeat(RosterReader.MOST_ROWS);

    assertFault(rows.getBytes(StandardCharsets.UTF_8), "registry.roster.fault.too-many-rows");
  }

  @Test
  void whatTheTemplateSaysIsRead() throws IOException {
    assertThat(read(RosterTemplate.excel("模板"))).isEmpty();
    assertThat(read(RosterTemplate.csv())).isEmpty();
  }

  /** Whatever is done to a workbook or a list, reading it ends in rows or in a fault. */
  @Test
  void brokenFilesEndInAFaultAndNothingElse() {
    var random = new Random(126);
    var excel =
        excel(
            sheet -> {
              for (var row = 1; row < 20; row++) {
                sheet.value(row, 0, "演示" + row);
                sheet.value(row, 1, row);
              }
            });
    for (var round = 0; round < 1_500; round++) {
      var source = round % 2 == 0 ? excel : CSV.repeat(3).getBytes(StandardCharsets.UTF_8);
      var file = Arrays.copyOf(source, source.length - (round % 7 == 0 ? random.nextInt(50) : 0));
      for (var wound = 0; wound < 1 + random.nextInt(8); wound++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        read(file);
      } catch (RosterFault expected) {
        assertThat(expected.key()).startsWith("registry.roster.fault.");
      }
    }
  }
}
