package org.mifeng.platform.learning.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mifeng.platform.learning.Course;

/**
 * All courses, with how far the reader has come in each.
 *
 * @param q what was searched for
 */
record CataloguePage(String q, List<Item> items) {
  private static final int LONGEST = 60;

  /** A course of the list. */
  record Item(Course course, Progress progress) {
    int read() {
      return progress.countRead(course);
    }

    boolean isBegun() {
      return progress.study() != null;
    }

    /** Whether it is in Chinese alone, which matters to this reader. */
    boolean isForeignTo(Locale reader) {
      return Langs.isForeign(course, reader);
    }
  }

  static CataloguePage of(List<Course> courses, Map<String, Progress> own, String words) {
    var q = words.length() > LONGEST ? "" : words.strip();
    var items =
        courses.stream()
            .filter(course -> q.isEmpty() || matches(course, q))
            .map(course -> new Item(course, own.getOrDefault(course.code(), Progress.NONE)))
            .toList();
    return new CataloguePage(q, items);
  }

  private static boolean matches(Course course, String q) {
    return course.outline().title().holds(q)
        || course.outline().summary().holds(q)
        || course.outline().audience().holds(q)
        || course.lessons().stream()
            .anyMatch(
                lesson ->
                    lesson.title().holds(q)
                        || lesson.indicators().contains(q.toUpperCase(Locale.ROOT)));
  }
}
