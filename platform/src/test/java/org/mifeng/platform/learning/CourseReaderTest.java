package org.mifeng.platform.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.learning.CourseFault.Code;

/** The courses we deliver are whole, and a course that is not is refused with code and place. */
class CourseReaderTest {
  private static final Courses COURSES = Courses.of(Courses.read(CourseFixture.DELIVERED));

  @Test
  void eachCourseIsLongEnoughAndItsTestCanBePassed() {
    assertThat(COURSES.list())
        .hasSizeGreaterThanOrEqualTo(6)
        .isSortedAccordingTo(java.util.Comparator.comparing(Course::number))
        .allSatisfy(
            course -> {
              assertThat(course.lessons()).as(course.code()).hasSizeGreaterThanOrEqualTo(4);
              assertThat(course.exam().bank())
                  .as(course.code())
                  .hasSizeGreaterThanOrEqualTo(course.exam().draw() + 2);
              assertThat(course.exam().needed()).isBetween(1, course.exam().draw());
            });
  }

  @Test
  void theIndicatorsOfLessonsExistAndLeadToThem() {
    var known =
        SystemReader.read(SystemReader.builtInFile()).require().yardstick().items().stream()
            .map(item -> item.code())
            .collect(Collectors.toSet());
    var named = new HashSet<String>();
    COURSES.list().forEach(c -> c.lessons().forEach(l -> named.addAll(l.indicators())));
    assertThat(known).containsAll(named);

    var offers = new Lessons(COURSES).forIndicator("D2-01");
    assertThat(offers).isNotEmpty();
    assertThat(offers.getFirst().link()).isEqualTo("/lessons/basics/what-is-a-trade-secret");
    assertThat(offers.getFirst().minutes()).isBetween(3, 10);
    assertThat(new Lessons(COURSES).forIndicator("D9-99")).isEmpty();
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    var basics = COURSES.require("basics");
    assertThat(basics.edition().english()).isTrue();
    assertThat(basics.edition().ordered()).isTrue();
    var lesson = basics.find("what-is-a-trade-secret").orElseThrow();
    assertThat(lesson.parts()).anyMatch(part -> part.block() instanceof Block.Grid);
    assertThat(lesson.parts()).anyMatch(part -> !part.sure());
    assertThat(lesson.parts().getLast().block()).isInstanceOf(Block.Remember.class);
    assertThat(lesson.law()).anyMatch(Citation::sure).anyMatch(citation -> !citation.sure());
    var statement = basics.exam().find("q02").orElseThrow();
    assertThat(statement.kind()).isEqualTo(Question.Kind.TRUE_FALSE);
    assertThat(statement.right()).containsExactly("incorrect");
    assertThat(COURSES.find("nobody")).isEmpty();
  }

  @Test
  void aCourseWithAFaultIsRefusedByNameAndPlace() {
    faulty("course.yaml", Code.UNKNOWN_KEY, "pass: 80", "pass: 80\nprice: 5");
    faulty("course.yaml", Code.MISSING_KEY, "pass: 80\n", "");
    faulty("course.yaml", Code.BAD_VALUE, "pass: 80", "pass: 101");
    faulty("course.yaml", Code.BAD_VALUE, "version: 2026-11-01", "version: 2026-11-31");
    faulty("course.yaml", Code.BAD_VALUE, "code: basics", "code: basic");
    faulty("course.yaml", Code.BAD_VALUE, "languages: [zh, en]", "languages: [en, zh]");
    faulty("course.yaml", Code.BAD_VALUE, "order: fixed", "order: strict");
    faulty("course.yaml", Code.NEEDLESS_TRANSLATION, "languages: [zh, en]", "languages: [zh]");
    faulty("course.yaml", Code.UNKNOWN_LAW, "id: aucl", "id: no-law");
    faulty("course.yaml", Code.FILE_MISSING, "- three-routes", "- three-ways");
    faulty("course.yaml", Code.FILE_NOT_LISTED, "- three-routes\n", "");
    faulty("course.yaml", Code.TWICE, "- three-routes", "- new-rules");
    faulty("course.yaml", Code.TOO_FEW, "draw: 10", "draw: 30");
    faulty("course.yaml", Code.NOT_YAML, "title: {", "title: {{");
    faulty("course.yaml", Code.WRONG_SHAPE, "languages: [zh, en]", "languages: !x [zh, en]");
  }

