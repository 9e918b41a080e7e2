package org.mifeng.platform.registry.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mifeng.platform.registry.Words;

/** Which column of a file is which, read from its first row. */
final class RosterColumns {
  /** More columns than any roster has; what lies beyond is not looked at. */
  static final int MOST = 60;

  private static final int LONGEST_HEADING = 30;
  private static final Set<String> REQUIRED = Set.of("name", "creditCode", "sector", "size");

  private final List<String> columns;

  private RosterColumns(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Reads the headings.
   *
   * @throws RosterFault naming the heading that is not known, stands twice or is missing
   */
  static RosterColumns read(List<String> headings) {
    var columns = new ArrayList<String>();
    var number = 0;
    for (var heading : headings) {
      number++;
      if (heading.isBlank()) {
        columns.add("");
        continue;
      }
      var shown =
          heading.length() > LONGEST_HEADING
              ? heading.substring(0, LONGEST_HEADING) + "…"
              : heading.strip();
      var column =
          Words.meaning("column", heading).orElseThrow(unknown(String.valueOf(number), shown));
      if (columns.contains(column)) {
        throw new RosterFault("registry.roster.fault.heading-twice", shown);
      }
      columns.add(column);
    }
    for (var column : Words.codes("column")) {
      if (REQUIRED.contains(column) && !columns.contains(column)) {
        throw new RosterFault(
            "registry.roster.fault.heading-missing", Words.first("column", column));
      }
    }
    return new RosterColumns(columns);
  }

  private static java.util.function.Supplier<RosterFault> unknown(String number, String shown) {
    return () -> new RosterFault("registry.roster.fault.heading-unknown", number, shown);
  }

  /** The column at a place, or empty when it has no heading. */
  String at(int place) {
    return place < columns.size() ? columns.get(place) : "";
  }

  int count() {
    return columns.size();
  }
}
