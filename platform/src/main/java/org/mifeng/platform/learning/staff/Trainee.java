package org.mifeng.platform.learning.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the enterprise's people in a course.
 *
 * @param study which study
 * @param byLink whether they come by a personal link
 * @param requiredBy the day it is to be finished by, or null
 * @param work how far they have come
 */
record Trainee(
    UUID study,
    String name,
    boolean byLink,
    String course,
    @Nullable LocalDate requiredBy,
    State state,
    Work work) {

  /** How it stands. */
  enum State {
    /** Not looked at yet. */
    WAITING,
    /** Begun. */
    LEARNING,
    /** Past its day. */
    OVERDUE,
    /** The test is passed. */
    FINISHED;

    /** Lower case, as in addresses and messages. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return switch (this) {
        case WAITING -> "neutral";
        case LEARNING -> "info";
        case OVERDUE -> "danger";
        case FINISHED -> "success";
      };
    }
  }

  /**
   * How far they have come.
   *
   * @param begunAt when it was assigned, or begun by themselves
   * @param read lessons finished
   * @param tests tests handed in
   * @param finishedAt when the test was passed, or null
   * @param certificate its number, or null
   * @param linkUntil until when their link works; null when they have none
   */
  record Work(
      Instant begunAt,
      int read,
      int tests,
      @Nullable Instant finishedAt,
      @Nullable String certificate,
      @Nullable Instant linkUntil) {}

  boolean isFinished() {
    return state == State.FINISHED;
  }
}
