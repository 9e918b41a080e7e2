package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;

/**
 * All answers.
 *
 * @param topic code of the topic chosen, or empty
 * @param review whether only those are shown that have to be reviewed
 */
record AnswerListPage(
    String topic, boolean review, List<Option> topics, Paged<AnswerLine> answers) {
  boolean isNarrowed() {
    return review || !topic.isEmpty();
  }
}
