package org.mifeng.platform.learning.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;

/**
 * The page of a lesson.
 *
 * @param alone whether it is read for itself, outside its course
 */
record LessonPage(Way way, Lesson lesson, Locale reader, boolean alone) {
  Course course() {
    return way.course();
  }

  String title() {
    return lesson.title().in(reader);
  }

  String lang() {
    return Langs.of(course(), reader);
  }

  boolean isForeign() {
    return Langs.isForeign(course(), reader);
  }

  int number() {
    return course().lessons().indexOf(lesson) + 1;
  }

  boolean isRead() {
    return way.progress().isRead(lesson);
  }

  /** The lesson before, or null at the first. */
  @Nullable Lesson before() {
    return number() == 1 ? null : course().lessons().get(number() - 2);
  }

  /** The lesson after, or null at the last. */
  @Nullable Lesson after() {
    return number() == course().lessons().size() ? null : course().lessons().get(number());
  }
}
