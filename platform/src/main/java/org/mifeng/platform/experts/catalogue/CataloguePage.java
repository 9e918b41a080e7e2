package org.mifeng.platform.experts.catalogue;

import java.util.List;

/**
 * The catalogue by lines.
 *
 * @param lines each with its services
 * @param orders whether the viewer may order
 */
record CataloguePage(List<Group> lines, boolean orders) {
  /** A line with its services. */
  record Group(String name, String text, List<Row> rows) {}

  /** A service, as a line of the list. */
  record Row(String code, String name, String summary, boolean quota) {}
}
