package org.mifeng.platform.consultation.knowledge;

import java.util.List;

/**
 * All there is about a topic.
 *
 * @param name in the reader's language
 * @param articles of the texts in force
 */
record TopicPage(String name, List<AnswerLine> answers, List<CitedLine> articles) {}
