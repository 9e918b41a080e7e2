package org.mifeng.platform.learning.events;

import java.util.List;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * Who comes to an event, for who keeps it.
 *
 * @param missing those who have not arrived, to be admitted at the door
 */
record AttendeePage(
    Gathering event, String title, Table.Filled table, Figures figures, List<Option> missing) {
  /** How many people. */
  record Figures(long seats, long signedUp, long waiting, long arrived) {}
}
