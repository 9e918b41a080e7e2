package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * Who stands in for whom.
 *
 * @param colleagues who could
 * @param today the first day that can be chosen
 * @param rows absences there were and are, the latest first
 */
record AbsencePage(List<Option> colleagues, String today, List<Row> rows) {
  /**
   * One absence.
   *
   * @param text who is away and who stands in
   * @param days from when until when
   * @param ends whether the viewer can end it
   */
  record Row(
      String id,
      String text,
      String days,
      String reason,
      String state,
      String tone,
      boolean ends) {}
}
