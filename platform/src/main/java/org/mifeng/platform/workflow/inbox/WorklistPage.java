package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * One of the four lists.
 *
 * @param path of this list
 * @param tabs the four, this one marked
 * @param standIns sentences about whom the viewer stands in for, or who for them
 * @param filter what was searched for
 * @param table the rows of this page
 * @param empty what is said when there is none at all
 */
record WorklistPage(
    String path,
    List<Tab> tabs,
    List<String> standIns,
    Filter filter,
    Table.Filled table,
    Empty empty) {
  /** One of the lists, as a link. */
  record Tab(String text, String count, String path, boolean current) {}

  /** What can be searched for, and what was. */
  record Filter(
      String q,
      String kind,
      String urgency,
      List<Option> kinds,
      List<Option> urgencies,
      boolean none) {}

  /** What is said of a list without rows. */
  record Empty(String title, String text) {}

  /** Whether there never was an item, rather than none found. */
  boolean isUnused() {
    return filter.none() && table.paged().total() == 0;
  }
}
