package org.mifeng.platform.checkup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Scoring;

/**
 * A check-up with all that was answered so far, and the questions it was answered to.
 *
 * @param checkup which
 * @param system the version its answers are read against
 * @param scope what decides the items that concern the enterprise
 * @param given the newest answer to each item
 */
public record AnswerSheet(
    Checkup checkup, IndicatorSystem system, Scope scope, Map<String, GivenAnswer> given) {
  public AnswerSheet {
    given = Collections.unmodifiableMap(new TreeMap<>(given));
  }

  /** The answers as the score takes them. */
  public Answers answers() {
    Map<String, Answer> byCode = new TreeMap<>();
    given.forEach((code, answer) -> byCode.put(code, answer.answer()));
    return new Answers(checkup.set(), scope.options(), byCode);
  }

  /** The score of a day. */
  public Score score(LocalDate day) {
    return Scoring.score(system.yardstick(), answers(), day);
  }
}
