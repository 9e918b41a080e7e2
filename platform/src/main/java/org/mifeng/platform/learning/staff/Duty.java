package org.mifeng.platform.learning.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that somebody owes by their post.
 *
 * @param post name of the post
 * @param need which of the post's courses
 * @param months how long a certificate counts
 * @param proof the latest certificate; null when there is none
 * @param studying whether a study is under way
 */
record Duty(
    String post,
    UUID need,
    String course,
    int months,
    Post.Holder holder,
    @Nullable Proof proof,
    boolean studying) {

  /** A certificate and the last day on which it counts. */
  record Proof(String certificate, LocalDate until) {}

  /** How it stands on a day. */
  enum State {
    /** The certificate does not count any more. */
    EXPIRED,
    /** Never finished, and nothing under way. */
    MISSING,
    /** Never finished; under way. */
    LEARNING,
    /** Ends within 30 days. */
    SOON,
    /** Ends within 60 days. */
    LATER,
    VALID;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return switch (this) {
        case EXPIRED, MISSING -> "danger";
        case SOON, LATER -> "warning";
        case LEARNING -> "info";
        case VALID -> "success";
      };
    }

    static String known(String code) {
      return Arrays.stream(values()).anyMatch(one -> one.code().equals(code)) ? code : "";
    }
  }

  static final int SOON_DAYS = 30;
  static final int LATER_DAYS = 60;

  State state(LocalDate today) {
    if (proof == null) {
      return studying ? State.LEARNING : State.MISSING;
    }
    var until = proof.until();
    if (until.isBefore(today)) {
      return State.EXPIRED;
    }
    if (!until.isAfter(today.plusDays(SOON_DAYS))) {
      return State.SOON;
    }
    return until.isAfter(today.plusDays(LATER_DAYS)) ? State.VALID : State.LATER;
  }

  /** Whether somebody is to take the course now, and has not begun. */
  boolean isOwed(LocalDate today) {
    return !studying && state(today) != State.VALID;
  }
}
