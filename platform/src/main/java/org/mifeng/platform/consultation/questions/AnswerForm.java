package org.mifeng.platform.consultation.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.drafting.Draft;

/**
 * An answer.
 *
 * @param version of the question that its author has seen
 * @param citations references of articles
 * @param general {@code yes} when it says that it rests on no law
 * @param search what to look for in the law
 * @param step {@code search} to look, {@code draft} to have one made, else it is sent
 * @param read {@code yes} when words of a machine's draft were read and edited
 */
record AnswerForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable List<String> citations,
    @Nullable String general,
    @Nullable String search,
    @Nullable String step,
    @Nullable String read) {

  int seen() {
    return version == null ? 0 : version;
  }

  boolean isSearch() {
    return AskForm.value(step).equals("search");
  }

  boolean isDraft() {
    return AskForm.value(step).equals("draft");
  }

  boolean isRead() {
    return AskForm.value(read).equals("yes");
  }

  /** The same with a draft where nothing was typed yet, and with the law it cites. */
  AnswerForm with(Draft draft) {
    var law =
        Stream.concat(chosen().stream(), draft.law().stream())
            .map(ArticleRef::toString)
            .distinct()
            .limit(Answering.MOST_CITATIONS)
            .toList();
    return new AnswerForm(
        version,
        AskForm.value(words).isBlank() ? draft.words() : words,
        law,
        general,
        search,
        step,
        null);
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
