package org.mifeng.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/**
 * What a figure counts: each enterprise or park once.
 *
 * @param numerator null where nothing is recorded
 * @param rows canonical lines it was counted from
 */
record FigureTally(@Nullable Long numerator, long denominator, long rows) {
  private static final int PARK_FIELDS = 6;
  private static final int USE_FIELDS = 6;
  private static final int VISIT_FIELDS = 5;

  /**
   * Counts the lines anew, by the definition of the figure.
   *
   * @throws MalformedException when a line is none of that figure
   */
  static FigureTally of(String figure, List<String> lines) {
    return switch (figure) {
      case "park-coverage" -> parks(lines);
      case "park-use" -> enterprises(lines, USE_FIELDS, true);
      case "vulnerable-visits" -> enterprises(lines, VISIT_FIELDS, false);
      default -> throw new MalformedException("the figure " + figure + " is not known here");
    };
  }

  /** park | division | year of its list | enterprises that count | users | covered. */
  private static FigureTally parks(List<String> lines) {
    long covered =
        lines.stream().map(line -> fields(line, PARK_FIELDS)[5]).filter("t"::equals).count();
    return new FigureTally(covered, lines.size(), lines.size());
  }

  /** enterprise | park | year of its list | counts or why not | services, uses or its group. */
  private static FigureTally enterprises(List<String> lines, int width, boolean use) {
    Set<String> counted = new HashSet<>();
    Set<String> users = new HashSet<>();
    for (String line : lines) {
      String[] fields = fields(line, width);
      if (fields[3].equals("counts")) {
        counted.add(fields[0]);
        if (use && !fields[5].equals("0")) {
          users.add(fields[0]);
        }
      }
    }
    return new FigureTally(use ? Long.valueOf(users.size()) : null, counted.size(), lines.size());
  }

  private static String[] fields(String line, int width) {
    String[] fields = line.split("\\|", -1);
    if (fields.length != width) {
      throw new MalformedException("a line has " + fields.length + " fields");
    }
    return fields;
  }

  /** The counts as people read them. */
  String text() {
    return (numerator == null ? "–" : numerator) + " / " + denominator + " (" + rows + ")";
  }
}
