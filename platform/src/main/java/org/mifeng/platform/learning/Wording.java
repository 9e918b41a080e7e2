package org.mifeng.platform.learning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a course: in Chinese, and in English where the course is written in it.
 *
 * @param en null in a course that is in Chinese alone
 */
public record Wording(String zh, @Nullable String en) {
  /** The words for a reader: their own language where there is one, else Chinese. */
  public String in(Locale reader) {
    var english = en;
    return english != null && reader.getLanguage().equals("en") ? english : zh;
  }

  /** Whether either language holds what was searched for; case does not matter. */
  public boolean holds(String words) {
    var sought = words.toLowerCase(Locale.ROOT);
    var english = en;
    return zh.toLowerCase(Locale.ROOT).contains(sought)
        || (english != null && english.toLowerCase(Locale.ROOT).contains(sought));
  }
}
