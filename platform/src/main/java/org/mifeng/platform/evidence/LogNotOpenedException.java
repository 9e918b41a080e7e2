package org.mifeng.platform.evidence;

/**
 * The log is there and must not be written: its keys are missing or are others, the database is
 * older than what was signed, or its contents do not match its head. An operator has to look; the
 * message says what was found and what to do. Never shown to users.
 */
final class LogNotOpenedException extends RuntimeException {
  LogNotOpenedException(String sentence) {
    super(sentence);
  }

  LogNotOpenedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
