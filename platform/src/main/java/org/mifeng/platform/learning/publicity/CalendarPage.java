package org.mifeng.platform.learning.publicity;

import java.util.List;

/**
 * A year of events.
 *
 * @param first the earliest year one can turn to
 * @param last the latest one
 */
record CalendarPage(int year, int first, int last, List<Month> months) {
  /**
   * A month.
   *
   * @param id its number
   * @param seasons what comes back each year
   */
  record Month(int id, String name, List<Mark> seasons, List<PublicListPage.Line> events) {
    boolean isEmpty() {
      return seasons.isEmpty() && events.isEmpty();
    }
  }

  /** Something that comes back each year. */
  record Mark(String name, String when, String text) {}

  boolean hasBefore() {
    return year > first;
  }

  boolean hasAfter() {
    return year < last;
  }
}
