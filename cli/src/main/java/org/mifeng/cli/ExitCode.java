package org.mifeng.cli;

/** What the command says to the shell. */
enum ExitCode {
  /** Done; the receipt is valid; the log is whole. */
  OK(0),
  /** The receipt is invalid, the log differs, or a file was not sealed. */
  FAILED(1),
  /** The check could not be completed. */
  INCONCLUSIVE(2),
  /** A log shows two faces. */
  FORK(10),
  /** A log became smaller. */
  ROLLBACK(11),
  /** A log's file is missing. */
  GAP(12),
  /** A log has nothing new for too long. */
  STALE(13),
  /** A log's files are not those that its checkpoint covers. */
  DAMAGED(14),
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
