package org.mifeng.platform.registry.roster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster on its way in.
 *
 * @param actor name of who handed it in
 * @param file its name, size and digest
 * @param stage how far it is
 * @param fault message key of why it cannot be read, or null
 * @param counts rows by what importing them would do
 */
record RosterImport(
    UUID id,
    String actor,
    File file,
    Stage stage,
    @Nullable Fault fault,
    Counts counts,
    Times times) {
  /** How far an import is. */
  enum Stage {
    /** Its rows are being checked. */
    READING("info"),
    /** Checked; waits for somebody to confirm or cancel. */
    READY("warning"),
    /** No roster, or beyond the limits; nothing can be done with it. */
    UNREADABLE("danger"),
    /** Its good rows are being written. */
    CONFIRMING("info"),
    /** Its good rows are on the register. */
    CONFIRMED("success"),
    /** Somebody has cancelled it; nothing was written. */
    CANCELLED("neutral");

    private final String tone;

    Stage(String tone) {
      this.tone = tone;
    }

    String tone() {
      return tone;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isAtWork() {
      return this == READING || this == CONFIRMING;
    }

    static Stage ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The file handed in. */
  record File(String name, long bytes, String sha256) {}

  /** Why a file cannot be read. */
  record Fault(String key, List<String> arguments) {
    Fault {
      arguments = List.copyOf(arguments);
    }
  }

  /** Rows by what importing them would do. */
  record Counts(int read, int added, int updated, int same, int wrong) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Rows that confirming would write. */
    int toWrite() {
      return added + updated;
    }

    Counts plus(List<CheckedLine> lines) {
      var more = new int[CheckedLine.Verdict.values().length];
      lines.forEach(line -> more[line.verdict().ordinal()]++);
      return new Counts(
          read + lines.size(),
          added + more[CheckedLine.Verdict.NEW.ordinal()],
          updated + more[CheckedLine.Verdict.UPDATE.ordinal()],
          same + more[CheckedLine.Verdict.SAME.ordinal()],
          wrong + more[CheckedLine.Verdict.WRONG.ordinal()]);
    }
  }

  /** When it was handed in, and when the work on it last said that it is alive. */
  record Times(Instant at, Instant beatAt) {}
}
