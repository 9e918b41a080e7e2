package org.mifeng.platform.oversight.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.LegalTime;

/**
 * Where a task stands, twice: by its dates, and by what its offices say. A late date is red
 * whatever they say.
 *
 * @param why what its dates say, as the end of a message key
 * @param byText what the lead said last about the whole; without that, the worst of the newest
 *     shares
 * @param latest the report {@code byText} comes from, or null
 */
record TaskStanding(Light byDate, String why, Light byText, @Nullable Report latest) {
  private static final int NEAR_DAYS = 30;

  /**
   * Looks at a task.
   *
   * @param reports on it, the newest first
   * @param requests that lie with its offices
   */
  static TaskStanding of(
      PlanTask task,
      List<Report> reports,
      List<TaskPart> parts,
      List<ReportRequest> requests,
      LocalDate today) {
    var counted = reports.stream().filter(report -> !report.isReturned()).toList();
    var latest = latest(counted);
    var byText = latest.map(report -> report.body().said().light()).orElse(Light.NONE);
    var finished = finished(counted);
    if (finished.isPresent()) {
      var day = LegalTime.day(finished.get().at());
      return new TaskStanding(
          Light.GREEN,
          task.task().term().isOver(day) ? "finished-late" : "finished",
          byText,
          latest.orElse(null));
    }
    var why = why(task, parts, requests, today);
    return new TaskStanding(light(why), why, byText, latest.orElse(null));
  }

  /** The worse of the two; red by date stays red. */
  Light overall() {
    return byDate.worse(byText);
  }

  private static Optional<Report> latest(List<Report> counted) {
    return counted.stream()
        .filter(Report::whole)
        .findFirst()
        .or(
            () ->
                counted.stream()
                    .filter(report -> isNewestOf(report, counted))
                    .max(Comparator.comparing(report -> report.body().said().light())));
  }

  private static boolean isNewestOf(Report report, List<Report> counted) {
    return counted.stream()
        .filter(other -> other.office().equals(report.office()))
        .findFirst()
        .filter(report::equals)
        .isPresent();
  }

  /** The accepted report that says the whole task is done, unless the lead has taken it back. */
  private static Optional<Report> finished(List<Report> counted) {
    return counted.stream()
        .filter(Report::whole)
        .filter(Report::isAccepted)
        .findFirst()
        .filter(report -> report.body().said() == Said.DONE);
  }

  private static String why(
      PlanTask task, List<TaskPart> parts, List<ReportRequest> requests, LocalDate today) {
    var term = task.task().term();
    var days =
        Stream.concat(
                parts.stream().filter(TaskPart::isOpen).map(part -> part.content().day()),
                Stream.of(term.until()))
            .toList();
    if (term.isOver(today)) {
      return "late";
    }
    if (days.stream().anyMatch(today::isAfter)) {
      return "part-late";
    }
    if (requests.stream().anyMatch(one -> !one.answered() && today.isAfter(one.due()))) {
      return "report-late";
    }
    if (today.isBefore(term.from())) {
      return "not-begun";
    }
    return days.stream().anyMatch(day -> !day.isAfter(today.plusDays(NEAR_DAYS)))
        ? "near"
        : "in-time";
  }

  private static Light light(String why) {
    return switch (why) {
      case "late", "part-late", "report-late" -> Light.RED;
      case "near" -> Light.YELLOW;
      case "not-begun" -> Light.NONE;
      case "in-time" -> Light.GREEN;
      default -> throw new IllegalArgumentException(why);
    };
  }
}
