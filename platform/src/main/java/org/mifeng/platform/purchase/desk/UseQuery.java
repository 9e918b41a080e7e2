package org.mifeng.platform.purchase.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which uses are asked for. What is not understood is left out.
 *
 * @param q part of an enterprise's name
 * @param service code of one service
 * @param year four digits
 * @param over {@code on} for those over their quota
 */
record UseQuery(
    @Nullable String q, @Nullable String service, @Nullable String year, @Nullable String over) {
  private static final int LONGEST = 100;

  String name() {
    var typed = q == null ? "" : q.strip();
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }

  String code() {
    return service != null && service.matches("[a-z][a-z0-9-]{1,39}") ? service : "";
  }

  int yearOr(int now) {
    return year != null && year.matches("2\\d{3}") ? Integer.parseInt(year) : now;
  }

  boolean isOver() {
    return "on".equals(over);
  }

  boolean isEmpty() {
    return name().isEmpty() && code().isEmpty() && !isOver();
  }
}
