package org.mifeng.platform.oversight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Table;

/**
 * Where a part of the city stands.
 *
 * @param title what part
 * @param plan the plan it is measured by
 * @param asOf as of when, and what is not recorded
 * @param map of the divisions, or null where there is only one
 * @param tables of divisions and parks
 * @param signals what would inflate the figures, or none
 */
record OverviewPage(
    String title,
    @Nullable Measure plan,
    AsOf asOf,
    List<Gauge> gauges,
    TileMap.@Nullable Drawing map,
    Tables tables,
    List<SignalPart> signals) {
  /** The plan it is measured by. */
  record Measure(String name, String link, String caution) {}

  /**
   * As of when.
   *
   * @param text the time, or that nothing was computed yet
   * @param missing what should count and is not recorded, or empty
   */
  record AsOf(String text, String missing) {}

  /** What can be looked into. */
  record Tables(Table.@Nullable Filled districts, Table.Filled parks) {}

  /** Something that would inflate a figure. */
  record SignalPart(String name, String value, String text) {}
}
