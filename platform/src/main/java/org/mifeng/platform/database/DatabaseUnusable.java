package org.mifeng.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * The platform refuses to start on this database; the message is one sentence an operator can act
 * on.
 */
final class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnusable(String message) {
    super(message);
  }

  DatabaseUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
