package org.mifeng.platform.calendar;

import java.util.List;

/**
 * The official holiday table of a year.
 *
 * @param source name and number of the notice
 * @param checked whether somebody has laid the table beside the notice
 * @param holidays in their order
 */
public record YearTable(int year, String source, boolean checked, List<Holiday> holidays) {
  public YearTable {
    holidays = List.copyOf(holidays);
  }
}
