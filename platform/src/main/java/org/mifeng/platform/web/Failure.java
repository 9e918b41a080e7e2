package org.mifeng.platform.web;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/**
 * An answer that is not what was asked for.
 *
 * @param status HTTP status
 * @param code stable code, and message key of its sentence
 * @param arguments of the sentence
 * @param incident number to tell the operator, also in the log; null unless it is our defect
 */
record Failure(int status, String code, Object[] arguments, @Nullable String incident) {
  static Failure of(Refusal refusal) {
    return new Failure(refusal.kind().status(), refusal.key(), refusal.arguments().toArray(), null);
  }

  static Failure of(int status) {
    return new Failure(status, code(status), new Object[0], null);
  }

  static Failure defect(String incident) {
    return new Failure(500, code(500), new Object[0], incident);
  }

  /** The code of a bare status; statuses we have no sentence for share that of their class. */
  private static String code(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 503 -> "web.failure." + status;
      default -> status >= 500 ? "web.failure.500" : "web.failure.400";
    };
  }
}
