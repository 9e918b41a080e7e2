package org.mifeng.platform.learning.publicity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the rooms beside see it.
 *
 * @param en its title in English, or null
 * @param district its district, or null when it is of the whole city
 */
public record Gathering(
    UUID id,
    String code,
    String zh,
    @Nullable String en,
    @Nullable String district,
    boolean demo,
    Occasion occasion) {
  /** Its title for a reader. */
  public String title(Locale reader) {
    var english = en;
    return english != null && reader.getLanguage().equals("en") ? english : zh;
  }

  /** Its public page. */
  public String path() {
    return "/publicity/" + code;
  }

  /** Its page for those who keep it. */
  public String deskPath() {
    return "/publicity-desk/items/" + code;
  }
}
