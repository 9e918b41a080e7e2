package org.mifeng.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Horizontal bars, drawn by the server, with the same figures in a table beside them.
 *
 * @param title what it shows
 * @param labelHeading what the bars stand for
 * @param valueHeading what their length counts
 * @param bars top to bottom
 */
public record Chart(String title, String labelHeading, String valueHeading, List<Bar> bars) {
  private static final int ROW = 28;
  private static final int LONGEST = 400;

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param value its figure
   * @param y its upper edge in the drawing
   * @param width its length in the drawing
   */
  public record Bar(String label, long value, int y, int width) {}

  public Chart {
    bars = List.copyOf(bars);
  }

  /** Bars in the order of the map; the longest takes the whole width. */
  public static Chart bars(
      String title, String labelHeading, String valueHeading, Map<String, Long> values) {
    long most = Math.max(1, values.values().stream().mapToLong(Long::longValue).max().orElse(1));
    var bars = new ArrayList<Bar>();
    for (var value : values.entrySet()) {
      int width = (int) (Math.max(0, value.getValue()) * LONGEST / most);
      bars.add(new Bar(value.getKey(), value.getValue(), bars.size() * ROW, width));
    }
    return new Chart(title, labelHeading, valueHeading, bars);
  }

  /** Height of the drawing. */
  public int height() {
    return Math.max(ROW, bars.size() * ROW);
  }
}
