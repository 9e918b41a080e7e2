package org.mifeng.platform.learning;

import java.util.Locale;

/** A file of a course that cannot be used: which fault, where, and what exactly. */
final class CourseFault extends RuntimeException {
  private final Code code;
  private final String file;
  private final int line;

  /**
   * @param line from 1; 0 when the fault is of the whole file
   */
  CourseFault(Code code, String file, int line, String detail) {
    super(code.word() + " at " + file + (line > 0 ? ":" + line : "") + ": " + detail);
    this.code = code;
    this.file = file;
    this.line = line;
  }

  /** What is wrong. */
  enum Code {
    FILE_MISSING,
    FILE_TOO_LARGE,
    FILE_NOT_LISTED,
    NOT_A_VIDEO,
    NOT_THAT_KIND,
    NOT_YAML,
    WRONG_SHAPE,
    UNKNOWN_KEY,
    MISSING_KEY,
    MISSING_TRANSLATION,
    NEEDLESS_TRANSLATION,
    BAD_VALUE,
    TOO_LONG,
    TOO_FEW,
    TOO_MANY,
    UNKNOWN_BLOCK,
    UNKNOWN_LAW,
    UNKNOWN_LESSON,
    UNKNOWN_CHOICE,
    REMEMBER_NOT_LAST,
    WRONG_NUMBER_RIGHT,
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
