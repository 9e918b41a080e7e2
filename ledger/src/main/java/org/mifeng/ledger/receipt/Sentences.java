package org.mifeng.ledger.receipt;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for verdicts, for people who are not engineers, in Chinese and English. */
public final class Sentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;

  private Sentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static Sentences in(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return new Sentences(
        ResourceBundle.getBundle(
            "org.mifeng.ledger.receipt.sentences",
            english ? Locale.ENGLISH : Locale.ROOT,
            NO_FALLBACK));
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

  /** What a valid receipt proves, a sentence each. */
  public List<String> proves() {
    return List.of(
        words.getString("proves.1"), words.getString("proves.2"), words.getString("proves.3"));
  }

  /** What no receipt of level 1 proves, a sentence each. */
  public List<String> doesNotProve() {
    return List.of(
        words.getString("proves-not.1"),
        words.getString("proves-not.2"),
        words.getString("proves-not.3"),
        words.getString("proves-not.4"));
  }
}
