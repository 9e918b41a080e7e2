package org.mifeng.platform.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * Java source as the rules look at it: its string literals and text blocks, and its code without
 * them and without comments.
 */
final class JavaText {
  /**
   * A string literal or text block.
   *
   * @param value as written, escapes not resolved
   * @param line one-based line where it starts
   */
  record Literal(String value, int line) {}

  private final String source;
  private final List<Literal> literals = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int at;
  private int line = 1;

  private JavaText(String source) {
    this.source = source;
    while (at < source.length()) {
      step();
    }
  }

  static JavaText of(SourceFile file) {
    return new JavaText(file.text());
  }

  static JavaText of(String source) {
    return new JavaText(source);
  }

  List<Literal> literals() {
    return literals;
  }

  /** The code: comments gone, each literal replaced by a pair of quotes; lines kept. */
  String code() {
    return code.toString();
  }

  private void step() {
    if (source.startsWith("//", at)) {
      skipTo("\n", 0);
    } else if (source.startsWith("/*", at)) {
      skipTo("*/", 2);
    } else if (source.startsWith("\"\"\"", at)) {
      literal("\"\"\"");
    } else if (source.charAt(at) == '"') {
      literal("\"");
    } else if (source.charAt(at) == '\'') {
      character();
    } else {
      keep(source.charAt(at++));
    }
  }

  private void skipTo(String end, int including) {
    var found = source.indexOf(end, at + 2);
    var next = found < 0 ? source.length() : found + including;
    while (at < next) {
      if (source.charAt(at++) == '\n') {
        keep('\n');
      }
    }
  }

  private void literal(String quote) {
    var start = line;
    at += quote.length();
    var from = at;
    while (at < source.length() && !source.startsWith(quote, at)) {
      if (source.charAt(at) == '\\') {
        at++;
      }
      if (at < source.length() && source.charAt(at) == '\n') {
        keep('\n');
      }
      at++;
    }
    literals.add(new Literal(source.substring(from, Math.min(at, source.length())), start));
    at = Math.min(source.length(), at + quote.length());
    code.append("\"\"");
  }

  private void character() {
    at += source.startsWith("\\", at + 1) ? 2 : 1;
    at = source.indexOf('\'', at + 1) + 1;
    if (at == 0) {
      at = source.length();
    }
    code.append("' '");
  }

  private void keep(char c) {
    code.append(c);
    if (c == '\n') {
      line++;
    }
  }
}
