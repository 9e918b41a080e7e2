package org.mifeng.platform.consultation.knowledge;

import java.util.List;

/**
 * An answer in a list.
 *
 * @param topics names of its topics
 * @param outdated whether it rests on law that has ended
 */
record AnswerLine(Named answer, List<String> topics, boolean outdated) {}
