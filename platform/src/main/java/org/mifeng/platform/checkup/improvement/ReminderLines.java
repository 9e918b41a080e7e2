package org.mifeng.platform.checkup.improvement;

import org.mifeng.platform.web.Shell;

/** Reminders in the reader's language. */
final class ReminderLines {
  private ReminderLines() {}

  static PlanPage.Line of(Reminders.Reminder reminder, Shell shell) {
    return switch (reminder) {
      case Reminders.Reminder.Overdue(long tasks) ->
          new PlanPage.Line(
              "danger",
              shell.text("checkup.reminder.overdue", tasks),
              "/improvement-plan?due=" + PlanFilter.OVERDUE,
              shell.text("checkup.reminder.see-tasks"));
      case Reminders.Reminder.DueSoon(long tasks) ->
          new PlanPage.Line(
              "warning",
              shell.text("checkup.reminder.due-soon", tasks, Task.SOON),
              "/improvement-plan?due=" + PlanFilter.SOON,
              shell.text("checkup.reminder.see-tasks"));
      case Reminders.Reminder.Happened(var kind, var day) ->
          again(
              "warning",
              shell.text("checkup.reminder.happened." + kind.code(), shell.date(day)),
              shell);
      case Reminders.Reminder.Yearly(var due, boolean overdue) ->
          again(
              overdue ? "warning" : "info",
              shell.text(
                  overdue ? "checkup.reminder.year-past" : "checkup.reminder.year",
                  shell.date(due)),
              shell);
    };
  }

  private static PlanPage.Line again(String kind, String text, Shell shell) {
    return new PlanPage.Line(kind, text, "/check-ups", shell.text("checkup.reminder.begin"));
  }
}