  @Test
  void aLessonWithAFaultIsRefusedByNameAndPlace() {
    var lesson = "lessons/what-is-a-trade-secret.yaml";
    faulty(lesson, Code.BAD_VALUE, "code: what-is-a-trade-secret", "code: what-is-it");
    faulty(lesson, Code.BAD_VALUE, "minutes: 5", "minutes: 60");
    faulty(lesson, Code.BAD_VALUE, "[D2-01, D3-01]", "[D2-1]");
    faulty(lesson, Code.UNKNOWN_BLOCK, "- heading: ", "- heading: {zh: 甲, en: a}\n  paragraph: ");
    faulty(lesson, Code.UNKNOWN_KEY, "- heading: ", "- video: ");
    faulty(
        lesson, Code.REMEMBER_NOT_LAST, "- heading: ", "- remember: [{zh: 甲, en: a}]\n- heading: ");
    faulty(lesson, Code.MISSING_TRANSLATION, ", en: What a trade secret is", "");
    faulty(lesson, Code.TOO_LONG, "zh: 什么是商业秘密", "zh: " + "长".repeat(41));
  }

  @Test
  void aQuestionWithAFaultIsRefusedByNameAndPlace() {
    var file = "questions.yaml";
    faulty(file, Code.TWICE, "code: q02", "code: q01");
    faulty(file, Code.UNKNOWN_LESSON, "lesson: what-is-a-trade-secret", "lesson: what-is-it");
    faulty(file, Code.UNKNOWN_CHOICE, "right: [b]", "right: [f]");
    faulty(file, Code.WRONG_NUMBER_RIGHT, "right: [b]", "right: [b, c]");
    faulty(file, Code.WRONG_NUMBER_RIGHT, "right: [a, b, d]", "right: [a]");
    faulty(file, Code.UNKNOWN_KEY, "kind: case", "kind: single");
    faulty(file, Code.MISSING_KEY, "kind: multiple", "kind: case");
    faulty(file, Code.BAD_VALUE, "kind: multiple", "kind: essay");
  }

  @Test
  void twoCoursesOfOneNumberAreRefused() {
    var files = new TreeMap<>(CourseFixture.DELIVERED);
    files.computeIfPresent(
        "courses/inventory/course.yaml",
        (name, text) -> text.replaceFirst("number: [0-9]+", "number: 1"));
    assertThatExceptionOfType(CourseFault.class)
        .isThrownBy(() -> Courses.read(files))
        .matches(fault -> fault.code() == Code.TWICE);
    assertThatExceptionOfType(CourseFault.class)
        .isThrownBy(() -> Courses.read(Map.of()))
        .matches(fault -> fault.code() == Code.FILE_MISSING);
    assertThat(List.of(Code.values())).extracting(Code::word).doesNotHaveDuplicates();
  }

  private static void faulty(String file, Code code, String from, String to) {
    var files = CourseFixture.with("basics", file, from, to);
    assertThatExceptionOfType(CourseFault.class)
        .as("%s with %s", file, to)
        .isThrownBy(() -> Courses.read(files))
        .satisfies(
            fault -> {
              assertThat(fault.code()).as(fault.getMessage()).isEqualTo(code);
              assertThat(fault.file()).startsWith("basics/");
              assertThat(fault.getMessage()).contains(code.word());
              if (code != Code.FILE_MISSING && code != Code.FILE_NOT_LISTED) {
                assertThat(fault.line()).isPositive();
              }
            });
  }
}
