package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-up under way, section by section.
 *
 * @param id of the check-up
 * @param title which set
 * @param progress of the whole
 * @param scopeDone whether the scope questions are answered
 * @param sections the dimensions with items
 * @param next where to go on
 * @param standing what may still be done
 */
record OverviewPage(
    String id,
    String title,
    Progress progress,
    boolean scopeDone,
    List<Section> sections,
    String next,
    Standing standing) {
  /** How many of the items that concern the enterprise are answered. */
  record Progress(long answered, long asked) {
    boolean isWhole() {
      return answered == asked;
    }
  }

  /** A dimension. */
  record Section(String code, String name, Progress progress) {}

  /**
   * What may still be done.
   *
   * @param open whether it can be answered
   * @param mayDrop whether this viewer may put it away
   * @param dropped who put it away and when, or null
   */
  record Standing(boolean open, boolean mayDrop, @Nullable String dropped) {}
}
