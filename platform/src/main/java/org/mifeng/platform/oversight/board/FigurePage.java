package org.mifeng.platform.oversight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * A figure with its proof and the list behind it.
 *
 * @param part of the city it is about
 * @param definition how it is counted
 * @param proof what an auditor needs
 * @param file where the file of the figure is fetched, or empty while nothing was computed
 */
record FigurePage(
    String title,
    Part part,
    Now now,
    List<Fact> definition,
    List<Fact> proof,
    String file,
    Behind behind) {
  String place() {
    return part.name();
  }

  String district() {
    return part.district();
  }

  String park() {
    return part.park();
  }

  /** What part of the city: its name, and its code or id where it is not the whole. */
  record Part(String name, String district, String park) {}

  Trend trend() {
    return now.trend();
  }

  /**
   * Where it stands.
   *
   * @param trend its days and where they lead
   * @param days the same day by day, or null where nothing is told
   */
  record Now(
      String value,
      String counts,
      String asOf,
      List<Fact> facts,
      Trend trend,
      Table.@Nullable Filled days) {}

  /**
   * What it was counted from.
   *
   * @param query the statement that gives its rows
   * @param list the rows within reach, or null where there are none
   * @param which which rows are shown
   */
  record Behind(String query, Table.@Nullable Filled list, String which, List<Option> choices) {}
}
