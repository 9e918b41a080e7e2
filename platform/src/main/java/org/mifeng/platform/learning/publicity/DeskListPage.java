package org.mifeng.platform.learning.publicity;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * The items of a desk.
 *
 * @param waiting how many wait for a second person
 */
record DeskListPage(
    Table.Filled table, DeskFilter filter, List<Option> kinds, List<Option> states, long waiting) {
  boolean isUnused() {
    return filter.isEmpty() && table.rows().isEmpty();
  }
}
