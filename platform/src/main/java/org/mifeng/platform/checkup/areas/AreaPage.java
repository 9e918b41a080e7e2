package org.mifeng.platform.checkup.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * How well the secrets of an area are protected.
 *
 * @param head what is chosen
 * @param shown the group that is looked at
 * @param table other groups beside it, or null when there are none
 */
record AreaPage(Head head, Shown shown, Table.@Nullable Filled table) {
  /**
   * What is chosen.
   *
   * @param scale code of what was measured with
   * @param by code of the kind of groups in the table
   * @param text as of when, from how many
   * @param note that the content is no official standard
   */
  record Head(
      String scale, List<Option> scales, String by, List<Option> kinds, String text, String note) {}

  /**
   * The group that is looked at.
   *
   * @param refused why nothing is said, or empty
   * @param grades how many enterprises have which grade, or null
   * @param weakest items, the weakest first
   * @param trend of the mean by month, or null when there are fewer than two months
   */
  record Shown(
      String code,
      String title,
      String refused,
      List<Stat> stats,
      @Nullable Chart grades,
      List<Weak> weakest,
      @Nullable Chart trend) {}

  /** A figure. */
  record Stat(String label, String value, String unit, String hint) {}

  /** An item and how far it is in place. */
  record Weak(String name, String percent) {}
}
