package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.PlanClosings;
import org.mifeng.platform.oversight.Plans;
import org.springframework.stereotype.Component;

/** The tasks of a plan, as far as they are the viewer's, with what was reported on them. */
@Component
class Tasks {
  private final Plans plans;
  private final PlanClosings closings;
  private final Offices offices;
  private final ProgressStore reports;
  private final TaskPartStore parts;
  private final Transactions transactions;
  private final Clock clock;

  Tasks(
      Plans plans,
      PlanClosings closings,
      Offices offices,
      ProgressStore reports,
      TaskPartStore parts,
      Transactions transactions,
      Clock clock) {
    this.plans = plans;
    this.closings = closings;
    this.offices = offices;
    this.reports = reports;
    this.parts = parts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A task with what was said about it, as far as the viewer may read it.
   *
   * @param reports the newest first
   */
  record State(
      PlanTask task,
      List<Report> reports,
      List<TaskPart> parts,
      List<ReportRequest> requests,
      TaskStanding standing) {
    State {
      reports = List.copyOf(reports);
      parts = List.copyOf(parts);
      requests = List.copyOf(requests);
    }

    /** How many reports wait for their review. */
    long waiting() {
      return reports.stream().filter(report -> report.review() == null).count();
    }
  }

  /** All tasks of a plan for the city; for other offices those they are a unit of. */
  List<State> list(Viewer viewer, String plan) {
    viewer.require(WORK_ON_TASKS);
    var office = offices.find(viewer);
    return transactions.as(
        viewer,
        () -> {
          var current = plans.require(viewer, plan).plan();
          var said = reports.list(plan);
          var divided = parts.list(plan);
          var asked = parts.listRequests(plan);
          return PlanTask.listOf(current).stream()
              .filter(
                  task ->
                      viewer.seat() == Seat.CITY
                          || office.filter(one -> isUnit(one, task)).isPresent())
              .map(task -> state(task, said, divided, asked))
              .toList();
        });
  }

  private State state(
      PlanTask task, List<Report> said, List<TaskPart> divided, List<ReportRequest> asked) {
    var about = new Report.About(task.code(), task.reference());
    var reported = said.stream().filter(one -> one.about().equals(about)).toList();
    var within = divided.stream().filter(one -> one.about().equals(about)).toList();
    var requests = asked.stream().filter(one -> one.about().equals(about)).toList();
    return new State(
        task,
        reported,
        within,
        requests,
        TaskStanding.of(task, reported, within, requests, today()));
  }

  /** A task by its place; 404 unless the viewer is the city or a unit of it. */
  State require(Viewer viewer, String plan, int number) {
    return list(viewer, plan).stream()
        .filter(state -> state.task().number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-task"));
  }

  /** A task by its reference or its place as somebody typed it, when it is the viewer's. */
  Optional<State> find(Viewer viewer, String plan, String typed) {
    var all = list(viewer, plan);
    var named = plain(typed);
    return all.stream()
        .filter(state -> plain(state.task().reference()).equals(named))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(state -> String.valueOf(state.task().number()).equals(named))
                    .findFirst());
  }

  private static String plain(String reference) {
    return reference.replace('（', '(').replace('）', ')').replaceAll("\\s", "");
  }

  /** A task by its reference; 404 unless the viewer is the city or a unit of it. */
  State require(Viewer viewer, Report.About about) {
    return list(viewer, about.plan()).stream()
        .filter(state -> state.task().reference().equals(about.task()))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-task"));
  }

  /** Whether an office is a unit of the task, or puts its shares together. */
  boolean isUnit(Office office, PlanTask task) {
    return offices.isAmong(office, task.task().units()) || leads(office, task);
  }

  /** Whether an office reports the whole of a task. */
  boolean leads(Office office, PlanTask task) {
    return offices.lead(task.plan(), task.task()).equals(office);
  }

  /**
   * Refuses work on a plan that nobody has issued, or that was closed.
   *
   * @throws Refusal 409
   */
  void requireOpen(Viewer viewer, Plan plan) {
    var standing = plan.head().standing();
    if (standing.draft() && !standing.demo()) {
      throw Refusal.conflict("oversight.refusal.plan-is-draft");
    }
    if (isClosed(viewer, plan.head().code())) {
      throw Refusal.conflict("oversight.refusal.plan-is-closed");
    }
  }

  /** Whether a plan was closed. */
  boolean isClosed(Viewer viewer, String plan) {
    return closings.find(viewer, plan).isPresent();
  }

  /** The day it is where the law counts. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  /** Who does something now. */
  Report.By by(Viewer viewer) {
    return new Report.By(viewer.account().value(), viewer.name(), clock.instant());
  }

  /**
   * A text that somebody wrote: not too long, and there.
   *
   * @throws Refusal 422
   */
  static String said(@Nullable String text, int longest) {
    if (text != null && text.length() > 4 * longest) {
      throw Refusal.invalid("oversight.refusal.text-too-long", longest);
    }
    var stripped = text == null ? "" : text.replace("\0", "").replace("\r\n", "\n").strip();
    if (stripped.isEmpty()) {
      throw Refusal.invalid("oversight.refusal.no-text");
    }
    if (stripped.length() > longest) {
      throw Refusal.invalid("oversight.refusal.text-too-long", longest);
    }
    return stripped;
  }

  /** A text that may be left out. */
  static String maybe(@Nullable String text, int longest) {
    return text == null || text.isBlank() ? "" : said(text, longest);
  }

  /** A title: two characters at least, on one line. */
  static String title(@Nullable String text) {
    var title = said(text, 200).replaceAll("\\s+", " ");
    if (title.length() < 2) {
      throw Refusal.invalid("oversight.refusal.no-text");
    }
    return title;
  }
}
