package org.mifeng.platform.registry.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.Problem;

/**
 * A row held against the register.
 *
 * @param verdict what importing it would do
 * @param remarks what is wrong, for a wrong row; else what looks like a mistake
 * @param plan what to write; null for a wrong row
 */
record CheckedLine(RosterLine line, Verdict verdict, List<Problem> remarks, @Nullable Plan plan) {
  /** What importing a row would do. */
  enum Verdict {
    /** A new enterprise. */
    NEW,
    /** Changes an enterprise that is known. */
    UPDATE,
    /** Nothing: the register says the same. */
    SAME,
    /** Cannot be imported. */
    WRONG;

    /** Lower-case name used in the database, URLs and messages. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Verdict ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What to write.
   *
   * @param before the known enterprise, or null for a new one
   * @param on the day from which the park counts, or no longer counts
   */
  record Plan(@Nullable Enterprise before, EnterpriseProfile profile, LocalDate on) {}

  CheckedLine {
    remarks = List.copyOf(remarks);
  }

  static CheckedLine wrong(RosterLine line, List<Problem> problems) {
    return new CheckedLine(line, Verdict.WRONG, problems, null);
  }
}
