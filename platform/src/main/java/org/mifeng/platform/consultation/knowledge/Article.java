package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article of a text of a law, in our own words.
 *
 * @param code its number, such as {@code 219-1}, or a word where the number is not confirmed
 * @param label how the law is cited: 第十条
 * @param topics codes of what it is about
 * @param change against the text before, or null where nothing is said about that
 */
record Article(
    String code,
    Wording label,
    Wording heading,
    Wording summary,
    Mark certainty,
    List<String> topics,
    @Nullable Change change) {

  /**
   * What changed against the text before.
   *
   * @param from code of the article there, or null for a new one
   * @param note what is different, or null where it was kept
   */
  record Change(Kind kind, @Nullable String from, @Nullable Wording note) {
    /** How an article differs from the text before. */
    enum Kind {
      NEW,
      CHANGED,
      RENUMBERED,
      KEPT;

      /** Lower case, as in the file. */
      String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Where it stands on the page of its law. */
  String anchor() {
    return "article-" + code;
  }
}
