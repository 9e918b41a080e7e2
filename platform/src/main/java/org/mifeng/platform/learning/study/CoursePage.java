package org.mifeng.platform.learning.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;
import org.mifeng.platform.learning.certificate.CourseCertificate;

/**
 * The page of a course.
 *
 * @param reader the language it is shown in
 * @param tests how the test stands
 * @param certificate once it is passed
 * @param renewal whether it is to be taken again
 */
record CoursePage(
    Way way, Locale reader, Tests tests, @Nullable CourseCertificate certificate, boolean renewal) {
  /**
   * How the test stands.
   *
   * @param open the one begun and not handed in, or null
   * @param last the last one handed in, or null
   * @param left how many more may be begun today
   */
  record Tests(@Nullable Sitting open, @Nullable Sitting last, int left) {}

  Course course() {
    return way.course();
  }

  Progress progress() {
    return way.progress();
  }

  String title() {
    return course().outline().title().in(reader);
  }

  /** The language of the course's words, as HTML writes it. */
  String lang() {
    return Langs.of(course(), reader);
  }

  /** The next lesson, where the button leads; null when all are finished. */
  @Nullable Lesson next() {
    return progress().next(course()).orElse(null);
  }

  boolean isOpen(Lesson lesson) {
    return progress().isOpen(course(), lesson);
  }

  boolean isTestOpen() {
    return progress().isTestOpen(course());
  }

  /** Whether the reader can look at the sealed act of having finished. */
  boolean showsAct() {
    return !way.isByLink() && way.viewer().may(Permission.READ_ACTS);
  }
}
