package org.mifeng.platform.learning.publicity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text in Chinese, and in English where somebody wrote it.
 *
 * @param en null where it is in Chinese alone
 */
record Text(Words zh, @Nullable Words en) {
  /** In the reader's language where there is one, else in Chinese. */
  Words in(Locale reader) {
    var english = en;
    return english != null && reader.getLanguage().equals("en") ? english : zh;
  }

  /** Whether the reader gets another language than their own. */
  boolean isForeign(Locale reader) {
    return en == null && reader.getLanguage().equals("en");
  }

  /** The language a reader gets, as HTML writes it. */
  String lang(Locale reader) {
    return en != null && reader.getLanguage().equals("en") ? "en" : "zh-CN";
  }
}
