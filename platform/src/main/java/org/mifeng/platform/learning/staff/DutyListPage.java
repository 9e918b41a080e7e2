package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * Who owes which course by their post.
 *
 * @param state which are shown, or empty
 * @param reminder what to send to those who are to take one, ready to copy; empty when none is
 * @param withAccount how many of them are told on the platform
 */
record DutyListPage(
    Table.Filled table,
    String state,
    List<Option> states,
    Figures figures,
    String reminder,
    long withAccount) {
  /** How many. */
  record Figures(long all, long valid, long ending, long expired, long missing) {}

  boolean isUnused() {
    return figures.all() == 0;
  }
}
