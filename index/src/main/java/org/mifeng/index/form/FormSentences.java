package org.mifeng.index.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what is wrong with an indicator system, in Chinese and English. */
public final class FormSentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;

  private FormSentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static FormSentences in(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return new FormSentences(
        ResourceBundle.getBundle(
            "org.mifeng.index.form.sentences",
            english ? Locale.ENGLISH : Locale.ROOT,
            NO_FALLBACK));
  }

  /** One sentence about a problem, without its place. */
  public String of(Problem problem) {
    return new MessageFormat(words.getString("code." + problem.code()), Locale.ROOT)
        .format(problem.details().toArray());
  }
}
