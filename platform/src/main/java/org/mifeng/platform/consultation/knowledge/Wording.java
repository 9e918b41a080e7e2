package org.mifeng.platform.consultation.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words in Chinese, and in English where they were translated.
 *
 * @param zh never empty
 * @param en null when there is no English
 */
record Wording(String zh, @Nullable String en) {
  /** In the reader's language where it exists, else in Chinese. */
  String in(Locale reader) {
    return en != null && isEnglish(reader) ? en : zh;
  }

  /** The language of {@link #in}, as HTML writes it. */
  String lang(Locale reader) {
    return en != null && isEnglish(reader) ? "en" : "zh-CN";
  }

  /** Whether the reader gets Chinese though they read English. */
  boolean isUntranslatedFor(Locale reader) {
    return en == null && isEnglish(reader);
  }

  private static boolean isEnglish(Locale reader) {
    return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
