package org.mifeng.platform.calendar;

import java.util.Locale;

/** A holiday table that cannot be used: which fault, where, and what exactly. */
final class CalendarFault extends RuntimeException {
  private final Code code;
  private final int line;

  /**
   * @param line from 1; 0 when the fault is of the whole file
   */
  CalendarFault(Code code, String file, int line, String detail) {
    super(code.word() + " at " + file + (line > 0 ? ":" + line : "") + ": " + detail);
    this.code = code;
    this.line = line;
  }

  /** What is wrong. */
  enum Code {
    FILE_TOO_LARGE,
    NOT_YAML,
    WRONG_SHAPE,
    UNKNOWN_KEY,
    MISSING_KEY,
    TOO_MANY,
    TOO_LONG,
    BAD_VALUE,
    NOT_A_DAY,
    WRONG_YEAR,
    NOT_A_WEEKEND,
    TWICE;

    /** Stable, lower case with hyphens. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Code code() {
    return code;
  }

  int line() {
    return line;
  }
}
