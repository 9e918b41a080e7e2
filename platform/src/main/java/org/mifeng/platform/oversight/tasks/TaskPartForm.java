package org.mifeng.platform.oversight.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/** A sub-task or a milestone as the browser sends it. */
record TaskPartForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String unit,
    @Nullable String day,
    @Nullable String indicator) {

  TaskPart.Draft draft() {
    return new TaskPart.Draft(kind, title, unit, day(day), indicator);
  }

  /** A day as a form sends it; null when nothing was typed. */
  static @Nullable LocalDate day(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException wrong) {
      throw Refusal.invalid("oversight.refusal.no-day");
    }
  }
}
