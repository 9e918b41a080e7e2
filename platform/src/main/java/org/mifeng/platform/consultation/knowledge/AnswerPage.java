package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Locale;

/**
 * The page of an answer.
 *
 * @param citations the articles it rests on
 * @param outdated names of the laws it cites only in texts that have ended
 */
record AnswerPage(
    Answer answer, Locale reader, List<CitedLine> citations, List<Named> outdated, Links links) {
  /**
   * Where it leads.
   *
   * @param indicators names with their codes; they have no page of their own
   * @param similar other answers about the same
   */
  record Links(
      List<Named> topics, List<Named> templates, List<Named> indicators, List<Named> similar) {}

  String question() {
    return answer.question().in(reader);
  }

  /** The language the answer is shown in. */
  String lang() {
    return answer.question().lang(reader);
  }

  /** Whether the reader gets Chinese though they read English. */
  boolean isUntranslated() {
    return answer.question().isUntranslatedFor(reader);
  }

  String text() {
    return answer.text().in(reader);
  }

  List<String> steps() {
    return answer.steps().stream().map(step -> step.in(reader)).toList();
  }
}
