package org.mifeng.platform.consultation.knowledge;

import java.util.List;

/**
 * What the search knows about words.
 *
 * @param words those that must be kept whole
 * @param fillers what tells nothing about a question and is left out of it
 * @param synonyms everyday words and the words of the law
 */
record Vocabulary(List<String> words, List<String> fillers, List<Synonyms> synonyms) {
  /** A question with one of the everyday words is also searched with the legal ones. */
  record Synonyms(List<String> legal, List<String> everyday) {}
}
