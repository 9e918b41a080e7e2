package org.mifeng.platform.checkup.systems;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.ProblemCode;

/** Reads the cells of sheets under their headings, within limits, and says where each stands. */
final class SheetGrid {
  /** Nobody mends more at a time. */
  static final int MOST_PROBLEMS = 500;

  private static final int MOST_COLUMNS = 40;
  private static final int MOST_ROWS = 40_000;
  private static final int MOST_CELLS = 200_000;

  /** More than any text may be; the reader of the system says how long one may. */
  private static final int LONGEST_CELL = 40_000;

  /** Excel keeps 15 digits of a number; what it adds behind them nobody typed. */
  private static final MathContext DIGITS = new MathContext(15);

  private final List<Problem> problems;
  private int cells;

  SheetGrid(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * A row below the headings.
   *
   * @param place its first cell
   * @param cells what is in it, by heading; what is empty is not
   */
  record Line(String place, Map<String, Draft.Word> cells) {
    Line {
      cells = Map.copyOf(cells);
    }

    Draft.@Nullable Word cell(String heading) {
      return cells.get(heading);
    }
  }

  /** The rows of a sheet that are not empty; in any order of columns, of which some may lack. */
  List<Line> read(Sheet sheet, List<String> known) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var rows = sheet.openStream()) {
      Iterator<Row> all = rows.iterator();
      if (!all.hasNext()) {
        note(ProblemCode.S07, sheet.getName() + "!A1", sheet.getName(), known.getFirst());
        return lines;
      }
      var headings = headings(sheet.getName(), all.next(), known);
      while (all.hasNext()) {
        var row = all.next();
        var line = line(sheet.getName(), row, headings);
        if (line.cells().isEmpty()) {
          continue;
        }
        lines.add(line);
        cells += line.cells().size();
        if (lines.size() > MOST_ROWS || cells > MOST_CELLS) {
          int limit = lines.size() > MOST_ROWS ? MOST_ROWS : MOST_CELLS;
          note(ProblemCode.S05, line.place(), sheet.getName(), String.valueOf(limit));
          return List.of();
        }
      }
    }
    return lines;
  }

  private List<String> headings(String sheet, Row row, List<String> known) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var at = place(sheet, row, i);
      if (i >= MOST_COLUMNS) {
        note(ProblemCode.S05, at, sheet, String.valueOf(MOST_COLUMNS));
        break;
      }
      var cell = text(at, row.getCell(i), "");
      var heading = cell == null ? "" : cell.text().strip();
      if (!heading.isEmpty() && !known.contains(heading)) {
        note(ProblemCode.S08, at, sheet, heading);
      } else if (!heading.isEmpty() && headings.contains(heading)) {
        note(ProblemCode.S06, at, sheet, heading);
      }
      headings.add(heading);
    }
    return headings;
  }

  private Line line(String sheet, Row row, List<String> headings) {
    Map<String, Draft.Word> found = new HashMap<>();
    for (int i = 0; i < Math.min(row.getCellCount(), headings.size()); i++) {
      var name = headings.get(i);
      if (!name.isEmpty()) {
        var isDay =
            found.get("name") instanceof Draft.Word word && word.text().startsWith("valid_");
        var cell = text(place(sheet, row, i), row.getCell(i), isDay ? "day" : name);
        if (cell != null) {
          found.putIfAbsent(name, cell);
        }
      }
    }
    return new Line(place(sheet, row, 0), found);
  }

  private Draft.@Nullable Word text(String place, @Nullable Cell cell, String heading) {
    if (cell == null) {
      return null;
    }
    var text =
        switch (cell.getType()) {
          case STRING -> cell.getText();
          case BOOLEAN -> cell.getText().toLowerCase(Locale.ROOT);
          case EMPTY -> "";
          case NUMBER -> number(place, cell, heading);
          case FORMULA, ERROR -> {
            note(ProblemCode.S28, place, heading);
            yield "";
          }
        };
    if (text.length() > LONGEST_CELL) {
      note(ProblemCode.S13, place, heading, String.valueOf(LONGEST_CELL));
      return null;
    }
    return text.isBlank() ? null : new Draft.Word(text, place);
  }

  private String number(String place, Cell cell, String heading) {
    var number = (BigDecimal) cell.getValue();
    if (number.precision() > 400 || Math.abs(number.scale()) > 400) {
      note(ProblemCode.S10, place, heading, "…", "0", "100");
      return "";
    }
    if (heading.equals("day")) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (RuntimeException beyondTheCalendar) {
        note(ProblemCode.S11, place, heading, number.toPlainString());
        return "";
      }
    }
    return number.round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String place(String sheet, Row row, int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return sheet + "!" + letters + row.getRowNum();
  }

  private void note(ProblemCode code, String place, String path, String... details) {
    if (problems.size() < MOST_PROBLEMS) {
      var words = new ArrayList<String>();
      for (var detail : details) {
        words.add(detail.length() > 80 ? detail.substring(0, 79) + "…" : detail);
      }
      problems.add(new Problem(code, place, path, words));
    }
  }
}
