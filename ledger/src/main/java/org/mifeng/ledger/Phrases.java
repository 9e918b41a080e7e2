package org.mifeng.ledger;

import java.util.Locale;
import java.util.ResourceBundle;

/** Where the sentences of a package are found, in the two languages there are. */
public final class Phrases {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Phrases() {}

  /**
   * The sentences beside a class: its package's {@code sentences.properties} in Chinese, which is
   * also the answer for every language but English.
   */
  public static ResourceBundle beside(Class<?> one, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return ResourceBundle.getBundle(
        one.getPackageName() + ".sentences",
        english ? Locale.ENGLISH : Locale.ROOT,
        one.getClassLoader(),
        NO_FALLBACK);
  }
}
