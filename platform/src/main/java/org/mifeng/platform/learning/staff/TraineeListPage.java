package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * An enterprise's people in courses.
 *
 * @param figures how many there are in all, and how many in each state that matters
 * @param reminder what to send to those who are not done, ready to copy; empty when all are
 */
record TraineeListPage(
    Table.Filled table, TraineeFilter filter, Choices choices, Figures figures, String reminder) {
  /** What can be chosen. */
  record Choices(List<Option> courses, List<Option> states) {}

  /** How many people. */
  record Figures(long all, long finished, long overdue) {}

  boolean isUnused() {
    return figures.all() == 0;
  }
}
