package org.mifeng.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns of a list, said once for the screen, CSV and Excel. Build one per list:
 *
 * <pre>{@code
 * Table<Row> table = Table.<Row>of("registry.enterprise.list")
 *     .sortable("name", "registry.enterprise.name", row -> Cell.link(row.name(), row.path()))
 *     .column("park", "registry.enterprise.park", row -> Cell.text(row.park()));
 * }</pre>
 *
 * @param <T> a row
 */
public final class Table<T> {
  /**
   * One column.
   *
   * @param key sort key in the query, and name of the column in tests
   * @param labelKey message key of its heading
   * @param sortable whether its heading sorts
   * @param cell what a row shows in it
   */
  public record Column<T>(String key, String labelKey, boolean sortable, Function<T, Cell> cell) {}

  private final String captionKey;
  private final List<Column<T>> columns;

  private Table(String captionKey, List<Column<T>> columns) {
    this.captionKey = captionKey;
    this.columns = List.copyOf(columns);
  }

  /** A table without columns yet. */
  public static <T> Table<T> of(String captionKey) {
    return new Table<>(captionKey, List.of());
  }

  /** With a further column. */
  public Table<T> column(String key, String labelKey, Function<T, Cell> cell) {
    return with(new Column<>(key, labelKey, false, cell));
  }

  /** With a further column that can be sorted by. */
  public Table<T> sortable(String key, String labelKey, Function<T, Cell> cell) {
    return with(new Column<>(key, labelKey, true, cell));
  }

  /** Message key of what the table lists; also the sheet's name in Excel. */
  public String captionKey() {
    return captionKey;
  }

  /** The columns, left to right. */
  public List<Column<T>> columns() {
    return columns;
  }

  /** The table with the rows of one page. */
  public Filled fill(Paged<T> paged) {
    var rows = paged.rows().stream().map(this::cells).toList();
    return new Filled(
        captionKey,
        columns.stream().map(c -> new Heading(c.key(), c.labelKey(), c.sortable())).toList(),
        rows,
        new Paged<>(rows, paged.total(), paged.paging()),
        "");
  }

  /** What one row shows, column by column. */
  public List<Cell> cells(T row) {
    return columns.stream().map(column -> column.cell().apply(row)).toList();
  }

  /**
   * The heading of a column.
   *
   * @param key sort key in the query
   * @param labelKey message key of its words
   * @param sortable whether it sorts
   */
  public record Heading(String key, String labelKey, boolean sortable) {}

  /**
   * A table with rows, ready for {@code components/table.jte}.
   *
   * @param captionKey message key of what it lists
   * @param headings left to right
   * @param rows cells, row by row
   * @param paged which part of how many
   * @param exportPath path that answers with {@code .csv} and {@code .xlsx} appended; empty for
   *     none
   */
  public record Filled(
      String captionKey,
      List<Heading> headings,
      List<List<Cell>> rows,
      Paged<List<Cell>> paged,
      String exportPath) {

    /** With links that export the whole list under the current filter. */
    public Filled withExport(String path) {
      return new Filled(captionKey, headings, rows, paged, path);
    }

    /**
     * For each column, whether it holds nothing but numbers or percent, and is set to the right.
     */
    public List<Boolean> numeric() {
      return IntStream.range(0, headings.size()).mapToObj(this::isNumeric).toList();
    }

    private boolean isNumeric(int column) {
      var told = rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
      return !told.isEmpty() && told.stream().allMatch(Filled::isNumber);
    }

    private static boolean isNumber(Cell cell) {
      return cell instanceof Cell.Number
          || (cell instanceof Cell.Text text && text.text().endsWith("%"));
    }
  }

  private Table<T> with(Column<T> column) {
    var more = new ArrayList<>(columns);
    more.add(column);
    return new Table<>(captionKey, more);
  }
}
