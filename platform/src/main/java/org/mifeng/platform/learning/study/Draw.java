package org.mifeng.platform.learning.study;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mifeng.platform.learning.Course.Exam;
import org.mifeng.platform.learning.Question;
import org.mifeng.platform.learning.Question.Choice;
import org.mifeng.platform.learning.Question.Kind;

/** Draws the questions of a test, mixes them and their choices, and marks the answers. */
final class Draw {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Draw() {}

  static Picks of(Exam exam) {
    return of(exam, RANDOM);
  }

  /** The same with another source of chance. */
  static Picks of(Exam exam, RandomGenerator chance) {
    var bank = new ArrayList<>(exam.bank());
    mix(bank, chance);
    var asked = new LinkedHashMap<String, List<String>>();
    for (var question : bank.subList(0, exam.draw())) {
      asked.put(question.code(), choices(question, chance));
    }
    return new Picks(asked);
  }

  private static List<String> choices(Question question, RandomGenerator chance) {
    var codes = new ArrayList<>(question.choices().stream().map(Choice::code).toList());
    // A statement is correct or incorrect: in this order it is read at a glance.
    if (question.kind() != Kind.TRUE_FALSE) {
      mix(codes, chance);
    }
    return codes;
  }

  private static void mix(List<?> list, RandomGenerator chance) {
    for (int last = list.size() - 1; last > 0; last--) {
      Collections.swap(list, last, chance.nextInt(last + 1));
    }
  }

  /** How many answers are right: all right choices of a question and none besides. */
  static int correct(Exam exam, Picks asked, Picks answers) {
    return (int)
        asked.all().keySet().stream()
            .filter(
                code ->
                    exam.find(code)
                        .filter(
                            question ->
                                question.right().equals(java.util.Set.copyOf(answers.of(code))))
                        .isPresent())
            .count();
  }
}
