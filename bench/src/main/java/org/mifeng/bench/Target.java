package org.mifeng.bench;

import java.util.Locale;

/**
 * A goal set before anything was measured.
 *
 * @param id short name, such as {@code D1}
 * @param least whether the figure must reach the bound; otherwise it must stay below
 * @param bound where the goal lies
 */
record Target(String id, boolean least, double bound) {
  /** The figure must be at least this. */
  static Target atLeast(String id, double bound) {
    return new Target(id, true, bound);
  }

  /** The figure must be at most this. */
  static Target atMost(String id, double bound) {
    return new Target(id, false, bound);
  }

  boolean isMetBy(double value) {
    return least ? value >= bound : value <= bound;
  }

  /** The goal as the table shows it, in the format of its figure. */
  String text(String format) {
    return (least ? "≥ " : "≤ ") + String.format(Locale.ROOT, format, bound);
  }
}
