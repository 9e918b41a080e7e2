package org.mifeng.platform.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.certificate.CourseCertificate.Score;
import org.mifeng.platform.learning.certificate.CourseCertificates;
import org.mifeng.platform.learning.study.Sitting.Outcome;
import org.springframework.stereotype.Component;

/** Tests: drawn anew each time, handed in once, marked at once. */
@Component
class Sittings {
  /** So that a bank is not learnt by heart instead of the lessons. */
  static final int MOST_A_DAY = 5;

  private final SittingStore store;
  private final CourseCertificates certificates;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Sittings(
      SittingStore store,
      CourseCertificates certificates,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.certificates = certificates;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The learner's tests in this course, the latest first. */
  List<Sitting> list(Way way) {
    var study = way.progress().study();
    return study == null ? List.of() : transactions.as(way.viewer(), () -> store.list(study.id()));
  }

  /** The test that is begun and not handed in, if its course is still the same edition. */
  static Optional<Sitting> open(Way way, List<Sitting> all) {
    return all.stream()
        .filter(sitting -> sitting.outcome() == null)
        .filter(sitting -> sitting.version().equals(way.course().edition().version()))
        .findFirst();
  }

  /** How many more tests may be begun today. */
  int left(List<Sitting> all) {
    var today = day(clock.instant());
    long begun = all.stream().filter(sitting -> day(sitting.begunAt()).equals(today)).count();
    return (int) Math.max(0, MOST_A_DAY - begun);
  }

  private static LocalDate day(java.time.Instant at) {
    return LegalTime.day(at);
  }

  /**
   * Begins a test, or goes on with the one that is begun.
   *
   * @throws Refusal 409 while lessons are unfinished, after it is passed, or when today's tests are
   *     used up
   */
  Sitting begin(Way way) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    var study = way.requireStudy();
    if (!way.progress().isTestOpen(way.course())) {
      throw Refusal.conflict("learning.refusal.test-not-open");
    }
    return transactions.as(
        viewer,
        () -> {
          var before = store.list(study.id());
          var open = open(way, before);
          if (open.isPresent()) {
            return open.get();
          }
          if (left(before) == 0) {
            throw Refusal.conflict("learning.refusal.tests-used-up", MOST_A_DAY);
          }
          var sitting =
              new Sitting(
                  UUID.randomUUID(),
                  study.id(),
                  before.stream().mapToInt(Sitting::number).max().orElse(0) + 1,
                  way.course().edition().version(),
                  Draw.of(way.course().exam()),
                  clock.instant(),
                  null);
          if (!store.insert(viewer, sitting)) {
            return open(way, store.list(study.id())).orElseThrow();
          }
          audit.record(viewer, "learning.test-begun", study.id().toString(), about(way, sitting));
          return sitting;
        });
  }

  private static Map<String, String> about(Way way, Sitting sitting) {
    return Map.of("course", way.course().code(), "number", String.valueOf(sitting.number()));
  }

  /** A test of the learner's; 404 when it is not there or another's. */
  Sitting require(Way way, UUID id) {
    var study = way.progress().study();
    return Optional.ofNullable(study)
        .flatMap(one -> transactions.as(way.viewer(), () -> store.find(one.id(), id)))
        .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-test"));
  }

  /** What is ticked so far. */
  Picks kept(Way way, Sitting sitting) {
    return transactions.as(way.viewer(), () -> store.listKept(sitting.id()));
  }

  /** What was handed in. */
  Picks answers(Way way, Sitting sitting) {
    return transactions.as(way.viewer(), () -> store.listAnswers(sitting.id()));
  }

  /** Keeps what is ticked so far, so that the learner can go on elsewhere. */
  void keep(Way way, Sitting sitting, Picks answers) {
    way.viewer().require(Permission.TAKE_COURSES);
    if (sitting.outcome() == null) {
      transactions.run(
          way.viewer(), () -> store.keep(way.viewer(), sitting.id(), answers, clock.instant()));
    }
  }

  /**
   * Hands a test in and marks it; passing it finishes the course. Handing it in again changes
   * nothing, also at the same moment.
   *
   * @throws Refusal 409 when the course has been revised since it was drawn
   */
  void handIn(Way way, Sitting sitting, Picks answers) {
    var viewer = way.viewer();
    viewer.require(Permission.TAKE_COURSES);
    if (sitting.outcome() != null) {
      return;
    }
    var course = way.course();
    if (!sitting.version().equals(course.edition().version())) {
      throw Refusal.conflict("learning.refusal.course-revised");
    }
    var exam = course.exam();
    int correct = Draw.correct(exam, sitting.asked(), answers);
    int questions = sitting.asked().all().size();
    var passed = correct >= exam.needed();
    var outcome = new Outcome(correct, questions, passed, clock.instant());
    transactions.run(
        viewer,
        () -> {
          if (!store.insertResult(viewer, sitting, outcome, answers)) {
            return;
          }
          var detail =
              Map.of(
                  "course", course.code(),
                  "number", String.valueOf(sitting.number()),
                  "correct", String.valueOf(correct),
                  "questions", String.valueOf(questions));
          audit.record(viewer, "learning.test-handed-in", sitting.study().toString(), detail);
          if (passed) {
            certificates.issue(viewer, sitting.study(), course, new Score(correct, questions));
          }
        });
  }
}
