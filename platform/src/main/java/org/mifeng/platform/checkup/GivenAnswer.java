package org.mifeng.platform.checkup;

import org.mifeng.index.Answer;
import org.mifeng.index.Proof;

/**
 * An answer as it is kept.
 *
 * @param code of the item
 * @param revision how often the item was answered; the highest counts
 * @param answer what was said
 * @param backing what shows it to be true
 * @param by who answered
 */
public record GivenAnswer(String code, int revision, Answer answer, Backing backing, Author by) {

  /**
   * Whether the other says the same; on which day a bare word was given is of no account.
   *
   * @param word the verification of a bare word
   */
  boolean saysSameAs(GivenAnswer other, String word) {
    return backing.equals(other.backing)
        && (answer.equals(other.answer) || isSameWord(answer, other.answer, word));
  }

  private static boolean isSameWord(Answer one, Answer two, String word) {
    return one instanceof Answer.Reached(int level, Proof(var verification, var unused))
        && two instanceof Answer.Reached(int sameLevel, Proof(var sameVerification, var unread))
        && level == sameLevel
        && verification.equals(word)
        && sameVerification.equals(word);
  }
}
