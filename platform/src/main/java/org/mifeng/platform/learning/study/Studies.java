package org.mifeng.platform.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.Lesson;
import org.springframework.stereotype.Component;

/** Courses as people take them, each their own. */
@Component
class Studies {
  private static final Viewer DOOR = Viewer.system("learning.personal-link");

  private final StudyStore store;
  private final Courses courses;
  private final PackageEnding ending;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Studies(
      StudyStore store,
      Courses courses,
      PackageEnding ending,
      Organisations organisations,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.courses = courses;
    this.ending = ending;
    this.organisations = organisations;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The viewer in a course; 404 when there is no such course. */
  Way way(Viewer viewer, String code) {
    viewer.require(Permission.TAKE_COURSES);
    var course = courses.require(code);
    var progress =
        transactions.as(
            viewer, () -> store.find(viewer, code).map(this::progress).orElse(Progress.NONE));
    if (progress.study() == null && courses.findOffered(code).isEmpty()) {
      throw Refusal.notFound("learning.refusal.no-such-course");
    }
    return new Way(viewer, course, progress, "/courses/" + code);
  }

  /**
   * Whoever has the secret of a personal link, in the course it is for.
   *
   * @throws Refusal 404 when the link is unknown, has expired or was taken back: the same for each
   */
  Way wayByLink(String secret) {
    var link = PersonalLink.parse(secret).orElseThrow(Studies::noSuchLink);
    var study =
        transactions
            .as(DOOR, () -> store.find(link.digest(), clock.instant()))
            .filter(this::isOrganisationOpen)
            .orElseThrow(Studies::noSuchLink);
    var viewer = study.byLink();
    var course = courses.require(study.course());
    var progress = transactions.as(viewer, () -> progress(study));
    return new Way(viewer, course, progress, link.path());
  }

  private boolean isOrganisationOpen(Study study) {
    var id = new OrganisationId(study.learner().organisation());
    return organisations.find(DOOR, id).filter(one -> one.closedAt() == null).isPresent();
  }

  private static Refusal noSuchLink() {
    return Refusal.notFound("learning.refusal.no-such-link");
  }

  private Progress progress(Study study) {
    return new Progress(study, store.listRead(study.id()), store.isPassed(study.id()));
  }

  /** How far the viewer has come in each course they began. */
  Map<String, Progress> listOwn(Viewer viewer) {
    viewer.require(Permission.TAKE_COURSES);
    return transactions.as(viewer, () -> store.listOwn(viewer));
  }

  /**
   * Finishes a lesson; the first one begins the course. Finishing it again changes nothing.
   *
   * @throws Refusal 409 when the course keeps an order and earlier lessons come first, or when the
   *     lesson tells by itself that it is finished
   */
  void finish(Way way, Lesson lesson) {
    var played = lesson.played();
    if (played != null && played.reports()) {
      throw Refusal.conflict("learning.packages.refusal.reports");
    }
    finishPlayed(way, lesson);
  }

  /** The learner's study, begun if it is not. Joins the caller's transaction. */
  Study begin(Way way) {
    var study = way.progress().study();
    if (study != null) {
      return study;
    }
    var course = way.course().code();
    store.insert(way.viewer(), course, clock.instant());
    return store.find(way.viewer(), course).orElseThrow();
  }

  /** Finishes a lesson, and with the last part of a package the course. */
  void finishPlayed(Way way, Lesson lesson) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    var course = way.course();
    if (!way.progress().isOpen(course, lesson)) {
      throw Refusal.conflict("learning.refusal.lesson-locked");
    }
    transactions.run(
        viewer,
        () -> {
          var study = begin(way);
          ending.await(way, study);
          if (store.insertRead(viewer, study.id(), lesson.code(), clock.instant())) {
            audit.record(
                viewer,
                "learning.lesson-finished",
                study.id().toString(),
                Map.of("course", course.code(), "lesson", lesson.code()));
            ending.certify(way, study);
          }
        });
  }

  /** Whether the learner has finished the course and is to take it again, by their post. */
  boolean isRenewalDue(Way way) {
    return !way.isByLink()
        && way.progress().passed()
        && transactions.as(
            way.viewer(), () -> store.isRenewalDue(way.viewer(), way.course().code(), today()));
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  /**
   * Begins a finished course once more; what was finished before stays.
   *
   * @throws Refusal 409 when no post asks for it yet
   */
  void renew(Way way) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    if (!isRenewalDue(way)) {
      throw Refusal.conflict("learning.refusal.not-to-renew");
    }
    transactions.run(
        viewer,
        () -> {
          if (store.insertAgain(viewer, way.course().code(), clock.instant())) {
            audit.record(
                viewer,
                "learning.course-renewed",
                way.requireStudy().id().toString(),
                Map.of("course", way.course().code()));
          }
        });
  }

  /** Whether who came by a link has said that the name is theirs; by an account it is known. */
  boolean isNameKnown(Way way) {
    return !way.isByLink()
        || transactions.as(way.viewer(), () -> store.isConfirmed(way.requireStudy().id()));
  }

  /**
   * Whoever has the secret of a personal link and has said that the name on it is theirs.
   *
   * @throws Refusal 404 as {@link #wayByLink}; 409 before the name is confirmed
   */
  Way wayOfKnownName(String secret) {
    var way = wayByLink(secret);
    if (!isNameKnown(way)) {
      throw Refusal.conflict("learning.refusal.name-unconfirmed");
    }
    return way;
  }

  /** Who came by a link says that the name is theirs. */
  void confirmName(Way way) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    var study = way.requireStudy();
    transactions.run(
        viewer,
        () -> {
          if (store.insertConfirmation(viewer, study.id(), clock.instant())) {
            audit.record(viewer, "learning.name-confirmed", study.id().toString());
          }
        });
  }
}
