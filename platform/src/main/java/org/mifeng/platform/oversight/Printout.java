package org.mifeng.platform.oversight;

import java.util.List;

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

  /** A table; a table without rows is left out. */
  public record Grid(List<String> heads, List<List<String>> rows) {
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
