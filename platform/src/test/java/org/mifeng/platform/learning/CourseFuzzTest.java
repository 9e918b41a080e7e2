package org.mifeng.platform.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@link CourseReader} with {@link LessonReader}, {@link QuestionReader} and {@link LawReader}:
 * whatever the bytes, they read a course or name a fault.
 */
class CourseFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 150);
  private static final String SPICE = "{}[]:,&*#-\"'\n \t%@|>!zh密\u0000\uD800";

  @Test
  void aDamagedCourseIsReadOrRefused() {
    var random = new Random(51);
    var names =
        List.of(
            "law.yaml",
            "courses/inventory/course.yaml",
            "courses/inventory/questions.yaml",
            "courses/inventory/lessons/grading.yaml");
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var files = CourseFixture.with("inventory", "course.yaml");
      files.computeIfPresent(
          names.get(round % names.size()), (name, text) -> damaged(text, random));
      try {
        Courses.read(files);
      } catch (CourseFault named) {
        // Named with code and place: what a faulty file deserves.
        assertThat(named.file()).isNotBlank();
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static String damaged(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(40)));
        default -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
      }
    }
    return damaged.toString();
  }
}
