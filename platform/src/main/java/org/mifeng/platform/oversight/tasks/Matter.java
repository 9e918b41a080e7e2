package org.mifeng.platform.oversight.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difficulty or major matter for the coordination meeting.
 *
 * @param about its plan, and the task's reference or an empty text
 * @param office who raised it
 * @param steps what became of it, the earliest first
 */
record Matter(
    UUID id,
    Report.About about,
    Office office,
    String title,
    String text,
    Report.By by,
    List<Step> steps) {
  Matter {
    steps = List.copyOf(steps);
  }

  /**
   * What became of it.
   *
   * @param meeting the meeting it was done at, or null
   */
  record Step(
      int number, Stage stage, String text, Charge charge, @Nullable UUID meeting, Report.By by) {}

  /** Who is to do something until when; both null when nobody is. */
  record Charge(@Nullable Office office, @Nullable LocalDate due) {
    static final Charge NOBODY = new Charge(null, null);
  }

  /**
   * A matter as somebody writes it.
   *
   * @param task its reference or its place in the list; empty for the plan as a whole
   */
  record Draft(
      @Nullable String plan,
      @Nullable String task,
      @Nullable String title,
      @Nullable String text) {}

  /** A step as somebody writes it. */
  record StepDraft(
      @Nullable String stage,
      @Nullable String text,
      @Nullable String office,
      @Nullable LocalDate due,
      @Nullable UUID meeting) {}

  /** Where it stands. */
  Stage stage() {
    return steps.isEmpty() ? Stage.RAISED : steps.getLast().stage();
  }

  /** Who has to do what was decided last, until when. */
  Charge charge() {
    return steps.reversed().stream()
        .map(Step::charge)
        .filter(charge -> charge.office() != null)
        .findFirst()
        .orElse(Charge.NOBODY);
  }

  /** Whether what was decided should have been done by now. */
  boolean isLate(LocalDate today) {
    var due = charge().due();
    return stage() != Stage.CLOSED && due != null && today.isAfter(due);
  }
}
