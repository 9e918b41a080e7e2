package org.mifeng.platform.learning.study;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;

/**
 * How far somebody has come.
 *
 * @param study null before the first lesson is finished
 * @param read codes of the lessons finished
 * @param passed whether the test is passed
 */
record Progress(@Nullable Study study, Set<String> read, boolean passed) {
  static final Progress NONE = new Progress(null, Set.of(), false);

  boolean isRead(Lesson lesson) {
    return read.contains(lesson.code());
  }

  /** How many of the course's lessons are finished; lessons that are no more do not count. */
  int countRead(Course course) {
    return (int) course.lessons().stream().filter(this::isRead).count();
  }

  /** The first lesson that is not finished. */
  Optional<Lesson> next(Course course) {
    return course.lessons().stream().filter(lesson -> !isRead(lesson)).findFirst();
  }

  /** Where the course keeps an order, a lesson opens when those before are finished. */
  boolean isOpen(Course course, Lesson lesson) {
    return passed
        || isRead(lesson)
        || !course.edition().ordered()
        || next(course).filter(lesson::equals).isPresent();
  }

  /** The test opens when all lessons are finished. */
  boolean isTestOpen(Course course) {
    return !passed && next(course).isEmpty();
  }
}
