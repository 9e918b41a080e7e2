package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A whole list as a file, with the columns of its {@link Table}. Rows are written as they come, so
 * that a long list needs little memory. A list that is longer than a file may be ends with a row
 * that says so: whoever reads it would take it for whole. No cell starts a formula: what a
 * spreadsheet would take for one is preceded by an apostrophe.
 */
@Component
public class Exports {
  /** So many rows has a file whose rows are read piece by piece; a sheet holds few more. */
  public static final int MOST = 1_000_000;

  /** So many rows has a file whose rows are read at once; ask for one more, so that it shows. */
  public static final int MOST_AT_ONCE = 50_000;

  private static final int ROWS_BETWEEN_FLUSHES = 500;
  private static final int LONGEST_CELL = 32_000;

  private final Shells shells;
  private final Clock clock;
  private final WebProperties properties;

  Exports(Shells shells, Clock clock, WebProperties properties) {
    this.shells = shells;
    this.clock = clock;
    this.properties = properties;
  }

  /** What kind of file. */
  public enum Kind {
    /** Comma-separated, UTF-8 with a byte order mark, so that spreadsheets read the Chinese. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** Office Open XML workbook. */
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String type;
    private final String extension;

    Kind(String type, String extension) {
      this.type = type;
      this.extension = extension;
    }

    /** The kind of an address that ends in {@code csv} or {@code xlsx}. */
    public static Kind of(String extension) {
      return "csv".equals(extension) ? CSV : EXCEL;
    }
  }

  /**
   * Answers with the file; it is named after the table and the day.
   *
   * @param rows every row under the current filter, read as it is written
   */
  public <T> void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Table<T> table,
      Iterable<T> rows,
      Kind kind)
      throws IOException {
    var shell = shells.of(request);
    var day = LocalDate.ofInstant(clock.instant(), properties.zone());
    var name = shell.text(table.captionKey()) + "-" + day + "." + kind.extension;
    response.setContentType(kind.type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    write(shell, table, rows, kind, response.getOutputStream());
  }

  /** Writes the file somewhere else than to the browser, as into an archive. */
  public <T> void write(Shell shell, Table<T> table, Iterable<T> rows, Kind kind, OutputStream to)
      throws IOException {
    switch (kind) {
      case CSV -> csv(shell, table, rows, to);
      case EXCEL -> excel(shell, table, rows, to);
    }
  }

  static <T> void csv(Shell shell, Table<T> table, Iterable<T> rows, OutputStream to)
      throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    out.write('\uFEFF');
    out.write(
        String.join(
                ",", table.columns().stream().map(c -> quoted(shell.text(c.labelKey()))).toList())
            + "\r\n");
    int written = 0;
    for (var row : rows) {
      if (written++ == most(rows)) {
        out.write(quoted(cut(shell, rows)) + "\r\n");
        break;
      }
      out.write(
          String.join(
                  ",", table.cells(row).stream().map(cell -> quoted(text(shell, cell))).toList())
              + "\r\n");
    }
    out.flush();
  }

  static <T> void excel(Shell shell, Table<T> table, Iterable<T> rows, OutputStream to)
      throws IOException {
    try (var workbook = new Workbook(to, "Mifeng", null)) {
      var sheet = workbook.newWorksheet(shell.text(table.captionKey()));
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.value(0, column, shell.text(table.columns().get(column).labelKey()));
        sheet.style(0, column).bold().set();
        sheet.width(column, 22);
      }
      sheet.freezePane(0, 1);
      int line = 1;
      for (var row : rows) {
        if (line > most(rows)) {
          sheet.value(line, 0, cut(shell, rows));
          break;
        }
        var cells = table.cells(row);
        for (int column = 0; column < cells.size(); column++) {
          value(shell, sheet, line, column, cells.get(column));
        }
        if (++line % ROWS_BETWEEN_FLUSHES == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static int most(Iterable<?> rows) {
    return rows instanceof Collection ? MOST_AT_ONCE : MOST;
  }

  private static String cut(Shell shell, Iterable<?> rows) {
    return shell.text("web.export.cut", shell.number(most(rows)));
  }

  private static void value(Shell shell, Worksheet sheet, int line, int column, Cell cell) {
    if (cell instanceof Cell.Number number) {
      sheet.value(line, column, number.number());
    } else {
      var text = harmless(text(shell, cell));
      if (!text.isEmpty()) {
        sheet.value(line, column, text);
      }
    }
  }

  private static String text(Shell shell, Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.text();
      case Cell.Code code -> code.text();
      case Cell.Link link -> link.text();
      case Cell.Number number -> number.number().toPlainString();
      case Cell.Time time -> shell.shortTime(time.at());
      case Cell.Day day -> day.day().toString();
      case Cell.Tag tag -> tag.text();
    };
  }

  private static String quoted(String text) {
    var isNumber = text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    return '"' + (isNumber ? text : harmless(text)).replace("\"", "\"\"") + '"';
  }

  /** The text with an apostrophe before what a spreadsheet would take for a formula. */
  public static String harmless(String text) {
    var cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    return !cut.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
  }
}
