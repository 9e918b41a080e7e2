package org.mifeng.platform.learning.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.study.PersonalLink;
import org.springframework.stereotype.Component;

/** An enterprise's people in courses: who is asked to take which, and who has. */
@Component
class Trainees {
  private static final int LONGEST_EXPORT = 20_000;
  private static final int LIFE_OF_A_NEW_LINK = 90;

  private final TraineeStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Trainees(TraineeStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link as it is handed over, once. */
  record Issued(Trainee trainee, PersonalLink link) {}

  /** The day in China. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  /** The enterprise's people, those who are late first. */
  List<Trainee> list(Viewer viewer, TraineeFilter filter, int limit, long offset) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(viewer, () -> store.list(viewer, filter, today(), limit, offset));
  }

  long count(Viewer viewer, TraineeFilter filter) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(viewer, () -> store.count(viewer, filter, today()));
  }

  /** All of them, to be exported. */
  List<Trainee> export(Viewer viewer, TraineeFilter filter) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(
        viewer,
        () -> {
          audit.record(viewer, "learning.list-exported", viewer.organisation().toString());
          return store.list(viewer, filter, today(), LONGEST_EXPORT, 0);
        });
  }

  /** One of the enterprise's people; 404 when they are not there, withdrawn or another's. */
  Trainee require(Viewer viewer, UUID study) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions
        .as(viewer, () -> store.find(viewer, study, today()))
        .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-trainee"));
  }

  /**
   * Has people take a course, each by a personal link.
   *
   * @return their links, which nobody can ask for again
   * @throws Refusal 409 when somebody of that name has been asked to take it already
   */
  List<Issued> assign(Viewer viewer, Assignment assignment) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(
        viewer,
        () -> {
          var known = store.listNames(viewer, assignment.course(), today());
          assignment.names().stream()
              .filter(known::contains)
              .findFirst()
              .ifPresent(
                  name -> {
                    throw Refusal.conflict("learning.refusal.already-assigned", name);
                  });
          var issued = new ArrayList<Issued>();
          for (var name : assignment.names()) {
            issued.add(assign(viewer, assignment, name));
          }
          return List.copyOf(issued);
        });
  }

  private Issued assign(Viewer viewer, Assignment assignment, String name) {
    var study = UUID.randomUUID();
    store.insert(viewer, study, assignment, name, clock.instant());
    audit.record(
        viewer,
        "learning.course-assigned",
        study.toString(),
        Map.of("course", assignment.course(), "name", name, "by", said(assignment.requiredBy())));
    return issue(viewer, study, assignment.days());
  }

  private static String said(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }

  /** A new link in place of the one before, which then leads nowhere. */
  Issued renewLink(Viewer viewer, UUID study) {
    var trainee = require(viewer, study);
    if (!trainee.byLink()) {
      throw Refusal.conflict("learning.refusal.has-an-account");
    }
    return transactions.as(viewer, () -> issue(viewer, study, LIFE_OF_A_NEW_LINK));
  }

  private Issued issue(Viewer viewer, UUID study, int days) {
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(days));
    var link = PersonalLink.random();
    store.revokeLinks(viewer, study, now);
    store.insertLink(viewer, study, link.digest(), now, until);
    audit.record(
        viewer, "learning.link-issued", study.toString(), Map.of("until", until.toString()));
    return new Issued(require(viewer, study), link);
  }

  /** Takes the link back. What was learnt stays. */
  void revokeLink(Viewer viewer, UUID study) {
    require(viewer, study);
    transactions.run(
        viewer,
        () -> {
          if (store.revokeLinks(viewer, study, clock.instant()) == 0) {
            throw Refusal.conflict("learning.refusal.no-link");
          }
          audit.record(viewer, "learning.link-revoked", study.toString());
        });
  }

  /** Sets another day, or none. */
  void setDay(Viewer viewer, UUID study, @Nullable LocalDate day) {
    var before = require(viewer, study);
    transactions.run(
        viewer,
        () -> {
          store.updateRequiredBy(viewer, study, day);
          audit.record(
              viewer,
              "learning.due-date-set",
              study.toString(),
              Map.of("before", said(before.requiredBy()), "after", said(day)));
        });
  }

  /**
   * Withdraws what was asked for by mistake.
   *
   * @throws Refusal 409 when it is finished, or when they began it by themselves
   */
  void withdraw(Viewer viewer, UUID study) {
    var trainee = require(viewer, study);
    if (trainee.isFinished() || !trainee.byLink()) {
      throw Refusal.conflict("learning.refusal.not-to-withdraw");
    }
    transactions.run(
        viewer,
        () -> {
          store.insertWithdrawal(viewer, study, clock.instant());
          store.revokeLinks(viewer, study, clock.instant());
          audit.record(
              viewer,
              "learning.study-withdrawn",
              study.toString(),
              Map.of("course", trainee.course(), "name", trainee.name()));
        });
  }
}
