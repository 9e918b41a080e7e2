package org.mifeng.platform.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A radar of two figures for each axis, drawn by the server from the points it computes here, on
 * screen and on paper alike. Whoever shows it puts the same figures beside it as a table.
 *
 * @param title what it shows
 * @param first what the outer outline counts
 * @param second what the inner, dashed outline counts
 * @param axes clockwise, the first one upwards
 */
public record Radar(String title, String first, String second, List<Axis> axes) {
  /** Width of the drawing. */
  public static final int WIDTH = 320;

  /** Height of the drawing. */
  public static final int HEIGHT = 296;

  private static final double RADIUS = 120;
  private static final double LABELS = 134;
  private static final int FEWEST_AXES = 3;
  private static final List<Integer> RINGS = List.of(25, 50, 75, 100);

  /**
   * One axis.
   *
   * @param label short, it stands at the tip
   * @param first 0 to 100
   * @param second 0 to 100
   */
  public record Axis(String label, BigDecimal first, BigDecimal second) {}

  /** A place in the drawing. */
  public record Point(double x, double y) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** How far from the left, in percent of the width. */
    public String left() {
      return String.format(Locale.ROOT, "%.2f", x * 100 / WIDTH);
    }

    /** How far from the top, in percent of the height. */
    public String top() {
      return String.format(Locale.ROOT, "%.2f", y * 100 / HEIGHT);
    }
  }

  public Radar {
    axes = List.copyOf(axes);
  }

  /** Whether there is enough to draw: two axes span no area. */
  public boolean isDrawn() {
    return axes.size() >= FEWEST_AXES;
  }

  /** The grid: one polygon for each ring, from the inside out. */
  public List<String> rings() {
    return RINGS.stream()
        .map(
            percent ->
                IntStream.range(0, axes.size())
                    .mapToObj(axis -> at(axis, RADIUS * percent / 100).toString())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** The middle, and the tip of each axis. */
  public List<String> spokes() {
    return IntStream.range(0, axes.size())
        .mapToObj(axis -> at(axis, 0) + " " + at(axis, RADIUS))
        .toList();
  }

  /** The outline of the first figures. */
  public String firstOutline() {
    return IntStream.range(0, axes.size())
        .mapToObj(axis -> at(axis, length(axes.get(axis).first())).toString())
        .collect(Collectors.joining(" "));
  }

  /** The outline of the second figures. */
  public String secondOutline() {
    return IntStream.range(0, axes.size())
        .mapToObj(axis -> at(axis, length(axes.get(axis).second())).toString())
        .collect(Collectors.joining(" "));
  }

  /**
   * The same for paper, in the words of printed drawings: the size, then pens with their points.
   */
  public String drawing() {
    var parts = new ArrayList<String>();
    parts.add(WIDTH + " " + HEIGHT);
    rings().forEach(ring -> parts.add("grid " + ring));
    spokes().forEach(spoke -> parts.add("grid " + spoke));
    parts.add("first " + firstOutline());
    parts.add("second " + secondOutline());
    return String.join(";", parts);
  }

  /** Where the middle of an axis's label is. */
  public Point label(int axis) {
    return at(axis, LABELS);
  }

  private static double length(BigDecimal percent) {
    return Math.clamp(percent.doubleValue(), 0, 100) * RADIUS / 100;
  }

  private Point at(int axis, double distance) {
    double angle = 2 * Math.PI * axis / axes.size();
    return new Point(
        WIDTH / 2.0 + distance * Math.sin(angle), HEIGHT / 2.0 - distance * Math.cos(angle));
  }
}
