package org.mifeng.platform.consultation.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.consultation.ContributedAnswers.Contributed;
import org.mifeng.platform.consultation.knowledge.Answer.Citation;
import org.mifeng.platform.consultation.knowledge.Answer.Grounds;
import org.mifeng.platform.consultation.knowledge.Answer.Ties;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;

/** Makes answers of what came out of questions. */
final class Contributions {
  private Contributions() {}

  /**
   * The answer, never surer than the least sure article it cites; empty when the knowledge base
   * holds neither its law nor its topic any more.
   */
  static Optional<Answer> answer(Contributed one, Compendium base) {
    var citations =
        one.law().stream()
            .map(ref -> new Citation(ref.law(), ref.version(), ref.article()))
            .filter(citation -> base.find(citation).isPresent())
            .toList();
    if (citations.isEmpty() || base.findTopic(one.topic()).isEmpty()) {
      return Optional.empty();
    }
    var certainty =
        citations.stream()
            .flatMap(citation -> base.find(citation).stream())
            .map(Cited::article)
            .map(Article::certainty)
            .max(Comparator.naturalOrder())
            .orElse(Mark.K);
    return Optional.of(
        new Answer(
            one.code(),
            chinese(one.question()),
            List.of(),
            chinese(one.text()),
            one.steps().stream().map(Contributions::chinese).toList(),
            new Grounds(citations, certainty, one.on()),
            new Ties(List.of(one.topic()), List.of(), List.of())));
  }

  private static Wording chinese(String words) {
    return new Wording(words, null);
  }
}
