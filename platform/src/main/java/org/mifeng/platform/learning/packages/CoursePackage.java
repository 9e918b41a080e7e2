package org.mifeng.platform.learning.packages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.learning.Block;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;
import org.mifeng.platform.learning.Wording;

/**
 * A package as it was handed in, and what was decided on it.
 *
 * @param code of the course it becomes
 * @param scos what it plays, in order
 * @param decisions the latest first
 */
record CoursePackage(
    UUID id,
    String code,
    About about,
    Measure measure,
    List<Sco> scos,
    Stamp handedIn,
    List<Decision> decisions) {
  private static final int AFTER_OUR_OWN = 1000;

  /** What its editor says about it. */
  record About(Wording title, String audience, String summary, int minutes) {}

  /** How large it is, and the digest of the file as it was handed in. */
  record Measure(String sha256, long size, long unpacked, int files) {}

  /** Who did something, and when. */
  record Stamp(UUID account, String who, Instant at) {}

  /** What was decided. */
  record Decision(State outcome, @Nullable String reason, Stamp by) {}

  /** How it stands. */
  enum State {
    /** Waits for a second person. */
    WAITING,
    /** A course that anybody can take. */
    OFFERED,
    /** Not offered. */
    DECLINED,
    /** Offered no more: nobody plays it. */
    TAKEN_DOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tone() {
      return switch (this) {
        case WAITING -> "warning";
        case OFFERED -> "success";
        case DECLINED, TAKEN_DOWN -> "neutral";
      };
    }
  }

  static String lesson(int number) {
    return "sco-" + number;
  }

  String path() {
    return "/course-packages/" + code;
  }

  State state() {
    return decisions.isEmpty() ? State.WAITING : decisions.getFirst().outcome();
  }

  /** As a course: a lesson for each part, in order, and no test beside its own. */
  Course course(int place) {
    var lessons = new ArrayList<Lesson>();
    for (var sco : scos) {
      lessons.add(
          new Lesson(
              lesson(lessons.size() + 1),
              new Wording(sco.title(), null),
              Math.max(1, about.minutes() / scos.size()),
              List.of(),
              List.of(),
              List.of(
                  new Lesson.Part(
                      new Block.Played(sco.start(), sco.reports(), sco.mastery(), sco.data()),
                      true))));
    }
    return new Course(
        code,
        AFTER_OUR_OWN + place,
        new Course.Edition(LegalTime.day(handedIn.at()), about.title().en() != null, true),
        new Course.Outline(
            about.title(),
            new Wording(about.audience(), null),
            new Wording(about.summary(), null),
            about.minutes()),
        new Course.Exam(0, 0, List.of()),
        List.of(),
        List.copyOf(lessons));
  }
}
