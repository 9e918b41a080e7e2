package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;

/**
 * An article as a page cites it.
 *
 * @param law name and number of the law's text
 * @param article label and heading
 * @param standing of the text today
 */
record CitedLine(
    String path, String law, LocalDate version, String article, Standing standing, Mark certainty) {
  static CitedLine of(Cited cited, LocalDate day, Locale reader) {
    var text = cited.text();
    var article = cited.article();
    return new CitedLine(
        cited.path(),
        text.title().name().in(reader),
        text.version(),
        article.label().in(reader) + " " + article.heading().in(reader),
        text.on(day),
        article.certainty());
  }

  boolean isCurrent() {
    return standing == Standing.CURRENT;
  }
}
