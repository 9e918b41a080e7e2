package org.mifeng.platform.oversight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is said on paper about figures, in the words of one language: a page that was looked at, or
 * the report of a month.
 *
 * @param lead lines below the title: what it is about, as of when
 */
public record Printout(String title, List<String> lead, List<Part> parts) {
  public Printout {
    lead = List.copyOf(lead);
    parts = List.copyOf(parts);
  }

  /** A part under a heading: sentences, then tables. */
  public record Part(String heading, List<String> notes, List<Grid> grids) {
    public Part {
      notes = List.copyOf(notes);
      grids = List.copyOf(grids);
    }

    /** A part of sentences alone. */
    public static Part of(String heading, List<String> notes) {
      return new Part(heading, notes, List.of());
    }
  }

  /**
   * A table; a table without rows is left out.
   *
   * @param heads of the columns; empty for a list of names and what they are
   */
  public record Grid(List<String> heads, List<List<String>> rows) {
    /** Longest word or number that is kept on one line, in half-width letters. */
    private static final int SHORT = 15;

    /** Longest heading that is kept on one line with its column. */
    private static final int SHORT_HEAD = 8;

    /** Half-width letters that fit beside each other on the page, the edges of columns included. */
    private static final int LINE = 104;

    /** What the edges of a column take. */
    private static final int EDGE = 3;

    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** For each column, whether its cells stay on one line, so that no date or number is broken. */
    public List<Boolean> whole() {
      var widths = IntStream.range(0, heads.size()).map(this::width).toArray();
      var whole = new Boolean[widths.length];
      Arrays.fill(whole, false);
      var left = LINE;
      var narrowFirst =
          IntStream.range(0, widths.length)
              .boxed()
              .sorted(Comparator.comparingInt(column -> widths[column]))
              .toList();
      for (int column : narrowFirst) {
        left -= widths[column] + EDGE;
        whole[column] = widths[column] <= SHORT && left >= 0;
      }
      return List.of(whole);
    }

    /** Whether a heading stays on one line where its column does. */
    public boolean isShortHead(int column) {
      return width(heads.get(column)) <= SHORT_HEAD;
    }

    private int width(int column) {
      var head = isShortHead(column) ? width(heads.get(column)) : 0;
      return rows.stream().mapToInt(row -> width(row.get(column))).reduce(head, Math::max);
    }

    private static int width(String text) {
      return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }
  }
}
