package org.mifeng.platform.evidence.acts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.LegalTime;

/**
 * The search over one's own acts. What is not understood is left out: a search refuses nothing.
 *
 * @param q the beginning of an id or of a digest
 * @param kind of act
 * @param state {@code sealed} or {@code waiting}
 * @param from first day, {@code yyyy-MM-dd}, in China
 * @param to last day, {@code yyyy-MM-dd}, in China
 */
record ActSearchForm(
    @Nullable String q,
    @Nullable String kind,
    @Nullable String state,
    @Nullable String from,
    @Nullable String to) {
  ActFilter filter() {
    return new ActFilter(
        q == null ? "" : q, kind == null ? "" : kind, sealed(), day(from, 0), day(to, 1));
  }

  boolean isEmpty() {
    return filter().equals(ActFilter.ALL);
  }

  private @Nullable Boolean sealed() {
    return switch (state == null ? "" : state) {
      case "sealed" -> true;
      case "waiting" -> false;
      default -> null;
    };
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
