package org.mifeng.platform.oversight;

import java.util.List;
import java.util.Locale;

/**
 * A plan that cannot be taken: the line from 1, and what is wrong as a message key with its
 * arguments.
 */
final class PlanFault extends RuntimeException {
  private final int line;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code of what is wrong; its message is {@code oversight.fault.<code>}
   */
  PlanFault(int line, String code, Object... arguments) {
    super(line + ": " + code + " " + List.of(arguments), null, false, false);
    this.line = line;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The line, or 0 for the whole file. */
  int line() {
    return line;
  }

  /** Stable code of what is wrong. */
  String code() {
    return code.toLowerCase(Locale.ROOT);
  }

  /** The first line's number as the first argument of its message, then its own. */
  Object[] arguments() {
    var all = new Object[arguments.size() + 1];
    all[0] = String.valueOf(line);
    for (int at = 0; at < arguments.size(); at++) {
      all[at + 1] = arguments.get(at);
    }
    return all;
  }
}
