package org.mifeng.platform.registry.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.mifeng.platform.registry.Words;

/** The empty roster to fill in: one row of headings, every column as text. */
final class RosterTemplate {
  private static final int WIDTH = 22;

  private RosterTemplate() {}

  /** As an Excel workbook; text cells keep long codes whole. */
  static byte[] excel(String sheetName) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Mifeng", null)) {
      var sheet = workbook.newWorksheet(sheetName);
      var place = 0;
      for (var column : Words.codes("column")) {
        sheet.value(0, place, Words.first("column", column));
        sheet.style(0, place).bold().set();
        sheet.width(place, WIDTH);
        sheet.range(1, place, 2_000, place).style().format("@").set();
        place++;
      }
      sheet.freezePane(0, 1);
    }
    return out.toByteArray();
  }

  /** As CSV in UTF-8 with a byte order mark, so that spreadsheets read the Chinese. */
  static byte[] csv() {
    var headings =
        Words.codes("column").stream()
            .map(column -> Words.first("column", column))
            .collect(Collectors.joining(","));
    return ("\uFEFF" + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
