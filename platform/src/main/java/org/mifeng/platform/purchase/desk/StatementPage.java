package org.mifeng.platform.purchase.desk;

import java.util.List;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;

/**
 * One statement.
 *
 * @param next what the viewer can do with it
 * @param rows its call-offs
 */
record StatementPage(
    Head head, List<Fact> facts, Next next, Table.Filled rows, List<TimelineEntry> history) {
  /** What it is. */
  record Head(String title, String lead, Cell state, String path) {}

  /**
   * What the viewer can do.
   *
   * @param decide whether to accept or return it
   * @param settle whether to record a payment
   * @param today the day offered for it
   * @param outstanding the amount offered for it
   */
  record Next(boolean decide, boolean settle, String today, String outstanding) {}

  /**
   * A line of the printed statement: what one enterprise used at one price.
   *
   * @param calls how many call-offs
   */
  record Line(String enterprise, String calls, String quantity, String price, String money) {}

  /** The statement as it is printed. */
  record Print(
      String number,
      String title,
      List<Fact> facts,
      List<Line> lines,
      Line sum,
      List<Fact> signatures) {}
}
