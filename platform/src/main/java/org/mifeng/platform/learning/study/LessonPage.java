package org.mifeng.platform.learning.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.Lesson;
import org.mifeng.platform.learning.Playing;

/**
 * The page of a lesson.
 *
 * @param alone whether it is read for itself, outside its course
 * @param playing what plays itself in place of words, or null
 */
record LessonPage(Way way, Lesson lesson, Locale reader, boolean alone, @Nullable Playing playing) {
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

  /** Whether it tells by itself that it is finished. */
  boolean reports() {
    var played = lesson.played();
    return played != null && played.reports();
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
