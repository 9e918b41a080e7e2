package org.mifeng.cli;

/** What the command says to the shell. */
enum ExitCode {
  /** Done; the receipt is valid; the log is whole. */
  OK(0),
  /** The receipt is invalid, the log differs, or a file was not sealed. */
  FAILED(1),
  /** The check could not be completed. */
  INCONCLUSIVE(2),
  /** The command was not understood, or names a file that cannot be read. */
  USAGE(64),
  /** The server cannot be reached or is busy. */
  UNAVAILABLE(69),
  /** A file could not be written. */
  IO(74),
  /** The server refused the token. */
  FORBIDDEN(77);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
