package org.mifeng.platform.consultation.questions;

import java.util.List;

/**
 * Statistics of questions; a dash where nothing can be said.
 *
 * @param helped how often the knowledge base had the answer
 */
record FiguresPage(Line all, List<Line> topics, List<Line> divisions, String helped) {
  /** A group. */
  record Line(
      String name,
      String asked,
      String answered,
      String inTime,
      String late,
      String hours,
      String rating) {
    /** In the order of the columns. */
    List<String> figures() {
      return List.of(asked, answered, inTime, late, hours, rating);
    }
  }
}
