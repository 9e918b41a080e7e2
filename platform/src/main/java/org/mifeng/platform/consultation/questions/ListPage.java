package org.mifeng.platform.consultation.questions;

import java.util.List;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * A list of questions.
 *
 * @param late how many are late
 */
record ListPage(QuestionFilter filter, Choices choices, Table.Filled table, long late) {
  /** What can be filtered by. */
  record Choices(List<Option> topics, List<Option> stages, List<Option> divisions) {}

  boolean isUnused() {
    return filter.isEmpty() && table.paged().total() == 0;
  }
}
