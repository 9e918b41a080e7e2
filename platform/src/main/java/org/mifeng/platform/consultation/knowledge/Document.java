package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What can be found: an answer, or an article of one text of a law.
 *
 * @param id {@code answers/<code>} or {@code laws/<code>/<version>#<article>}
 * @param fields its texts
 * @param topics codes of what it is about
 */
record Document(String id, Map<Field, String> fields, List<String> topics) {
  /** A part of a document, with the weight of what is found there. */
  enum Field {
    /** The question, or law and heading of an article. */
    TITLE(2.0),
    /** Other ways to ask the question. */
    VARIANTS(2.0),
    /** What is said. */
    BODY(1.0),
    /** Names of its topics and of the law it rests on. */
    AROUND(0.4),
    /** The English of all of these. */
    ENGLISH(1.0);

    private final double weight;

    Field(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  String text(Field field) {
    return fields.getOrDefault(field, "");
  }
}
