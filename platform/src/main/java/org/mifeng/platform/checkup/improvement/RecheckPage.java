package org.mifeng.platform.checkup.improvement;

import java.util.List;

/**
 * A re-check before it is signed: what is new in it, and what the index becomes.
 *
 * @param id of the check-up
 * @param state what may be done
 * @param changes answers that differ from the last result
 * @param figures before and after
 */
record RecheckPage(String id, State state, List<Change> changes, List<Figure> figures) {
  /**
   * What may be done.
   *
   * @param unanswered items whose question is new, so that they have no answer yet
   * @param overtaken whether another check-up was signed since it began
   * @param maySign whether this viewer may sign it now
   * @param mayDrop whether this viewer may put it away
   */
  record State(long unanswered, boolean overtaken, boolean maySign, boolean mayDrop) {}

  /** An answer that differs. */
  record Change(String name, String from, String to, String proof) {}

  /** A figure as it was signed last and as it would be signed today. */
  record Figure(String name, String before, String after) {}
}
