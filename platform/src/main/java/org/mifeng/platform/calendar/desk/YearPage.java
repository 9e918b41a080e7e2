package org.mifeng.platform.calendar.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a year.
 *
 * @param years that can be chosen, with this one among them
 * @param source the notice it follows; null when there is no table
 * @param checked whether the table was laid beside the notice
 * @param worked how many working days it has
 * @param holidays the holidays of its table
 */
record YearPage(
    int year,
    List<Integer> years,
    @Nullable String source,
    boolean checked,
    int worked,
    List<Row> holidays,
    List<Month> months) {
  /**
   * A holiday.
   *
   * @param worked make-up days, or a dash
   */
  record Row(String name, String free, String worked) {}

  /**
   * A month.
   *
   * @param weeks of seven days, the first a Monday; days of other months are null
   */
  record Month(String name, int worked, List<List<@Nullable Day>> weeks) {}

  /**
   * A day.
   *
   * @param look {@code work}, {@code weekend}, {@code free} or {@code make-up}
   * @param mark what stands beside the number, so that nobody has to tell colours apart
   * @param words what a screen reader says; empty for an ordinary day
   * @param today whether it is now
   */
  record Day(int number, String look, String mark, String words, boolean today) {}
}
