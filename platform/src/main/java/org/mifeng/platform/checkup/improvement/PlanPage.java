package org.mifeng.platform.checkup.improvement;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * The improvement plan as a list.
 *
 * @param start what there is to begin with
 * @param progress how far it has come
 * @param reminders what should be looked at now
 * @param rechecks open re-checks
 * @param filter which tasks are shown
 * @param options what the filter offers
 * @param table the tasks
 */
record PlanPage(
    Start start,
    Progress progress,
    List<Line> reminders,
    List<Recheck> rechecks,
    PlanFilter filter,
    Options options,
    Table.Filled table) {

  /**
   * What there is to begin with.
   *
   * @param proposals where gaps can be taken in, or empty without a signed result
   * @param empty whether the plan has no task
   */
  record Start(String proposals, boolean empty) {}

  /** How far the plan has come; gains are points of the own score before any cap. */
  record Progress(long done, long all, String realised, String possible) {}

  /** A reminder. */
  record Line(String kind, String text, String link, String linkText) {}

  /** An open re-check, and how many done tasks are in it. */
  record Recheck(String link, String text) {}

  /** What the filter offers. */
  record Options(List<Option> states, List<Option> owners, List<Option> dues) {}
}
