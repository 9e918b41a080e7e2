package org.mifeng.platform.registry.parks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.web.Paged;

/**
 * The roster of a park, frozen for a year.
 *
 * @param rows enterprises on it
 * @param added corrections that count one more
 * @param excluded corrections that count one less
 * @param actor name of who froze it
 */
record Freeze(UUID id, int year, int rows, int added, int excluded, String actor, Instant at) {
  /** How many count after the corrections. */
  int corrected() {
    return rows + added - excluded;
  }

  /**
   * An enterprise on a frozen roster, as it was then.
   *
   * @param vulnerable whether its sector called for a visit then
   */
  record Row(String name, String creditCode, String sector, boolean vulnerable, LocalDate from) {}

  /** What was found out since; one an enterprise. */
  record Correction(
      Kind kind, String name, String creditCode, String reason, String actor, Instant at) {}

  /** What a correction says. */
  enum Kind {
    /** It was there and is missing from the roster. */
    ADDED,
    /** It is on the roster and should not count. */
    EXCLUDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** A frozen roster with a page of its rows and all corrections. */
  record Whole(Freeze freeze, Paged<Row> rows, List<Correction> corrections) {}

  /** Which enterprise a correction is about. */
  record About(EnterpriseId enterprise, String name, String creditCode) {}
}
