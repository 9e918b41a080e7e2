package org.mifeng.platform.learning.publicity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;

/** What comes back each year: days everybody plans for. */
enum Season {
  /** World Intellectual Property Day. */
  IP_DAY(MonthDay.of(4, 26), MonthDay.of(4, 26)),
  /** The national service month for trade-secret protection. */
  SERVICE_MONTH(MonthDay.of(6, 1), MonthDay.of(6, 30)),
  /** The yearly review of bases. */
  BASE_REVIEW(MonthDay.of(9, 1), MonthDay.of(10, 31));

  private final MonthDay first;
  private final MonthDay last;

  Season(MonthDay first, MonthDay last) {
    this.first = first;
    this.last = last;
  }

  LocalDate first(int year) {
    return first.atYear(year);
  }

  LocalDate last(int year) {
    return last.atYear(year);
  }

  /** Whether some of it lies in this month. */
  boolean touches(int month) {
    return first.getMonthValue() <= month && month <= last.getMonthValue();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
