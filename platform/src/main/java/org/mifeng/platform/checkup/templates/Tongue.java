package org.mifeng.platform.checkup.templates;

import java.util.Locale;

/** The language a text is written in, which need not be the language of the page around it. */
enum Tongue {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Tongue(Locale locale) {
    this.locale = locale;
  }

  /** {@code zh} or {@code en}. */
  String code() {
    return locale.getLanguage();
  }

  Locale locale() {
    return locale;
  }

  /** English for {@code en}, Chinese for {@code zh}, and the reader's own for anything else. */
  static Tongue of(String code, Locale reader) {
    return switch (code) {
      case "en" -> EN;
      case "zh" -> ZH;
      default -> of(reader);
    };
  }

  /** The reader's own language. */
  static Tongue of(Locale reader) {
    return reader.getLanguage().equals("en") ? EN : ZH;
  }
}
