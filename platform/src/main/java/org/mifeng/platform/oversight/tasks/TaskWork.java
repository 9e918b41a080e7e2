package org.mifeng.platform.oversight.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.workflow.Work;
import org.mifeng.platform.workflow.Work.Assignee;
import org.mifeng.platform.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Puts what there is to do into the inbox of the office that has to do it. */
@Component
class TaskWork {
  /** What somebody has to do; messages are {@code oversight.work.<code>}. */
  enum Duty {
    REPORT("report"),
    REVIEW("review"),
    SUB_TASK("sub-task"),
    MATTER("matter"),
    FOLLOW("follow");

    private final String code;

    Duty(String code) {
      this.code = code;
    }

    String kind() {
      return "oversight.work." + code;
    }
  }

  private static final String DONE = "oversight.work-outcome.done";

  private final WorkItems work;
  private final Notices notices;
  private final Offices offices;

  TaskWork(WorkItems work, Notices notices, Offices offices) {
    this.work = work;
    this.notices = notices;
    this.offices = offices;
  }

  /**
   * What is to be done.
   *
   * @param about what its title names
   * @param due the last day, or null
   */
  record Job(Duty duty, UUID subject, String about, @Nullable LocalDate due, String path) {}

  /** Gives an office something to do; nothing happens while it has no desk here. */
  void give(Viewer viewer, Office office, Job job) {
    give(viewer, office, job, List.of());
  }

  /**
   * Gives an office something to do, and others a copy 抄送.
   *
   * @param copies who sees it without having to do it
   */
  void give(Viewer viewer, Office office, Job job, List<Office> copies) {
    var copied = copies.stream().flatMap(one -> offices.desk(one).stream()).toList();
    offices
        .desk(office)
        .ifPresent(desk -> open(viewer, desk, job.subject().toString(), job, copied));
  }

  /**
   * Gives each office that a unit of the plan stands for something to do: a department, or every
   * district that has a desk here.
   */
  void giveUnit(Viewer viewer, String unit, Job job) {
    for (var office : offices.expand(List.of(unit))) {
      offices
          .desk(office)
          .ifPresent(desk -> open(viewer, desk, share(job.subject(), office), job, List.of()));
    }
  }

  /** What one office has to do of something: each district has an item of its own. */
  private static String share(UUID subject, Office office) {
    return office.division().map(division -> subject + ":" + division).orElse(subject.toString());
  }

  /** Gives the city's lead department something to do. */
  void giveCity(Viewer viewer, Job job) {
    offices.city().ifPresent(desk -> open(viewer, desk, job.subject().toString(), job, List.of()));
  }

  private void open(
      Viewer viewer, Assignee.Desk desk, String subject, Job job, List<Assignee.Desk> copied) {
    work.open(
        viewer,
        new Work(
            job.duty().kind(),
            subject,
            List.of(job.about()),
            desk,
            end(job.due()),
            job.path(),
            List.copyOf(copied)));
  }

  /** It is done. */
  void done(Viewer viewer, Duty duty, UUID subject) {
    work.finish(viewer, duty.kind(), subject.toString(), DONE);
  }

  /** One office has done what it was given of this. */
  void doneBy(Viewer viewer, Office office, Duty duty, UUID subject) {
    work.finish(viewer, duty.kind(), share(subject, office), DONE);
  }

  /** All offices that a unit stands for have done this. */
  void doneByUnit(Viewer viewer, String unit, Duty duty, UUID subject) {
    offices.expand(List.of(unit)).forEach(office -> doneBy(viewer, office, duty, subject));
  }

  /** Nobody of a unit has to do anything about this any more. */
  void dropped(Viewer viewer, String unit, UUID subject, String reason) {
    offices
        .expand(List.of(unit))
        .forEach(office -> work.withdraw(viewer, share(subject, office), reason));
  }

  /**
   * Tells an office something.
   *
   * @param kind message key of the notice
   * @return false while it has no desk here
   */
  boolean tell(Viewer viewer, Office office, String kind, UUID subject, Place place) {
    var desk = offices.desk(office);
    desk.ifPresent(
        at ->
            notices.send(
                viewer,
                new Notice(
                    "oversight:" + subject + ":" + kind + ":" + office.key(),
                    kind,
                    new Notice.Recipient.Desk(at.organisation(), at.seat()),
                    List.of(place.about()),
                    place.path(),
                    false)));
    return desk.isPresent();
  }

  /** What a notice names, and where to look. */
  record Place(String about, String path) {}

  private static @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : LegalTime.beginning(day.plusDays(1));
  }
}
