package org.mifeng.platform.consultation.excerpts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;

/**
 * An excerpt as it is typed.
 *
 * @param title the question, without names
 * @param text the answer, without names
 * @param steps what to do, one a line
 * @param citations references of articles
 * @param search what to look for in the law
 * @param confirmed kinds of traces that may stand
 */
record ExcerptForm(
    @Nullable String topic,
    @Nullable String title,
    @Nullable String text,
    @Nullable String steps,
    @Nullable List<String> citations,
    @Nullable String search,
    @Nullable String confirmed) {
  private static final ArticleRef UNKNOWN = new ArticleRef("-", LocalDate.EPOCH, "-");

  static String value(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\0", "").replace("\r\n", "\n").strip();
  }

  /** What was chosen; what is no reference counts as an article nobody knows. */
  List<ArticleRef> chosen() {
    var all = new ArrayList<ArticleRef>();
    for (var sent : citations == null ? List.<String>of() : citations) {
      if (all.size() <= Answering.MOST_CITATIONS) {
        all.add(ArticleRef.parse(sent).orElse(UNKNOWN));
      }
    }
    return all.stream().distinct().toList();
  }

  Words words() {
    return new Words(
        value(topic),
        value(title),
        value(text),
        value(steps)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(Excerpt.MOST_STEPS + 1L)
            .toList(),
        chosen());
  }
}
