package org.mifeng.platform.evidence.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.kernel.LegalTime;

/**
 * The search over one's own deposits. What is not understood is left out: a search refuses nothing.
 *
 * @param q words, the beginning of an id or of a digest
 * @param kind D1 to D10
 * @param from first day, {@code yyyy-MM-dd}, in China
 * @param to last day, {@code yyyy-MM-dd}, in China
 * @param latest {@code 1} for those that no later deposit follows
 */
record DepositSearchForm(
    @Nullable String q,
    @Nullable String kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String latest) {
  DepositFilter filter() {
    return new DepositFilter(
        q == null ? "" : q,
        kind == null ? null : DepositKind.find(kind).orElse(null),
        day(from, 0),
        day(to, 1),
        "1".equals(latest));
  }

  boolean isEmpty() {
    return filter().equals(DepositFilter.ALL);
  }

  private static @Nullable Instant day(@Nullable String text, int plus) {
    if (text == null || text.length() != 10) {
      return null;
    }
    try {
      return LegalTime.beginning(LocalDate.parse(text).plusDays(plus));
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
