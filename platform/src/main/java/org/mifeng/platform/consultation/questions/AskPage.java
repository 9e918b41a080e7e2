package org.mifeng.platform.consultation.questions;

import java.util.List;
import org.mifeng.platform.consultation.KnowledgeSource.Suggestion;
import org.mifeng.platform.web.Option;

/**
 * The form of a question.
 *
 * @param action where it is sent
 * @param signs names of what looks like secret content in it
 * @param codes the same, as the form carries them
 * @param looked whether the asker sees what the knowledge base says
 */
record AskPage(
    String action,
    Choices choices,
    List<String> signs,
    String codes,
    boolean looked,
    List<Suggestion> suggestions) {
  /** What can be chosen. */
  record Choices(List<Option> topics, List<Option> urgencies) {}

  boolean anonymous() {
    return action.startsWith("/anonymous");
  }
}
