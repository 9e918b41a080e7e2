package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Map;

/**
 * Something that was found, and why.
 *
 * @param id of the document, without the version of a law's text
 * @param from the law an article belongs to, or empty for an answer
 * @param lang the language it is shown in
 */
record Found(
    String id,
    String path,
    String from,
    String lang,
    List<Piece> title,
    List<Piece> snippet,
    Why why) {

  /**
   * Why it was found beside what is marked, and what to mind.
   *
   * @param synonyms everyday words that were typed, and the words of the law found for them
   * @param heard words that sound like what was typed
   * @param outdated whether it rests on law that has ended
   * @param toBeChecked whether the official text has to be asked
   */
  record Why(
      Map<String, String> synonyms, List<String> heard, boolean outdated, boolean toBeChecked) {}

  boolean isArticle() {
    return !from.isEmpty();
  }
}
