package org.mifeng.platform.oversight.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the copy list was told.
 *
 * @param meeting whose minutes go with it, or null
 */
record Briefing(
    UUID id, String plan, @Nullable UUID meeting, Words words, Lights lights, Report.By by) {
  /** What it says. */
  record Words(String title, String text) {}

  /** How many tasks were of which light when it went out. */
  record Lights(int green, int yellow, int red) {}

  /**
   * Who got it.
   *
   * @param told whether the office has a desk here; the others get it on paper
   */
  record Copy(Office office, boolean told) {}

  /** A briefing as somebody writes it. */
  record Draft(
      @Nullable String plan,
      @Nullable UUID meeting,
      @Nullable String title,
      @Nullable String text,
      List<String> copies) {
    Draft {
      copies = List.copyOf(copies);
    }
  }
}
