package org.mifeng.platform.oversight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * Where a part of the city stands.
 *
 * @param title what part
 * @param plan the plan it is measured by
 * @param asOf as of when, and what is not recorded
 * @param map of the divisions, or null where there is only one
 * @param tables of divisions and parks
 * @param beside what stands beside the figures: what would inflate them, how coverage is counted
 */
record OverviewPage(
    String title,
    @Nullable Measure plan,
    AsOf asOf,
    List<Gauge> gauges,
    TileMap.@Nullable Drawing map,
    Tables tables,
    Beside beside) {
  private static final int GAUGES_A_PANEL = 3;

  /** The targets as panels of a wall show them: as many as can be read from five metres. */
  List<List<Gauge>> gaugeGroups() {
    return java.util.stream.IntStream.iterate(
            0, at -> at < gauges.size(), at -> at + GAUGES_A_PANEL)
        .mapToObj(at -> gauges.subList(at, Math.min(gauges.size(), at + GAUGES_A_PANEL)))
        .toList();
  }

  /** What would inflate the figures, or none. */
  List<SignalPart> signals() {
    return beside.signals();
  }

  /** The plan it is measured by. */
  record Measure(String name, String link, String caution) {}

  /**
   * As of when.
   *
   * @param text the time, or that nothing was computed yet
   * @param missing what should count and is not recorded, or empty
   */
  record AsOf(String text, String missing) {}

  /**
   * What can be looked into.
   *
   * @param activity month by month
   * @param grades how many enterprises stand at each grade of the index
   * @param quotas free deposits by year; for the whole city alone
   */
  record Tables(
      Table.@Nullable Filled districts,
      Table.Filled parks,
      Table.@Nullable Filled activity,
      Table.Filled grades,
      Table.@Nullable Filled quotas) {}

  /**
   * What stands beside the figures.
   *
   * @param conditions the three conditions of coverage, and how far each is recorded
   * @param months how many months are shown, and what may be chosen
   */
  record Beside(
      List<SignalPart> signals, List<SignalPart> conditions, String activityAsOf, Choice months) {}

  /** What is chosen of what. */
  record Choice(String chosen, List<Option> options) {}

  /** Something that would inflate a figure, or a condition. */
  record SignalPart(String name, String value, String text) {}
}
