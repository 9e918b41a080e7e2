package org.mifeng.platform.learning.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.staff.Trainee.State;
import org.mifeng.platform.learning.staff.Trainees.Issued;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.PublicAddress;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the pages about an enterprise's people show. */
@Component
class TrainingPages {
  private static final int MOST_REMINDED = 200;

  private final Trainees trainees;
  private final Courses courses;
  private final PublicAddress address;

  TrainingPages(Trainees trainees, Courses courses, PublicAddress address) {
    this.trainees = trainees;
    this.courses = courses;
    this.address = address;
  }

  TraineeListPage list(Viewer viewer, TraineeFilter filter, Paging paging, Shell shell) {
    var rows = trainees.list(viewer, filter, paging.size(), paging.offset());
    var paged = new Paged<>(rows, trainees.count(viewer, filter), paging);
    var of = filter.course();
    return new TraineeListPage(
        table(shell).fill(paged).withExport("/training"),
        filter,
        new TraineeListPage.Choices(courses(shell.locale()), states(shell)),
        new TraineeListPage.Figures(
            trainees.count(viewer, TraineeFilter.of(of, "")),
            trainees.count(viewer, TraineeFilter.of(of, State.FINISHED.code())),
            trainees.count(viewer, TraineeFilter.of(of, State.OVERDUE.code()))),
        reminder(viewer, of, shell));
  }

  AssignmentPage assignment(Shell shell) {
    return new AssignmentPage(
        courses(shell.locale()),
        AssignmentForm.LIVES.stream()
            .map(
                days ->
                    Option.of(
                        String.valueOf(days),
                        shell.text("learning.staff.days", String.valueOf(days))))
            .toList());
  }

  private List<Option> courses(Locale reader) {
    return courses.list().stream()
        .map(course -> Option.of(course.code(), course.outline().title().in(reader)))
        .toList();
  }

  private static List<Option> states(Shell shell) {
    return Arrays.stream(State.values())
        .map(state -> Option.of(state.code(), shell.text("learning.staff.state." + state.code())))
        .toList();
  }

  Table<Trainee> table(Shell shell) {
    return Table.<Trainee>of("learning.staff.title")
        .column(
            "name",
            "learning.staff.field.name",
            row -> Cell.link(row.name(), "/training/" + row.study()))
        .column("course", "learning.staff.field.course", row -> Cell.text(title(row, shell)))
        .column("state", "learning.staff.field.state", row -> state(row, shell))
        .column("lessons", "learning.staff.field.lessons", row -> Cell.text(lessons(row)))
        .column("required", "learning.staff.field.required-by", row -> Cell.day(row.requiredBy()))
        .column(
            "finished", "learning.staff.field.finished", row -> Cell.time(row.work().finishedAt()))
        .column(
            "certificate",
            "learning.staff.field.certificate",
            row -> Cell.code(row.work().certificate()));
  }

  private static Cell state(Trainee row, Shell shell) {
    return Cell.tag(shell.text("learning.staff.state." + row.state().code()), row.state().tone());
  }

  private String title(Trainee row, Shell shell) {
    return courses
        .find(row.course())
        .map(course -> course.outline().title().in(shell.locale()))
        .orElse(row.course());
  }

  private String lessons(Trainee row) {
    return courses
        .find(row.course())
        .map(Course::lessons)
        .map(all -> row.work().read() + "/" + all.size())
        .orElse(String.valueOf(row.work().read()));
  }

  /** Who is not done, in a text for the group they all read; it holds no link. */
  private String reminder(Viewer viewer, String course, Shell shell) {
    var open =
        trainees.list(viewer, TraineeFilter.of(course, ""), MOST_REMINDED, 0).stream()
            .filter(row -> !row.isFinished())
            .toList();
    if (open.isEmpty()) {
      return "";
    }
    var lines =
        open.stream()
            .map(
                row ->
                    shell.text(
                        "learning.staff.reminder-line",
                        row.name(),
                        title(row, shell),
                        by(row.requiredBy(), shell)))
            .collect(Collectors.joining("\n"));
    return shell.text("learning.staff.reminder-text") + "\n" + lines;
  }

  private static String by(@Nullable LocalDate day, Shell shell) {
    return day == null
        ? shell.text("learning.staff.soon")
        : shell.text("learning.staff.by", shell.date(day));
  }

  TraineePage one(Trainee trainee, Shell shell) {
    var work = trainee.work();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("learning.staff.field.course"), title(trainee, shell)));
    facts.add(
        Fact.of(
            shell.text("learning.staff.field.state"),
            shell.text("learning.staff.state." + trainee.state().code())));
    facts.add(Fact.of(shell.text("learning.staff.field.lessons"), lessons(trainee)));
    facts.add(Fact.of(shell.text("learning.staff.field.tests"), shell.number(work.tests())));
    facts.add(
        Fact.of(
            shell.text("learning.staff.field.required-by"),
            trainee.requiredBy() == null ? "–" : shell.date(trainee.requiredBy())));
    facts.add(Fact.of(shell.text("learning.staff.field.begun"), shell.time(work.begunAt())));
    var finished = work.finishedAt();
    var number = work.certificate();
    if (finished != null && number != null) {
      facts.add(Fact.of(shell.text("learning.staff.field.finished"), shell.time(finished)));
      facts.add(
          Fact.link(
              shell.text("learning.staff.field.certificate"),
              number,
              "/course-certificates?number=" + number));
    }
    var until = work.linkUntil();
    facts.add(
        Fact.of(
            shell.text("learning.staff.field.link"),
            !trainee.byLink()
                ? shell.text("learning.staff.link-account")
                : until == null
                    ? shell.text("learning.staff.link-none")
                    : shell.text("learning.staff.link-until", shell.time(until))));
    return new TraineePage(trainee, title(trainee, shell), facts);
  }

  /**
   * @param site where the administrator reaches the platform, unless an address is configured
   */
  IssuedPage issued(List<Issued> all, String site, Shell shell) {
    var base = address.configured().orElse(site);
    var messages =
        all.stream()
            .map(
                issued -> {
                  var link = base + issued.link().path();
                  var trainee = issued.trainee();
                  var text =
                      shell.text(
                          "learning.staff.message",
                          trainee.name(),
                          title(trainee, shell),
                          by(trainee.requiredBy(), shell),
                          link);
                  return new IssuedPage.Message(trainee.name(), link, text);
                })
            .toList();
    return new IssuedPage(title(all.getFirst().trainee(), shell), messages);
  }
}
