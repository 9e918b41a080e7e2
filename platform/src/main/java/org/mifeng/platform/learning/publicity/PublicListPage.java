package org.mifeng.platform.learning.publicity;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;

/** What is published, part of it. */
record PublicListPage(Paged<Line> items, PublicFilter filter, List<Option> kinds) {
  /**
   * One item.
   *
   * @param lang of its words
   * @param when the day it was published, or time and place of an event
   * @param area whose it is
   */
  record Line(
      String path, Words words, String lang, String kind, String when, String area, boolean demo) {}
}
