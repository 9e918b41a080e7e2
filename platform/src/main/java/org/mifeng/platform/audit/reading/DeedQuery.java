package org.mifeng.platform.audit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.DeedFilter;

/**
 * What the filter of the audit trail holds, as typed; a day that is none is no bound.
 *
 * @param from first day, {@code yyyy-MM-dd}
 * @param until last day
 */
record DeedQuery(String text, String module, String from, String until) {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  DeedQuery {
    text = text == null ? "" : text;
    module = module == null ? "" : module;
    from = from == null ? "" : from;
    until = until == null ? "" : until;
  }

  DeedFilter filter(ZoneId zone) {
    var first = day(from);
    var last = day(until);
    return new DeedFilter(
        text.strip(),
        module,
        first == null ? FIRST : first.atStartOfDay(zone).toInstant(),
        last == null ? LAST : last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      var day = typed.length() == 10 ? LocalDate.parse(typed) : null;
      return day == null || day.getYear() < 2000 || day.getYear() > 2199 ? null : day;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
