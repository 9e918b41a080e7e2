package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * Orders as a list.
 *
 * @param filter which are shown
 * @param choices what the filter offers
 * @param unused whether there is none at all
 * @param enterprise whether it is an enterprise's list, and not an institution's
 */
record OrderListPage(
    Table.Filled table, OrderFilter filter, Choices choices, boolean unused, boolean enterprise) {
  /** What the filter offers. */
  record Choices(List<Option> states, List<Option> items, List<Option> scopes) {}
}
