package org.mifeng.platform.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * Answers that came out of questions, for the knowledge base: those published and not withdrawn.
 */
public interface ContributedAnswers {
  /** How the code of such an answer begins; none of the delivered ones does. */
  String PREFIX = "from-question-";

  /**
   * An answer without names.
   *
   * @param topic code of a topic of the knowledge base
   * @param steps what to do, one after the other; may be empty
   * @param law what it rests on
   * @param on the day a second person published it
   */
  record Contributed(
      String code,
      String topic,
      String question,
      String text,
      List<String> steps,
      List<ArticleRef> law,
      LocalDate on) {
    public Contributed {
      steps = List.copyOf(steps);
      law = List.copyOf(law);
    }
  }

  /** All of them, in the order of their codes. */
  List<Contributed> listPublished();
}
