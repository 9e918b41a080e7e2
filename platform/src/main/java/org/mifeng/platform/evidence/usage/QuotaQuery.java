package org.mifeng.platform.evidence.usage;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the report are asked for. What is not understood is left out.
 *
 * @param q part of an enterprise's name
 * @param year four digits
 * @param over whether only those over their quota
 */
record QuotaQuery(@Nullable String q, @Nullable String year, @Nullable String over) {
  String name() {
    var typed = q == null ? "" : q.strip();
    return typed.length() > 100 ? typed.substring(0, 100) : typed;
  }

  int yearOr(int now) {
    return year != null && year.matches("2\\d{3}") ? Integer.parseInt(year) : now;
  }

  boolean isOver() {
    return "on".equals(over);
  }
}
