package org.mifeng.platform.learning.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Lesson.Part;
import org.mifeng.platform.web.Fact;

/**
 * One item as the public sees it.
 *
 * @param from who is behind it and since when it is there
 * @param foreign whether the reader gets another language than their own
 * @param event null for what is none
 * @param desk where who keeps it changes it; empty for others
 */
record PublicItemPage(
    PublicListPage.Line line,
    List<Part> parts,
    String from,
    boolean foreign,
    @Nullable Seating event,
    String desk) {

  /**
   * An event's facts.
   *
   * @param open whether one can still sign up
   */
  record Seating(List<Fact> facts, boolean open) {}
}
