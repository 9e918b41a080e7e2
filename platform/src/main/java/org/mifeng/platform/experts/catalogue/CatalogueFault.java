package org.mifeng.platform.experts.catalogue;

import java.util.Locale;

/** A catalogue that cannot be used: which fault, in which line, and what exactly. */
final class CatalogueFault extends RuntimeException {
  private final Code code;
  private final int line;

  /**
   * @param line from 1; 0 when the fault is of the whole file
   */
  CatalogueFault(Code code, int line, String detail) {
    super(code.word() + " at services.yaml" + (line > 0 ? ":" + line : "") + ": " + detail);
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
    BAD_VALUE,
    TOO_LONG,
    TOO_FEW,
    TOO_MANY,
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
