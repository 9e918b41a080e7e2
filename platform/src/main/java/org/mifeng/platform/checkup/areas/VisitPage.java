package org.mifeng.platform.checkup.areas;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * Enterprises in the order in which a visit is due.
 *
 * @param scale code of what was measured with
 * @param options what each filter offers
 * @param formula how the order comes about, and which numbers it knows
 */
record VisitPage(
    VisitFilter filter, String scale, Options options, String formula, Table.Filled table) {
  /** What each filter offers. */
  record Options(
      List<Option> scales,
      List<Option> divisions,
      List<Option> parks,
      List<Option> sectors,
      List<Option> sizes,
      List<Option> grades) {}

  /**
   * One enterprise.
   *
   * @param facts who it is and what its index consists of
   * @param exposure what its exposure consists of
   * @param formula how the priority comes about
   */
  record One(
      String id,
      String title,
      String scale,
      List<Fact> facts,
      List<Part> exposure,
      String formula,
      List<Earlier> earlier) {}

  /** A part of the exposure. */
  record Part(String name, String input, String points, String most) {}

  /** An index of a day. */
  record Earlier(String day, String set, String index, String grade) {}
}
