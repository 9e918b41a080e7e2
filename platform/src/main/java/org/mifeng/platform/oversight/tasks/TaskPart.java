package org.mifeng.platform.oversight.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.TargetIndicator;

/**
 * A sub-task or a milestone of a task.
 *
 * @param content what it is
 * @param by who added it, and when
 * @param end how it ended, or null
 */
record TaskPart(UUID id, Report.About about, Content content, Report.By by, @Nullable End end) {
  /** What kind of part. */
  enum Kind {
    SUB_TASK,
    MILESTONE;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> ofCode(@Nullable String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /**
   * What it is.
   *
   * @param unit code of the responsible unit
   * @param indicator the figure it serves, or null
   */
  record Content(
      Kind kind, String title, String unit, LocalDate day, @Nullable TargetIndicator indicator) {}

  /** Done, or dropped for a reason. */
  record End(boolean done, String note, String actor, java.time.Instant at) {}

  /** A part as somebody writes it. */
  record Draft(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String unit,
      @Nullable LocalDate day,
      @Nullable String indicator) {}

  /** Whether it is still to be done. */
  boolean isOpen() {
    return end == null;
  }
}
