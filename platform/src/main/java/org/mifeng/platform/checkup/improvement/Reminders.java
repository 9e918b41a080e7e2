package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * What an enterprise should look at now: a check-up that is a year old or overtaken by what
 * happened since, tasks that are due. They are worked out at each look, so there is nothing to tick
 * off: they go away with their reason.
 */
@Component
class Reminders {
  private static final int DAYS_BEFORE_THE_YEAR = 30;

  private final Plan plan;
  private final Occurrences occurrences;
  private final Results results;

  Reminders(Plan plan, Occurrences occurrences, Results results) {
    this.plan = plan;
    this.occurrences = occurrences;
    this.results = results;
  }

  /** Something to look at. */
  sealed interface Reminder {
    /**
     * The yearly check-up.
     *
     * @param due a year after the last one
     * @param overdue whether that day is past
     */
    record Yearly(LocalDate due, boolean overdue) implements Reminder {}

    /** Something happened after the last check-up was signed. */
    record Happened(Occurrence.Kind kind, LocalDate day) implements Reminder {}

    /** Tasks that should be done by now. */
    record Overdue(long tasks) implements Reminder {}

    /** Tasks due within a few days. */
    record DueSoon(long tasks) implements Reminder {}
  }

  /** All of them, the most pressing first. */
  List<Reminder> list(Viewer viewer) {
    return of(
        plan.list(viewer),
        occurrences.list(viewer),
        results.list(viewer).stream().findFirst(),
        results.today());
  }

  /**
   * What there is to be reminded of on a day.
   *
   * @param last the result signed last; whoever has none is told to begin, not to repeat
   */
  static List<Reminder> of(
      List<Task> tasks, List<Occurrence> occurrences, Optional<Result> last, LocalDate today) {
    var list = new ArrayList<Reminder>();
    long overdue = tasks.stream().filter(task -> task.isOverdue(today)).count();
    if (overdue > 0) {
      list.add(new Reminder.Overdue(overdue));
    }
    long soon = tasks.stream().filter(task -> task.isDueSoon(today)).count();
    if (soon > 0) {
      list.add(new Reminder.DueSoon(soon));
    }
    last.ifPresent(result -> list.addAll(again(occurrences, result, today)));
    return list;
  }

  private static List<Reminder> again(List<Occurrence> occurrences, Result last, LocalDate today) {
    var list = new ArrayList<Reminder>();
    var said = EnumSet.noneOf(Occurrence.Kind.class);
    occurrences.stream()
        .filter(one -> one.withdrawn() == null)
        .filter(one -> one.reported().at().isAfter(last.signedAt()))
        .filter(one -> said.add(one.kind()))
        .forEach(one -> list.add(new Reminder.Happened(one.kind(), one.day())));
    var due = last.day().plusYears(1);
    if (!today.isBefore(due.minusDays(DAYS_BEFORE_THE_YEAR))) {
      list.add(new Reminder.Yearly(due, today.isAfter(due)));
    }
    return list;
  }
}
