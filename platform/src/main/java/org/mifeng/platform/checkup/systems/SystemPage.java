package org.mifeng.platform.checkup.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.TimelineEntry;

/**
 * One version of an indicator system.
 *
 * @param id of the version
 * @param title its name
 * @param state draft, published or retired
 * @param head what it says about itself
 * @param history who brought it in, and what was decided
 * @param dimensions what it asks
 * @param difference to the version before; null for the first
 */
record SystemPage(
    String id,
    String title,
    State state,
    Head head,
    List<TimelineEntry> history,
    List<Group> dimensions,
    @Nullable Difference difference) {

  /** What may be done with it. */
  record State(Cell.Tag tag, boolean mayPublish, boolean mayRetire) {}

  /** What it says about itself. */
  record Head(String status, List<Fact> facts) {}

  /** A dimension with its indicators. */
  record Group(String title, String weight, List<Question> questions) {}

  /** An indicator as the list shows it. */
  record Question(String code, String name, String question, String weight, List<String> marks) {}

  /**
   * What it changes.
   *
   * @param before the version before, and where it is
   * @param lines one for each indicator that is new, gone or changed
   * @param carried how many questions are the same, so that answers are carried over
   */
  record Difference(Fact before, List<Line> lines, String carried) {
    /** One indicator. */
    record Line(String code, String name, String what) {}
  }
}
