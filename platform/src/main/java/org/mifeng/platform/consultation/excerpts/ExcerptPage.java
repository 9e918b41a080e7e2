package org.mifeng.platform.consultation.excerpts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;

/**
 * An excerpt as those who decide see it.
 *
 * @param words what would be read by everybody
 * @param passages the law it rests on
 */
record ExcerptPage(
    Head head,
    Excerpt.Words words,
    List<Passage> passages,
    List<String> notes,
    List<Fact> facts,
    List<TimelineEntry> history) {
  /**
   * What it is, and what the viewer can do.
   *
   * @param publicPath where it stands in the knowledge base, or null
   */
  record Head(
      String path,
      String code,
      Cell state,
      int version,
      boolean decide,
      boolean withdraw,
      @Nullable String publicPath) {}

  /** The list. */
  record Listing(String state, List<Option> states, Table.Filled table, boolean unused) {}

  /**
   * The form.
   *
   * @param path where it is sent
   * @param obstacle why there can be none, or null
   * @param talk what was asked and answered
   */
  record Form(
      String path,
      String back,
      @Nullable String obstacle,
      Fields fields,
      Law law,
      Traces traces,
      List<Said> talk) {}

  /** What the form begins with. */
  record Fields(List<Option> topics, String topic, String title, String text, String steps) {}

  /** Law to choose from, and references that are ticked. */
  record Law(List<Passage> passages, List<String> chosen) {}

  /**
   * What is left of names.
   *
   * @param never what never passes
   * @param maybe what may be one
   * @param codes kinds that can be let stand
   */
  record Traces(List<String> never, List<String> maybe, String codes) {
    static final Traces NONE = new Traces(List.of(), List.of(), "");

    boolean isEmpty() {
      return never.isEmpty() && maybe.isEmpty();
    }
  }

  /** Something that was said about the question. */
  record Said(String who, String words) {}

  /** The page on which an asker says yes or no. */
  record Consent(String path, String back, String number, boolean given, boolean said) {}
}
