package org.mifeng.ledger.receipt;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mifeng.ledger.Phrases;

/** The words for verdicts, for people who are not engineers, in Chinese and English. */
public final class Sentences {
  private final ResourceBundle words;

  private Sentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static Sentences in(Locale locale) {
    return new Sentences(Phrases.beside(Sentences.class, locale));
  }

  /** One sentence about what was found. */
  public String of(CheckCode code) {
    return words.getString("code." + code);
  }

  /** What a step asks. */
  public String of(CheckStep step) {
    return words.getString("step." + step);
  }

  /** The word for an outcome. */
  public String of(Verdict.Outcome outcome) {
    return words.getString("outcome." + outcome);
  }

  /** One sentence about what an outcome means. */
  public String meaning(Verdict.Outcome outcome) {
    return words.getString("outcome." + outcome + ".meaning");
  }

  /** The word for how a step ended. */
  public String of(Verdict.StepResult result) {
    return words.getString("result." + result);
  }

  /** The word for a level, from {@link Receipt#SEALED} to {@link Receipt#RENEWED}. */
  public String level(long level) {
    return words.getString("level." + level);
  }

  /** One sentence about what a level rests on. */
  public String levelMeaning(long level) {
    return words.getString("level." + level + ".meaning");
  }

  /** What a valid receipt proves, a sentence each; the last one names the proven time, if any. */
  public List<String> proves(Proven proven) {
    List<String> sentences = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      sentences.add(words.getString("proves." + i));
    }
    if (proven.notLaterThan() != null) {
      sentences.add(
          new MessageFormat(words.getString("proves-later"), Locale.ROOT)
              .format(new Object[] {proven.notLaterThan().toString()}));
    }
    return sentences;
  }

  /** What no receipt proves, a sentence each. */
  public List<String> doesNotProve(Proven proven) {
    List<String> sentences = new ArrayList<>();
    if (proven.test()) {
      sentences.add(words.getString("proves-not.test"));
    }
    for (int i = 1; i <= 3; i++) {
      sentences.add(words.getString("proves-not." + i));
    }
    sentences.add(
        words.getString(proven.notLaterThan() == null ? "proves-not.4" : "proves-not.4-later"));
    return sentences;
  }
}
