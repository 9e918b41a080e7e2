package org.mifeng.platform.consultation.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.ArticleRef;

/**
 * An answer.
 *
 * @param version of the question that its author has seen
 * @param citations references of articles
 * @param general {@code yes} when it says that it rests on no law
 * @param search what to look for in the law
 * @param step {@code search} to look, else it is sent
 */
record AnswerForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable List<String> citations,
    @Nullable String general,
    @Nullable String search,
    @Nullable String step) {

  int seen() {
    return version == null ? 0 : version;
  }

  boolean isSearch() {
    return AskForm.value(step).equals("search");
  }

  boolean isGeneral() {
    return AskForm.value(general).equals("yes");
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

  private static final ArticleRef UNKNOWN = new ArticleRef("-", LocalDate.EPOCH, "-");
}
