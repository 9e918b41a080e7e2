package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.Author;

/**
 * Something that happened at an enterprise and calls for another check-up, as it reports itself.
 *
 * @param day on which it happened
 * @param note in its own words, or empty
 * @param withdrawn who said that the report was a mistake, or null
 */
record Occurrence(
    UUID id, Kind kind, LocalDate day, String note, Author reported, @Nullable Author withdrawn) {
  /** Longest note. */
  static final int NOTE_LIMIT = 500;

  /** What happened. */
  enum Kind {
    /** A secret got out, or may have. */
    INCIDENT,
    /** The number of staff changed by a tenth or more. */
    STAFF,
    /** There is a new place of work abroad. */
    OVERSEAS;

    /** Lower-case name, in the database, in forms and in messages. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
