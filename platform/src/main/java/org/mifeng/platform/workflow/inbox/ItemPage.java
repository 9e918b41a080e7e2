package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.TimelineEntry;

/**
 * One item.
 *
 * @param deadline how long there is, in its colour
 * @param facts what is known of it
 * @param acts what the viewer can do
 * @param history what happened, the newest first
 */
record ItemPage(
    String id,
    String title,
    Cell deadline,
    List<Fact> facts,
    Acts acts,
    List<TimelineEntry> history) {
  /**
   * What the viewer can do with an item.
   *
   * @param open where it is done; null for whoever only waits for it
   * @param take whether it can be taken from the desk
   * @param colleagues whom it can be given to; empty when it cannot
   * @param back whom it would go back to, in words; null when it cannot
   * @param urge whether it can be asked for
   * @param urged why it cannot be asked for just now; null otherwise
   */
  record Acts(
      @Nullable String open,
      boolean take,
      List<Option> colleagues,
      @Nullable String back,
      boolean urge,
      @Nullable String urged) {}
}
