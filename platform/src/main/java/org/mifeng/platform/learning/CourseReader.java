package org.mifeng.platform.learning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mifeng.platform.learning.Course.Edition;
import org.mifeng.platform.learning.Course.Exam;
import org.mifeng.platform.learning.Course.Outline;
import org.mifeng.platform.learning.CourseFault.Code;
import org.mifeng.platform.learning.Place.Members;

/** Reads one course: its cover, its lessons and its questions, and checks that it is whole. */
final class CourseReader {
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "number",
          "version",
          "languages",
          "order",
          "title",
          "audience",
          "summary",
          "minutes",
          "pass",
          "draw",
          "law",
          "lessons");

  private final LawReader law;

  CourseReader(LawReader law) {
    this.law = law;
  }

  /**
   * Reads a course.
   *
   * @param folder what it must be called
   * @param files the text of each of its files by name: {@code course.yaml}, {@code
   *     questions.yaml}, {@code lessons/<code>.yaml}
   * @throws CourseFault with code, file and line
   */
  Course read(String folder, Map<String, String> files) {
    var cover = parse(folder, "course.yaml", files);
    var english = languages(cover.members(KEYS).require("languages"));
    var all = cover.inEnglishToo(english).members(KEYS);
    if (!all.require("code").code().equals(folder)) {
      throw all.require("code").fault(Code.BAD_VALUE, "is not " + folder + " like its folder");
    }
    var lessons = lessons(folder, all.require("lessons"), files, english);
    return new Course(
        folder,
        all.require("number").number(1, 99),
        edition(all, english),
        new Outline(
            all.require("title").wording(LessonReader.LONGEST_TITLE),
            all.require("audience").wording(120),
            all.require("summary").wording(240),
            all.require("minutes").number(10, 120)),
        exam(folder, all, files, lessons),
        law.citations(all.require("law"), 1, 20),
        lessons);
  }

  private static Edition edition(Members all, boolean english) {
    var ordered = all.find("order").map(order -> order.matching("fixed|free")).orElse("free");
    return new Edition(day(all.require("version")), english, ordered.equals("fixed"));
  }

  private Exam exam(String folder, Members all, Map<String, String> files, List<Lesson> lessons) {
    int draw = all.require("draw").number(1, 30);
    var codes = lessons.stream().map(Lesson::code).collect(Collectors.toSet());
    var file = parse(folder, "questions.yaml", files).inEnglishToo(all.of().english());
    return new Exam(
        all.require("pass").number(1, 100),
        draw,
        new QuestionReader(law, codes).read(file, draw + 2));
  }

  private List<Lesson> lessons(
      String folder, Place list, Map<String, String> files, boolean english) {
    var reader = new LessonReader(law);
    var lessons = new ArrayList<Lesson>();
    var known = new HashSet<>(Set.of("course.yaml", "questions.yaml"));
    for (var item : list.items(4, 12)) {
      var code = item.code();
      var name = "lessons/" + code + ".yaml";
      if (!known.add(name)) {
        throw item.fault(Code.TWICE, code);
      }
      lessons.add(reader.read(parse(folder, name, files).inEnglishToo(english), code));
    }
    for (var name : files.keySet()) {
      if (!known.contains(name)) {
        throw new CourseFault(
            Code.FILE_NOT_LISTED, folder + "/" + name, 0, "belongs to no lesson of the course");
      }
    }
    return List.copyOf(lessons);
  }

  private static Place parse(String folder, String name, Map<String, String> files) {
    var text = files.get(name);
    if (text == null) {
      throw new CourseFault(Code.FILE_MISSING, folder + "/" + name, 0, "is not there");
    }
    return Place.parse(folder + "/" + name, text);
  }

  private static boolean languages(Place list) {
    var languages = list.items(1, 2).stream().map(item -> item.matching("zh|en")).toList();
    if (!languages.equals(List.of("zh")) && !languages.equals(List.of("zh", "en"))) {
      throw list.fault(Code.BAD_VALUE, "is neither [zh] nor [zh, en]");
    }
    return languages.size() == 2;
  }

  private static LocalDate day(Place place) {
    try {
      return LocalDate.parse(place.text(20));
    } catch (DateTimeException notADay) {
      throw place.fault(Code.BAD_VALUE, "is not a day like 2026-11-01");
    }
  }
}
