package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Lists that are longer than a file may be. */
@PlatformTest
class LongExportsTest {
  private static final Table<String> TABLE =
      Table.<String>of("web.table.empty").column("one", "web.table.empty", Cell::text);

  @Autowired private Exports exports;
  @Autowired private Shells shells;

  private byte[] file(int rows, Exports.Kind kind) throws IOException {
    var to = new ByteArrayOutputStream();
    exports.write(
        shells.of(new MockHttpServletRequest()), TABLE, Collections.nCopies(rows, "行"), kind, to);
    return to.toByteArray();
  }

  private String csv(int rows) throws IOException {
    return new String(file(rows, Exports.Kind.CSV), StandardCharsets.UTF_8);
  }

  @Test
  void aListThatIsCutSaysSoInItsLastRow() throws IOException {
    var whole = csv(Exports.MOST_AT_ONCE).lines().toList();
    assertThat(whole).hasSize(1 + Exports.MOST_AT_ONCE).last().isEqualTo("\"行\"");

    var cut = csv(Exports.MOST_AT_ONCE + 1).lines().toList();
    assertThat(cut).hasSize(2 + Exports.MOST_AT_ONCE);
    assertThat(cut.getLast()).contains("只有前 50,000 行");
  }

  @Test
  void aWorkbookSaysSoToo() throws IOException {
    var file = file(Exports.MOST_AT_ONCE + 1, Exports.Kind.EXCEL);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      var last = rows.reduce((before, row) -> row).orElseThrow();
      assertThat(last.getRowNum()).isEqualTo(2 + Exports.MOST_AT_ONCE);
      assertThat(last.getCellText(0)).contains("只有前 50,000 行");
    }
  }
}
