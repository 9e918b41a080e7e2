package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/** Orders as officials see them, with totals. */
record FigureListPage(
    Table.Filled table,
    OrderFilter filter,
    List<Option> states,
    List<Option> items,
    Totals totals) {
  /** Totals as text. */
  record Totals(String orders, String accepted, String price, String settled) {}
}
