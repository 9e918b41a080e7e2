package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;
import org.mifeng.platform.web.Fact;

/**
 * The page of one text of a law.
 *
 * @param standing of the text today
 * @param current path of the text in force, or null when this is it or there is none
 * @param texts all texts of the law, the newest first
 */
record LawPage(
    LawText text,
    Locale reader,
    Standing standing,
    @Nullable String current,
    List<Fact> facts,
    List<TextLine> texts,
    List<Block> articles) {

  /** A text of the law. */
  record TextLine(String path, String number, LocalDate from, Standing standing) {}

  /**
   * An article.
   *
   * @param before where it stood in the text before, or null
   * @param answers those that cite it
   */
  record Block(Article article, @Nullable Named before, List<Named> answers) {}

  String name() {
    return text.title().name().in(reader);
  }

  String in(Wording words) {
    return words.in(reader);
  }

  boolean isCurrent() {
    return standing == Standing.CURRENT;
  }
}
