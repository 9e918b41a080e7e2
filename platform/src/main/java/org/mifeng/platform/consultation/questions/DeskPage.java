package org.mifeng.platform.consultation.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;
import org.mifeng.platform.consultation.KnowledgeSource.Suggestion;
import org.mifeng.platform.consultation.drafting.Draft;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;

/**
 * A question as officers and experts see it.
 *
 * @param may what the viewer can do with it now
 */
record DeskPage(
    String path,
    int version,
    ShowPage.Heading heading,
    List<Fact> facts,
    List<Entry> entries,
    May may,
    Law law) {
  /** What can be done now, and to whom it can be given. */
  record May(
      boolean answer,
      boolean askBack,
      boolean complex,
      boolean take,
      boolean giveBack,
      List<Option> experts,
      List<Option> desks) {
    boolean handOut() {
      return !desks.isEmpty();
    }
  }

  /**
   * Law to choose from.
   *
   * @param chosen references that are ticked
   */
  record Law(
      List<Passage> passages, List<String> chosen, List<Suggestion> answers, Machine machine) {}

  /**
   * A language model that can draft.
   *
   * @param offered whether a draft can be had
   * @param draft what it drafted for the question as it stands, or null
   */
  record Machine(boolean offered, @Nullable Draft draft) {}
}
