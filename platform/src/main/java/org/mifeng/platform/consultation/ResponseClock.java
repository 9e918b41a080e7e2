package org.mifeng.platform.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.kernel.LegalTime;

/**
 * The clock of a question, in working days. It is never set: it follows from the steps, so that
 * anybody computes it anew from them.
 *
 * <p>A question starts it, an answer or a closing stops it. Asking back pauses it and keeps the
 * working days that were left, at least one. Whatever the asker writes makes it run: from a pause
 * with the days that were left, after an answer with a whole new term; while it runs nothing
 * changes, so that a supplement costs the asker no time (ADR 0042).
 *
 * @param days of the term
 * @param due when it ends; null while it stands
 * @param rest working days kept by a pause, 0 when it is not paused
 * @param late whether its end had passed in this term
 */
record ResponseClock(int days, @Nullable Instant due, int rest, boolean late) {
  /** Before anything happened. */
  static final ResponseClock NEW = new ResponseClock(0, null, 0, false);

  /** The clock after these steps. */
  static ResponseClock of(List<Step> steps, WorkingCalendar calendar) {
    var clock = NEW;
    for (var step : steps) {
      clock = clock.after(step.what(), step.at(), step.tick().days(), calendar);
    }
    return clock;
  }

  /**
   * The clock after a further step.
   *
   * @param given working days that the step gives, where it gives some
   */
  ResponseClock after(Step.What what, Instant at, int given, WorkingCalendar calendar) {
    return switch (what) {
      case ASKED -> start(at, given, calendar);
      case REPLIED -> resume(at, given, calendar);
      case ASKED_BACK -> pause(at, calendar);
      case MADE_COMPLEX -> extend(at, given, calendar);
      case ANSWERED, CLOSED, CLOSED_SILENT -> stop(at);
      case TAKEN, ASSIGNED, MOVED, RETURNED, RATED -> this;
    };
  }

  private static ResponseClock start(Instant at, int days, WorkingCalendar calendar) {
    return new ResponseClock(days, calendar.deadline(at, days), 0, false);
  }

  private ResponseClock resume(Instant at, int given, WorkingCalendar calendar) {
    if (due != null) {
      return this;
    }
    return rest > 0
        ? new ResponseClock(days, calendar.deadline(at, rest), 0, late)
        : start(at, given, calendar);
  }

  private ResponseClock pause(Instant at, WorkingCalendar calendar) {
    if (due == null) {
      return this;
    }
    var left = calendar.between(day(at), lastDay(due));
    return new ResponseClock(days, null, Math.max(1, left), isLate(at));
  }

  private ResponseClock extend(Instant at, int given, WorkingCalendar calendar) {
    if (due == null || given <= days) {
      return this;
    }
    var begin = LegalTime.beginning(lastDay(due));
    return new ResponseClock(given, calendar.deadline(begin, given - days), 0, isLate(at));
  }

  private ResponseClock stop(Instant at) {
    return new ResponseClock(days, null, 0, isLate(at));
  }

  boolean isRunning() {
    return due != null;
  }

  /** Whether its end has passed by then. */
  boolean isLate(Instant at) {
    return late || (due != null && !at.isBefore(due));
  }

  private static LocalDate day(Instant at) {
    return LegalTime.day(at);
  }

  /** The last day of a term, which ends with the first moment after it. */
  private static LocalDate lastDay(Instant end) {
    return day(end.minusNanos(1));
  }
}
