package org.mifeng.platform.learning.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mifeng.platform.learning.Question;
import org.mifeng.platform.learning.Question.Choice;
import org.mifeng.platform.learning.study.Sitting.Outcome;

/**
 * A test that was handed in, with what is right and why.
 *
 * @param questions none when the course has been revised since
 */
record ResultPage(
    Way way, Sitting sitting, Outcome outcome, Locale reader, List<Marked> questions) {

  /** A question with what was answered. */
  record Marked(Question question, List<Choice> choices, Set<String> chosen) {
    boolean isCorrect() {
      return chosen.equals(question.right());
    }

    boolean isChosen(Choice choice) {
      return chosen.contains(choice.code());
    }

    boolean isRight(Choice choice) {
      return question.right().contains(choice.code());
    }
  }

  static ResultPage of(Way way, Sitting sitting, Outcome outcome, Locale reader, Picks answers) {
    var course = way.course();
    var questions =
        sitting.version().equals(course.edition().version())
            ? TestPage.asked(course.exam(), sitting, answers).stream()
                .map(one -> new Marked(one.question(), one.choices(), Set.copyOf(one.chosen())))
                .toList()
            : List.<Marked>of();
    return new ResultPage(way, sitting, outcome, reader, questions);
  }

  String title() {
    return way.course().outline().title().in(reader);
  }

  String lang() {
    return Langs.of(way.course(), reader);
  }

  boolean isRevised() {
    return questions.isEmpty();
  }
}
