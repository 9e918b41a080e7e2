package org.mifeng.platform.registry.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.Problem;

/** Reads the first sheet of an Excel workbook, row by row. */
final class WorkbookReader {
  private final Consumer<RosterLine> rows;
  private @Nullable RosterColumns columns;

  private WorkbookReader(Consumer<RosterLine> rows) {
    this.rows = rows;
  }

  static void read(byte[] file, Consumer<RosterLine> rows) {
    var reader = new WorkbookReader(rows);
    try (var workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        var stream = workbook.getFirstSheet().openStream()) {
      stream.forEach(reader::accept);
    } catch (RosterFault known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      // The parser meets foreign bytes: whatever it throws means that this is no readable workbook.
      if (broken.getCause() instanceof RosterFault known) {
        throw known;
      }
      if (Stopped.is(broken)) {
        throw (RuntimeException) broken;
      }
      throw new RosterFault("registry.roster.fault.broken");
    }
    if (reader.columns == null) {
      throw new RosterFault("registry.roster.fault.empty");
    }
  }

  private void accept(Row row) {
    var known = columns;
    if (known == null) {
      columns = RosterColumns.read(headings(row));
      return;
    }
    var cells = new HashMap<String, String>();
    var problems = new ArrayList<Problem>();
    for (var i = 0; i < Math.min(row.getCellCount(), known.count()); i++) {
      var column = known.at(i);
      var cell = row.getCell(i);
      if (!column.isEmpty() && cell != null) {
        var text = text(cell, column, problems);
        if (!text.isBlank()) {
          cells.put(column, text);
        }
      }
    }
    if (!cells.isEmpty() || !problems.isEmpty()) {
      rows.accept(new RosterLine(row.getRowNum(), cells, problems));
    }
  }

  private static List<String> headings(Row row) {
    if (row.getCellCount() > RosterColumns.MOST) {
      throw new RosterFault("registry.roster.fault.too-many-columns");
    }
    var headings = new ArrayList<String>();
    for (var i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      headings.add(cell == null || cell.getType() != CellType.STRING ? "" : cell.getText());
    }
    return headings;
  }

  private static String text(Cell cell, String column, List<Problem> problems) {
    var text =
        switch (cell.getType()) {
          case STRING, BOOLEAN -> cell.getText();
          case EMPTY -> "";
          case NUMBER -> number(cell, column, problems);
          case FORMULA -> refused(column, "registry.problem.formula", problems);
          case ERROR -> refused(column, "registry.problem.excel-error", problems);
        };
    if (text.length() > RosterReader.LONGEST_CELL) {
      problems.add(
          Problem.of(
              column, "registry.problem.too-long", String.valueOf(RosterReader.LONGEST_CELL)));
      return text.substring(0, RosterReader.LONGEST_CELL);
    }
    return text;
  }

  /** Excel keeps 15 digits of a number: a longer code in a number cell has lost its end. */
  private static String number(Cell cell, String column, List<Problem> problems) {
    if (column.equals("from") || column.equals("to")) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (RuntimeException noDay) {
        // A number far beyond the calendar.
        return refused(column, "registry.problem.day", problems);
      }
    }
    var number = (BigDecimal) cell.getValue();
    if (number.precision() - number.scale() > 15 || Math.abs(number.scale()) > 400) {
      return refused(column, "registry.problem.number-cell", problems);
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private static String refused(String column, String key, List<Problem> problems) {
    problems.add(Problem.of(column, key));
    return "";
  }
}
