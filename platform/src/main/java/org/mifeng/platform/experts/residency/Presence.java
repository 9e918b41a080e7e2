package org.mifeng.platform.experts.residency;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.registry.ParkId;

/**
 * An institution's presence at a park.
 *
 * @param name of the institution
 * @param decision what was decided last, or null
 */
record Presence(
    UUID id,
    OrganisationId institution,
    String name,
    ParkId park,
    Terms terms,
    @Nullable Decision decision) {
  static final int HOURS_LIMIT = 200;
  static final int PLACE_LIMIT = 200;
  static final int REASON_LIMIT = 500;

  /**
   * When and where.
   *
   * @param until the last day; null for no end
   */
  record Terms(LocalDate from, @Nullable LocalDate until, String hours, String place) {}

  /** What was decided: confirmed, refused or ended. */
  record Decision(String kind, @Nullable String reason, LocalDate on) {}

  /** Where a presence stands. */
  enum State {
    OFFERED("info"),
    PLANNED("info"),
    PRESENT("success"),
    REFUSED("danger"),
    ENDED("neutral");

    private final String tone;

    State(String tone) {
      this.tone = tone;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return tone;
    }
  }

  State state(LocalDate today) {
    if (decision == null) {
      return isOver(today) ? State.ENDED : State.OFFERED;
    }
    return switch (decision.kind()) {
      case "refused" -> State.REFUSED;
      case "ended" -> State.ENDED;
      case "confirmed" ->
          isOver(today) ? State.ENDED : terms.from().isAfter(today) ? State.PLANNED : State.PRESENT;
      default -> throw new IllegalStateException("unknown decision " + decision.kind());
    };
  }

  private boolean isOver(LocalDate today) {
    var until = terms.until();
    return until != null && until.isBefore(today);
  }

  boolean isConfirmed() {
    return decision != null && decision.kind().equals("confirmed");
  }
}
