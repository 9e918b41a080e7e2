package org.mifeng.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list.
 *
 * @param label what it is
 * @param value what it says
 * @param link where the value leads, or null
 * @param code whether the value is for machines (a digest, a number) and set in fixed width
 */
public record Fact(String label, String value, @Nullable String link, boolean code) {
  /** Plain text. */
  public static Fact of(String label, String value) {
    return new Fact(label, value, null, false);
  }

  /** A digest, code or number, in fixed width, wrapping anywhere. */
  public static Fact code(String label, String value) {
    return new Fact(label, value, null, true);
  }

  /** Text that leads somewhere. */
  public static Fact link(String label, String value, String link) {
    return new Fact(label, value, link, false);
  }
}
