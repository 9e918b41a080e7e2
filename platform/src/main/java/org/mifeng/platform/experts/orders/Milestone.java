package org.mifeng.platform.experts.orders;

import java.util.UUID;

/**
 * A milestone of an offer.
 *
 * @param number from 1
 * @param steps how many rows its history has
 * @param state where it stands
 */
record Milestone(UUID id, int number, String title, int steps, State state) {
  /** Where a milestone stands. */
  enum State {
    PLANNED("neutral"),
    REPORTED("warning"),
    ACCEPTED("success"),
    RETURNED("danger");

    private final String tone;

    State(String tone) {
      this.tone = tone;
    }

    /** Lower-case name, used in the database and in messages. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String tone() {
      return tone;
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }

  boolean canBeReported() {
    return state == State.PLANNED || state == State.RETURNED;
  }
}
