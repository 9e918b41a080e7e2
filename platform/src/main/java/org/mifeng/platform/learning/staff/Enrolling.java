package org.mifeng.platform.learning.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.staff.Duty.State;
import org.mifeng.platform.learning.staff.Trainees.Issued;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gets those who owe a course to take it: a link for who has no account, a notice for who has one.
 * The platform goes round once a day; the same notice is sent once, so that going round twice tells
 * nobody twice.
 */
@Component
class Enrolling {
  private static final Viewer ROUND = Viewer.system("learning.duties");
  private static final int DAYS = 30;
  private static final int LIFE_OF_LINKS = 90;

  private final Posts posts;
  private final PostStore store;
  private final Trainees trainees;
  private final Courses courses;
  private final Notices notices;
  private final Transactions transactions;

  Enrolling(
      Posts posts,
      PostStore store,
      Trainees trainees,
      Courses courses,
      Notices notices,
      Transactions transactions) {
    this.posts = posts;
    this.store = store;
    this.trainees = trainees;
    this.courses = courses;
    this.notices = notices;
    this.transactions = transactions;
  }

  /**
   * Gives a link to everybody without an account who owes this course and has not begun.
   *
   * @throws Refusal 409 when nobody does
   */
  List<Issued> enrol(Viewer viewer, Post.Need need) {
    viewer.require(Permission.TRAIN_STAFF);
    var today = posts.today();
    var names =
        posts.listDuties(viewer).stream()
            .filter(duty -> duty.need().equals(need.id()))
            .filter(duty -> duty.isOwed(today) && !duty.holder().hasAccount())
            .map(duty -> duty.holder().name())
            .distinct()
            .limit(Assignment.MOST)
            .toList();
    if (names.isEmpty()) {
      throw Refusal.conflict("learning.refusal.nobody-owes");
    }
    return trainees.assign(
        viewer, new Assignment(need.course(), names, today.plusDays(DAYS), LIFE_OF_LINKS));
  }

  /** Goes round every enterprise with posts. */
  @Scheduled(cron = "0 11 8 * * *")
  void remindAll() {
    var today = posts.today();
    transactions
        .as(ROUND, store::listOrganisations)
        .forEach(organisation -> transactions.run(ROUND, () -> remind(organisation, today)));
  }

  private void remind(OrganisationId organisation, LocalDate today) {
    store.listDuties(organisation).stream()
        .filter(duty -> duty.isOwed(today))
        .forEach(duty -> remind(duty, today));
  }

  private void remind(Duty duty, LocalDate today) {
    var account = duty.holder().account();
    if (account == null) {
      return;
    }
    var state = duty.state(today);
    var proof = duty.proof();
    var occasion =
        state.name().toLowerCase(Locale.ROOT) + "-" + (proof == null ? "first" : proof.until());
    notices.send(
        ROUND,
        new Notice(
            "learning:" + duty.holder().id() + "-" + duty.course() + ":" + occasion,
            kind(state),
            new Notice.Recipient.Person(new AccountId(account)),
            List.of(title(duty.course()), proof == null ? "-" : proof.until().toString()),
            "/courses/" + duty.course(),
            false));
  }

  private static String kind(State state) {
    return switch (state) {
      case EXPIRED -> "learning.notice.course-expired";
      case SOON, LATER -> "learning.notice.course-ends";
      case MISSING, LEARNING, VALID -> "learning.notice.course-asked";
    };
  }

  private String title(String course) {
    return courses.find(course).map(one -> one.outline().title().zh()).orElse(course);
  }
}
