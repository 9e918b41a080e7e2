package org.mifeng.platform.web;

import java.util.List;
import java.util.Map;

/**
 * Horizontal bars, drawn by the server: a table whose last column shows each figure as a length.
 *
 * @param title what it shows
 * @param labelHeading what the bars stand for
 * @param valueHeading what their length counts
 * @param bars top to bottom
 */
public record Chart(String title, String labelHeading, String valueHeading, List<Bar> bars) {
  private static final int LONGEST = 1000;

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param value its figure
   * @param width its length, of 1000
   */
  public record Bar(String label, long value, int width) {}

  public Chart {
    bars = List.copyOf(bars);
  }

  /** Bars in the order of the map; the longest takes the whole width. */
  public static Chart bars(
      String title, String labelHeading, String valueHeading, Map<String, Long> values) {
    long most = Math.max(1, values.values().stream().mapToLong(Long::longValue).max().orElse(1));
    var bars =
        values.entrySet().stream()
            .map(
                value ->
                    new Bar(
                        value.getKey(),
                        value.getValue(),
                        (int) (Math.max(0, value.getValue()) * LONGEST / most)))
            .toList();
    return new Chart(title, labelHeading, valueHeading, bars);
  }
}
