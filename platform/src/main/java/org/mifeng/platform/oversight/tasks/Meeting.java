package org.mifeng.platform.oversight.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coordination meeting.
 *
 * @param ended when its minutes became final, or null
 */
record Meeting(
    UUID id, String plan, Held held, String remarks, Report.By by, Report.@Nullable By ended) {
  /** What it was called, when it was held, and who was there. */
  record Held(String title, LocalDate on, List<Office> present) {
    Held {
      present = List.copyOf(present);
    }
  }

  /**
   * A matter it treated.
   *
   * @param title the matter's
   */
  record Treated(UUID matter, String title, Report.About about, Matter.Step step) {}

  /** A meeting as somebody writes it. */
  record Draft(
      @Nullable String plan,
      @Nullable String title,
      @Nullable LocalDate on,
      List<String> present,
      @Nullable String remarks) {
    Draft {
      present = List.copyOf(present);
    }
  }
}
