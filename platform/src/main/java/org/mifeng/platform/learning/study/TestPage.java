package org.mifeng.platform.learning.study;

import java.util.List;
import java.util.Locale;
import org.mifeng.platform.learning.Course.Exam;
import org.mifeng.platform.learning.Question;
import org.mifeng.platform.learning.Question.Choice;

/** A test to be answered: nothing of it says what is right. */
record TestPage(Way way, Sitting sitting, Locale reader, List<Asked> questions) {
  /**
   * A question of it.
   *
   * @param choices in the order they are shown
   * @param chosen what is ticked
   */
  record Asked(Question question, List<Choice> choices, List<String> chosen) {
    boolean isChosen(Choice choice) {
      return chosen.contains(choice.code());
    }
  }

  static TestPage of(Way way, Sitting sitting, Locale reader, Picks ticked) {
    return new TestPage(way, sitting, reader, asked(way.course().exam(), sitting, ticked));
  }

  /** The questions of a sitting that the bank still has. */
  static List<Asked> asked(Exam exam, Sitting sitting, Picks ticked) {
    return sitting.asked().all().entrySet().stream()
        .flatMap(
            one ->
                exam.find(one.getKey()).stream()
                    .map(
                        question ->
                            new Asked(
                                question,
                                one.getValue().stream()
                                    .flatMap(code -> question.choice(code).stream())
                                    .toList(),
                                ticked.of(question.code()))))
        .toList();
  }

  String title() {
    return way.course().outline().title().in(reader);
  }

  String lang() {
    return Langs.of(way.course(), reader);
  }

  String action() {
    return way.test() + "/" + sitting.id();
  }
}
