package org.mifeng.platform.registry.roster;

import java.util.function.Consumer;
import org.mifeng.platform.web.WorkbookGuard;

/** Reads a roster's rows one after the other, within limits. */
final class RosterReader {
  /** The largest file, in bytes. */
  static final int LARGEST_FILE = 10 * 1024 * 1024;

  /** A full roster of 50,000 rows unpacks to some 40 MB. */
  static final long LARGEST_UNPACKED = 160L * 1024 * 1024;

  /** Most rows below the headings. */
  static final int MOST_ROWS = 50_000;

  /** Longest text of a cell; what is longer is a problem of its row. */
  static final int LONGEST_CELL = 500;

  private RosterReader() {}

  /**
   * Reads a file, whatever its name says, by what it holds.
   *
   * @throws RosterFault when it is neither Excel nor CSV, or its headings are not a roster's, or it
   *     is beyond the limits
   */
  static void read(byte[] file, Consumer<RosterLine> rows) {
    if (file.length == 0) {
      throw new RosterFault("registry.roster.fault.empty");
    }
    if (file.length > LARGEST_FILE) {
      throw new RosterFault("registry.roster.fault.too-large");
    }
    if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RosterFault("registry.roster.fault.old-excel");
    }
    if (startsWith(file, '%', 'P', 'D', 'F')) {
      throw new RosterFault("registry.roster.fault.not-a-table");
    }
    if (startsWith(file, 'P', 'K', 3, 4)) {
      look(file);
      WorkbookReader.read(file, new Counted(rows));
    } else {
      CsvReader.read(file, new Counted(rows));
    }
  }

  private static void look(byte[] file) {
    var found = WorkbookGuard.look(file, LARGEST_UNPACKED);
    var doubt = found.doubt();
    if (doubt != null) {
      throw new RosterFault(
          switch (doubt) {
            case BROKEN -> "registry.roster.fault.broken";
            case TOO_LARGE -> "registry.roster.fault.too-large-inside";
            case NO_WORKBOOK -> "registry.roster.fault.not-a-table";
          });
    }
    if (found.mergedHead()) {
      throw new RosterFault("registry.roster.fault.merged");
    }
  }

  private static boolean startsWith(byte[] file, int... signature) {
    if (file.length < signature.length) {
      return false;
    }
    for (var i = 0; i < signature.length; i++) {
      if ((file[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** Stops at the first row too many. */
  private static final class Counted implements Consumer<RosterLine> {
    private final Consumer<RosterLine> rows;
    private int count;

    Counted(Consumer<RosterLine> rows) {
      this.rows = rows;
    }

    @Override
    public void accept(RosterLine line) {
      if (++count > MOST_ROWS) {
        throw new RosterFault("registry.roster.fault.too-many-rows", String.valueOf(MOST_ROWS));
      }
      rows.accept(line);
    }
  }
}
