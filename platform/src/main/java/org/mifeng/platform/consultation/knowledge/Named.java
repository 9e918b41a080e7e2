package org.mifeng.platform.consultation.knowledge;

import java.util.Locale;

/**
 * Something a page leads to.
 *
 * @param path where it is; empty when it has no page
 * @param name in the reader's language where that exists
 * @param lang the language of the name
 */
record Named(String path, String name, String lang) {
  static Named of(String path, Wording words, Locale reader) {
    return new Named(path, words.in(reader), words.lang(reader));
  }

  static Named of(Topic topic, Locale reader) {
    return of("/knowledge/topics/" + topic.code(), topic.name(), reader);
  }

  static Named of(Answer answer, Locale reader) {
    return of(answer.path(), answer.question(), reader);
  }
}
