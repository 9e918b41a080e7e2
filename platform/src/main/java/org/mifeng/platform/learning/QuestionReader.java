package org.mifeng.platform.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mifeng.platform.learning.CourseFault.Code;
import org.mifeng.platform.learning.Place.Members;
import org.mifeng.platform.learning.Question.Asked;
import org.mifeng.platform.learning.Question.Choice;
import org.mifeng.platform.learning.Question.Kind;
import org.mifeng.platform.learning.Question.Reason;

/** Reads the question bank of a course. */
final class QuestionReader {
  private static final Set<String> KEYS =
      Set.of("code", "kind", "lesson", "case", "text", "options", "right", "explanation", "law");
  private static final int MOST = 60;

  private final LawReader law;
  private final Set<String> lessons;

  /**
   * @param lessons codes of the lessons a question can belong to
   */
  QuestionReader(LawReader law, Set<String> lessons) {
    this.law = law;
    this.lessons = lessons;
  }

  /**
   * Reads a file.
   *
   * @param fewest how many questions there must be
   * @throws CourseFault with code, file and line
   */
  List<Question> read(Place file, int fewest) {
    var all = new ArrayList<Question>();
    var seen = new HashSet<String>();
    for (var item : file.members(Set.of("questions")).require("questions").items(fewest, MOST)) {
      var question = question(item.members(KEYS));
      if (!seen.add(question.code())) {
        throw item.fault(Code.TWICE, question.code());
      }
      all.add(question);
    }
    return List.copyOf(all);
  }

  private Question question(Members all) {
    var kind =
        Kind.valueOf(
            all.require("kind")
                .matching("single|multiple|true-false|case")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    var lesson = all.require("lesson").code();
    if (!lessons.contains(lesson)) {
      throw all.require("lesson").fault(Code.UNKNOWN_LESSON, lesson);
    }
    var choices = choices(kind, all);
    return new Question(
        all.require("code").matching("q[0-9]{2}"),
        kind,
        lesson,
        asked(kind, all),
        choices,
        right(kind, choices, all.require("right")),
        new Reason(
            all.require("explanation").wording(400),
            all.find("law").map(cited -> law.citations(cited, 0, 3)).orElse(List.of())));
  }

  private static Asked asked(Kind kind, Members all) {
    var text = all.require("text").wording(240);
    if (kind == Kind.CASE) {
      return new Asked(all.require("case").wording(600), text);
    }
    refuse(all, "case", "only a question of kind case tells a case");
    return new Asked(null, text);
  }

  private static List<Choice> choices(Kind kind, Members all) {
    if (kind == Kind.TRUE_FALSE) {
      refuse(all, "options", "a statement is correct or incorrect");
      return List.of(new Choice("correct", null), new Choice("incorrect", null));
    }
    var choices = new ArrayList<Choice>();
    var seen = new HashSet<String>();
    for (var item : all.require("options").items(3, 6)) {
      var option = item.members(Set.of("code", "zh", "en"));
      var code = option.require("code").matching("[a-f]");
      if (!seen.add(code)) {
        throw item.fault(Code.TWICE, code);
      }
      choices.add(new Choice(code, option.wording(160)));
    }
    return List.copyOf(choices);
  }

  private static Set<String> right(Kind kind, List<Choice> choices, Place list) {
    var right = new LinkedHashSet<String>();
    for (var item : list.items(1, choices.size())) {
      var code = item.text(20);
      if (choices.stream().noneMatch(choice -> choice.code().equals(code))) {
        throw item.fault(Code.UNKNOWN_CHOICE, code);
      }
      if (!right.add(code)) {
        throw item.fault(Code.TWICE, code);
      }
    }
    var fits =
        switch (kind) {
          case SINGLE, TRUE_FALSE -> right.size() == 1;
          case MULTIPLE -> right.size() >= 2 && right.size() < choices.size();
          case CASE -> right.size() < choices.size();
        };
    if (!fits) {
      throw list.fault(Code.WRONG_NUMBER_RIGHT, right.size() + " of " + choices.size());
    }
    return Set.copyOf(right);
  }

  private static void refuse(Members all, String key, String why) {
    all.find(key)
        .ifPresent(
            needless -> {
              throw needless.fault(Code.UNKNOWN_KEY, why);
            });
  }
}
