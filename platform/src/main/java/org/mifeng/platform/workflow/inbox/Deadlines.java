package org.mifeng.platform.workflow.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.WorkTerm.Urgency;

/**
 * How long there is, as a colour and in words: nobody has to tell colours apart.
 *
 * @param calendar tells what is a working day
 * @param now the moment that is meant
 */
record Deadlines(Shell shell, WorkingCalendar calendar, Instant now) {
  /** The words in their colour. */
  Cell cell(WorkItem item) {
    return Cell.tag(words(item), tone(item));
  }

  private String tone(WorkItem item) {
    if (!item.isOpen()) {
      return isLate(item) ? "danger" : "neutral";
    }
    return switch (item.course().term().urgencyAt(now)) {
      case NONE -> "neutral";
      case GREEN -> "success";
      case YELLOW -> "warning";
      case RED -> "danger";
    };
  }

  private static boolean isLate(WorkItem item) {
    var ending = item.ending();
    return ending != null
        && ending.done()
        && item.course().term().urgencyAt(ending.at()) == Urgency.RED;
  }

  /** How long there is, or how it ended. */
  String words(WorkItem item) {
    var ending = item.ending();
    if (ending != null) {
      if (!ending.done()) {
        return shell.text("workflow.deadline.withdrawn");
      }
      return shell.text(isLate(item) ? "workflow.deadline.late" : "workflow.deadline.in-time");
    }
    var due = item.course().term().due();
    if (due == null) {
      return shell.text("workflow.deadline.none");
    }
    var today = LegalTime.day(now);
    var last = lastDay(due);
    if (!now.isBefore(due)) {
      long days = ChronoUnit.DAYS.between(last, today);
      return days == 0
          ? shell.text("workflow.deadline.past-today")
          : shell.text("workflow.deadline.past", shell.number(days));
    }
    if (!last.isAfter(today)) {
      return shell.text("workflow.deadline.today");
    }
    int left = calendar.between(today, last);
    var words =
        left == 0
            ? shell.text("workflow.deadline.free-days")
            : shell.text("workflow.deadline.left", shell.number(left));
    return calendar.knows(last.getYear())
        ? words
        : shell.text("workflow.deadline.provisional", words);
  }

  /** The last day on which it is in time. */
  static LocalDate lastDay(Instant due) {
    return LegalTime.day(due.minusNanos(1));
  }

  /** Until when, in a list: the last day, or the moment when it ends within a day. */
  static Cell due(@Nullable Instant due) {
    return due != null && isWholeDay(due) ? Cell.day(lastDay(due)) : Cell.time(due);
  }

  private static boolean isWholeDay(Instant due) {
    return due.atZone(LegalTime.CHINA).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Until when, as the language writes it; a whole day without its hour. */
  String until(Instant due) {
    return isWholeDay(due) ? shell.date(lastDay(due)) : shell.time(due);
  }
}
