package org.mifeng.platform.checkup.templates;

import java.util.Locale;

/** A file of the library that cannot be used: which fault, where, and what exactly. */
final class TemplateFault extends RuntimeException {
  private final Code code;
  private final String file;
  private final int line;

  /**
   * @param line from 1; 0 when the fault is of the whole file
   */
  TemplateFault(Code code, String file, int line, String detail) {
    super(code.word() + " at " + file + (line > 0 ? ":" + line : "") + ": " + detail);
    this.code = code;
    this.file = file;
    this.line = line;
  }

  /** What is wrong. */
  enum Code {
    FILE_TOO_LARGE,
    NOT_YAML,
    WRONG_SHAPE,
    UNKNOWN_KEY,
    MISSING_KEY,
    MISSING_TRANSLATION,
    BAD_VALUE,
    TOO_MANY,
    UNKNOWN_BLOCK,
    UNKNOWN_FIELD,
    UNUSED_FIELD,
    UNKNOWN_INDICATOR,
    UNKNOWN_LAW,
    TWICE;

    /** Stable, lower case with hyphens. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Code code() {
    return code;
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }
}
