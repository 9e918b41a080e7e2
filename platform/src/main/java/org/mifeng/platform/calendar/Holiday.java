package org.mifeng.platform.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A holiday of an official table.
 *
 * @param zh what it is called
 * @param en the same in English
 * @param first the first free day
 * @param last the last free day
 * @param worked Saturdays and Sundays that are worked instead
 */
public record Holiday(
    String zh, String en, LocalDate first, LocalDate last, List<LocalDate> worked) {
  public Holiday {
    worked = List.copyOf(worked);
  }

  /** Whether the day is one of its free days. */
  public boolean frees(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
