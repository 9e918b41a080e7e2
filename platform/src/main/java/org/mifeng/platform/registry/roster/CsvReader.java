package org.mifeng.platform.registry.roster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.Problem;

/** Reads comma- or tab-separated text in UTF-8 or GB18030, whichever the bytes are valid in. */
final class CsvReader {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private CsvReader() {}

  static void read(byte[] file, Consumer<RosterLine> rows) {
    var text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw new RosterFault("registry.roster.fault.not-a-table");
    }
    var firstLine = text.lines().findFirst().orElse("");
    var tabs = firstLine.indexOf('\t') >= 0 && firstLine.indexOf(',') < 0;
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(tabs ? '\t' : ',').setIgnoreEmptyLines(true).get();
    RosterColumns columns = null;
    try (var parser = format.parse(new StringReader(text))) {
      for (var record : parser) {
        if (columns == null) {
          columns = headings(record);
        } else {
          accept(record, columns, rows);
        }
      }
    } catch (RosterFault | Stopped known) {
      throw known;
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException broken) {
      throw new RosterFault("registry.roster.fault.broken-csv");
    }
    if (columns == null) {
      throw new RosterFault("registry.roster.fault.empty");
    }
  }

  private static RosterColumns headings(CSVRecord record) {
    if (record.size() > RosterColumns.MOST) {
      throw new RosterFault("registry.roster.fault.too-many-columns");
    }
    return RosterColumns.read(record.toList());
  }

  private static void accept(CSVRecord record, RosterColumns columns, Consumer<RosterLine> rows) {
    var cells = new HashMap<String, String>();
    var problems = new ArrayList<Problem>();
    for (var i = 0; i < Math.min(record.size(), columns.count()); i++) {
      var column = columns.at(i);
      var text = record.get(i).strip();
      if (text.startsWith("'")) {
        // Exports put an apostrophe before what a spreadsheet would take for a formula.
        text = text.substring(1);
      }
      if (text.startsWith("=")) {
        problems.add(Problem.of(column, "registry.problem.formula"));
      } else if (text.length() > RosterReader.LONGEST_CELL) {
        problems.add(
            Problem.of(
                column, "registry.problem.too-long", String.valueOf(RosterReader.LONGEST_CELL)));
      } else if (!column.isEmpty() && !text.isEmpty()) {
        cells.put(column, text);
      }
    }
    if (!cells.isEmpty() || !problems.isEmpty()) {
      rows.accept(new RosterLine((int) record.getRecordNumber(), cells, problems));
    }
  }

  private static String decode(byte[] file) {
    var utf8 = decode(file, StandardCharsets.UTF_8);
    var text = utf8 == null ? decode(file, GB18030) : utf8;
    if (text == null) {
      throw new RosterFault("registry.roster.fault.encoding");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String decode(byte[] file, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file))
          .toString();
    } catch (CharacterCodingException otherwise) {
      return null;
    }
  }
}
