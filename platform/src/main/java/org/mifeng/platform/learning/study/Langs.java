package org.mifeng.platform.learning.study;

import java.util.Locale;
import org.mifeng.platform.learning.Course;

/** The language in which a reader gets a course. */
final class Langs {
  private Langs() {}

  /** As HTML writes it: Chinese unless the reader wants English and the course has it. */
  static String of(Course course, Locale reader) {
    return course.edition().english() && reader.getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** Whether the reader gets it in another language than their own. */
  static boolean isForeign(Course course, Locale reader) {
    return !course.edition().english() && reader.getLanguage().equals("en");
  }
}
