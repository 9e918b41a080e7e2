package org.mifeng.platform.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What questions need of the knowledge base: topics, ready answers and law to cite. */
public interface KnowledgeSource {
  /** A topic and its name in the reader's language. */
  record TopicName(String code, String name) {}

  /**
   * An article to cite.
   *
   * @param law name of the law
   * @param article label and heading
   * @param summary in our own words, never the official text
   * @param inForce whether its text is in force today
   * @param toBeChecked whether the official text has to be asked before relying on it
   */
  record Passage(
      ArticleRef ref,
      String law,
      String article,
      String summary,
      boolean inForce,
      boolean toBeChecked,
      String path) {}

  /**
   * An answer that is there already.
   *
   * @param text its beginning
   * @param passages the articles it rests on
   */
  record Suggestion(String path, String title, String text, List<Passage> passages) {
    public Suggestion {
      passages = List.copyOf(passages);
    }
  }

  /** The topics in their order. */
  List<TopicName> topics(Locale reader);

  /** The answers that may be meant, none that rests on law that has ended. */
  List<Suggestion> suggest(String question, Locale reader);

  /** Articles in force that have to do with what is asked, the nearest first. */
  List<Passage> passages(String question, int most, Locale reader);

  /**
   * Whether somebody has to hold what rests on this law against it anew: of one of these laws no
   * text is cited that is in force today.
   */
  boolean hasEnded(List<ArticleRef> law);

  /** Looks again for answers that came out of questions: some were published, or taken down. */
  void refresh();

  /** The article, if the knowledge base holds it. */
  Optional<Passage> find(ArticleRef ref, Locale reader);
}
