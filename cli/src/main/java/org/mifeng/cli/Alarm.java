package org.mifeng.cli;

import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * What a monitor calls out about one tree of a log.
 *
 * @param kind what is wrong
 * @param suite in which tree
 * @param detail where, such as the name of a file or two sizes
 * @param notes checkpoints that prove it, the earlier first; may be none
 */
record Alarm(Kind kind, HashSuite suite, String detail, List<String> notes) {
  /** What can be wrong; the gravest first. */
  enum Kind {
    /** Two checkpoints that cannot be of one log: the log shows two faces. */
    FORK(ExitCode.FORK),
    /** The log became smaller. */
    ROLLBACK(ExitCode.ROLLBACK),
    /** The checkpoint is malformed, or not signed by the log's key. */
    SIGNATURE(ExitCode.FAILED),
    /** Entries or tiles are not those that the checkpoint covers. */
    DAMAGED(ExitCode.DAMAGED),
    /** A file that the checkpoint covers is missing. */
    GAP(ExitCode.GAP),
    /** Nothing new for too long. */
    STALE(ExitCode.STALE);

    private final ExitCode exitCode;

    Kind(ExitCode exitCode) {
      this.exitCode = exitCode;
    }

    ExitCode exitCode() {
      return exitCode;
    }

    /** Whether it can never become right again. */
    boolean isFinal() {
      return this == FORK || this == ROLLBACK;
    }
  }

  Alarm {
    notes = List.copyOf(notes);
  }
}
