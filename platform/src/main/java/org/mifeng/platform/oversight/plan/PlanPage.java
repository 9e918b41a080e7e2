package org.mifeng.platform.oversight.plan;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Table;

/**
 * A plan.
 *
 * @param file where its file is fetched
 * @param caution what has to be known before it is believed, or empty
 * @param versions of its text; empty columns on the public page
 */
record PlanPage(
    String title,
    String file,
    String caution,
    List<Fact> facts,
    List<GroupPart> groups,
    Table.Filled versions,
    End end) {

  /**
   * How it ended.
   *
   * @param closed when it was closed, or empty
   * @param mayClose whether this viewer may close it now
   * @param path where that is done
   */
  record End(String closed, boolean mayClose, String path) {}

  /** Goals, a group of tasks, or a safeguard. */
  record GroupPart(String kind, String title, List<TaskPart> tasks) {}

  /**
   * A task.
   *
   * @param lead the unit that leads
   * @param others the units that help, in order, or empty
   * @param note that the units are our reading, or empty
   */
  record TaskPart(
      String reference,
      String text,
      String lead,
      String others,
      String note,
      Light light,
      List<TargetPart> targets) {}

  /** Where a task stands by date. */
  record Light(String text, String tone) {}

  /**
   * A target.
   *
   * @param link to the figure, or empty
   */
  record TargetPart(
      String name, String target, String by, String now, String counts, String link, Words words) {}

  /** How it is counted. */
  record Words(String formula, String denominator, String source) {}
}
