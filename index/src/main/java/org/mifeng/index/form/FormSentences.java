package org.mifeng.index.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mifeng.ledger.Phrases;

/** The words for what is wrong with an indicator system, in Chinese and English. */
public final class FormSentences {
  private final ResourceBundle words;

  private FormSentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static FormSentences in(Locale locale) {
    return new FormSentences(Phrases.beside(FormSentences.class, locale));
  }

  /** One sentence about a problem, without its place. */
  public String of(Problem problem) {
    return new MessageFormat(words.getString("code." + problem.code()), Locale.ROOT)
        .format(problem.details().toArray());
  }
}
