package org.mifeng.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** Weeks of five working days, with what the official tables say otherwise. */
@Component
class OfficialCalendar implements WorkingCalendar {
  private static final int MOST_DAYS = 1_000;

  private final YearTables tables;

  /** Mondays to Fridays that are free. */
  private final NavigableSet<LocalDate> free = new TreeSet<>();

  /** Saturdays and Sundays that are worked. */
  private final NavigableSet<LocalDate> worked = new TreeSet<>();

  OfficialCalendar(YearTables tables) {
    this.tables = tables;
    for (var table : tables.list()) {
      for (var holiday : table.holidays()) {
        holiday
            .first()
            .datesUntil(holiday.last().plusDays(1))
            .filter(day -> !YearReader.isWeekend(day))
            .forEach(free::add);
        worked.addAll(holiday.worked());
      }
    }
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return YearReader.isWeekend(day) ? worked.contains(day) : !free.contains(day);
  }

  @Override
  public boolean knows(int year) {
    return tables.find(year).isPresent();
  }

  @Override
  public LocalDate plus(LocalDate begin, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a period has 1 to " + MOST_DAYS + " working days");
    }
    var day = begin;
    for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  @Override
  public int between(LocalDate begin, LocalDate end) {
    if (!end.isAfter(begin)) {
      return 0;
    }
    long days =
        weekdaysUpTo(end)
            - weekdaysUpTo(begin)
            - free.subSet(begin, false, end, true).size()
            + worked.subSet(begin, false, end, true).size();
    return Math.toIntExact(days);
  }

  @Override
  public Instant deadline(Instant begin, int days) {
    return plus(LegalTime.day(begin), days).plusDays(1).atStartOfDay(LegalTime.CHINA).toInstant();
  }

  /** Mondays to Fridays from the Monday of the week of 1970-01-01 up to this day. */
  private static long weekdaysUpTo(LocalDate day) {
    long sinceMonday = day.toEpochDay() + 3;
    return 5 * Math.floorDiv(sinceMonday, 7) + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
  }
}
