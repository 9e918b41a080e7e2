package org.mifeng.index;

import java.util.Locale;

/**
 * Words for people in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Wording(String zh, String en) {
  /** The words of a language; Chinese for every language but English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
