package org.mifeng.platform.checkup.templates;

/** The same words in Chinese and in English, neither of them empty. */
record Wording(String zh, String en) {
  /** Words that are the same in both, such as a field alone. */
  static Wording both(String text) {
    return new Wording(text, text);
  }

  String in(Tongue tongue) {
    return switch (tongue) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
