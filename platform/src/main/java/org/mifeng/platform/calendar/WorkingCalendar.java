package org.mifeng.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Counts working days by the official holiday tables, make-up days among them. */
public interface WorkingCalendar {
  /** Whether this day is worked. In a year without a table only Saturdays and Sundays are free. */
  boolean isWorkingDay(LocalDate day);

  /**
   * Whether the year has an official table; without one a count is provisional and pages say so.
   */
  boolean knows(int year);

  /**
   * The last day of a period in working days: the day it begins is not counted (民法典 art. 201).
   *
   * @param days at least 1, at most 1,000
   */
  LocalDate plus(LocalDate begin, int days);

  /**
   * How many working days lie after {@code begin} up to and with {@code end}; 0 when it is past.
   */
  int between(LocalDate begin, LocalDate end);

  /** The moment a period of so many working days ends: the first one after its last day. */
  Instant deadline(Instant begin, int days);
}
