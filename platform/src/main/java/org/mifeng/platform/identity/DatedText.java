package org.mifeng.platform.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mifeng.platform.kernel.ProtectiveAct;

/**
 * A text that people accept, in one version: what it says from a day on, in both languages. A
 * version is never changed once somebody has accepted it; another text is another version.
 *
 * @param name {@code <module>.<name>}
 * @param from the first day it is in force, which is also its version
 * @param texts UTF-8 bytes by language, {@code zh} and {@code en}
 */
public record DatedText(String name, LocalDate from, Map<String, byte[]> texts) {
  public DatedText {
    if (!texts.keySet().equals(java.util.Set.of("zh", "en"))) {
      throw new IllegalStateException("text " + name + " of " + from + " is not in both languages");
    }
    texts = Map.copyOf(texts);
  }

  /** The version, as people and statements name it. */
  public String version() {
    return from.toString();
  }

  /** The language of ours that comes nearest to a reader's. */
  public static String language(Locale locale) {
    return locale.getLanguage().equals("zh") ? "zh" : "en";
  }

  /** What a form sends back, so that what was accepted is what was shown. */
  public String shown(Locale locale) {
    return version() + "." + language(locale);
  }

  /** The text below its title in the reader's language: {@code ## } begins a heading. */
  public List<String> blocks(Locale locale) {
    return Arrays.stream(new String(bytes(language(locale)), StandardCharsets.UTF_8).split("\n\n"))
        .map(block -> block.strip().replace('\n', ' '))
        .filter(block -> !block.isEmpty() && !block.startsWith("# "))
        .toList();
  }

  /** The text as an act of acceptance names it. */
  public ProtectiveAct.AcceptedText accepted(String language) {
    return new ProtectiveAct.AcceptedText(name, version(), language, bytes(language));
  }

  private byte[] bytes(String language) {
    var bytes = texts.get(language);
    if (bytes == null) {
      throw new IllegalArgumentException(name + " is not written in " + language);
    }
    return bytes;
  }
}
