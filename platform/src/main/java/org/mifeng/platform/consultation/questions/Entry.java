package org.mifeng.platform.consultation.questions;

import java.util.List;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;

/**
 * A step as a page shows it.
 *
 * @param kind code of what was done
 * @param at when, in the reader's words
 * @param text what was said, plain text; may be empty
 * @param note of the clock; may be empty
 */
record Entry(
    String kind,
    String title,
    String at,
    String text,
    String note,
    boolean general,
    List<Passage> citations) {
  boolean isAnswer() {
    return kind.equals("answered");
  }
}
