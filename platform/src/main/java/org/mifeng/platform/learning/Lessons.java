package org.mifeng.platform.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lessons, as other rooms point to them. */
@Component
public class Lessons {
  private final Courses courses;

  Lessons(Courses courses) {
    this.courses = courses;
  }

  /**
   * A lesson that helps with an indicator.
   *
   * @param zh its title in Chinese
   * @param en its title in English; null where its course is in Chinese alone
   * @param minutes how long it takes
   * @param link path of its page, which needs no course begun
   */
  public record Offer(String zh, @Nullable String en, int minutes, String link) {}

  /** The lessons that help with an indicator, in the order of their courses; none for another. */
  public List<Offer> forIndicator(String code) {
    return courses.listOwn().stream()
        .flatMap(
            course ->
                course.lessons().stream()
                    .filter(lesson -> lesson.indicators().contains(code))
                    .map(lesson -> offer(course, lesson)))
        .toList();
  }

  private static Offer offer(Course course, Lesson lesson) {
    return new Offer(
        lesson.title().zh(),
        lesson.title().en(),
        lesson.minutes(),
        "/lessons/" + course.code() + "/" + lesson.code());
  }
}
