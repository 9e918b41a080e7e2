package org.mifeng.platform.consultation.knowledge;

import java.util.List;

/**
 * The front page of the knowledge base.
 *
 * @param laws how many laws there are
 * @param articles how many articles of texts in force
 * @param answers how many answers
 */
record HomePage(List<TopicLine> topics, int laws, int articles, int answers) {
  /** A topic with how much there is about it. */
  record TopicLine(Named topic, int answers, int articles) {}
}
