package org.mifeng.platform.consultation.knowledge;

import java.util.Locale;

/** A file of the knowledge base that cannot be used: which fault, where, and what exactly. */
final class KnowledgeFault extends RuntimeException {
  private final Code code;
  private final String file;
  private final int line;

  /**
   * @param line from 1; 0 when the fault is of the whole file
   */
  KnowledgeFault(Code code, String file, int line, String detail) {
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
    UNKNOWN_FILE,
    UNKNOWN_KEY,
    MISSING_KEY,
    MISSING_FILE,
    MISSING_TRANSLATION,
    UNEXPECTED_TRANSLATION,
    BAD_VALUE,
    TOO_LONG,
    TOO_SHORT,
    TOO_MANY,
    TOO_FEW,
    TWICE,
    WRONG_PLACE,
    UNKNOWN_TOPIC,
    UNKNOWN_ARTICLE,
    UNKNOWN_VERSION,
    UNKNOWN_TEMPLATE,
    UNKNOWN_INDICATOR,
    OVERLAPPING_TEXTS,
    TOO_SURE;

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
