package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * The questions that decide which items concern the enterprise.
 *
 * @param id of the check-up
 * @param revision of the answers shown
 * @param questions in their order
 */
record ScopePage(String id, int revision, List<Question> questions) {
  /**
   * One question.
   *
   * @param field its name in the form
   * @param chosen option, or empty
   */
  record Question(String field, String label, List<Option> options, String chosen) {}
}
