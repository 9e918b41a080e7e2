package org.mifeng.platform.registry;

import java.util.Locale;

/**
 * A word of a code list: a kind of park, a group of sectors.
 *
 * @param code what is stored
 */
public record Term(String code, String zh, String en) {
  /** The word in that language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
