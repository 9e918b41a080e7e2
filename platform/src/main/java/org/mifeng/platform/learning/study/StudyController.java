package org.mifeng.platform.learning.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Courses and lessons for whoever is signed in. */
@Controller
class StudyController {
  private final Courses courses;
  private final Studies studies;
  private final StudyPages pages;
  private final Shells shells;

  StudyController(Courses courses, Studies studies, StudyPages pages, Shells shells) {
    this.courses = courses;
    this.studies = studies;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/courses")
  String index(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("page", CataloguePage.of(courses.list(), studies.listOwn(viewer), q));
    return "learning/study/catalogue";
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/courses/{course}")
  String show(Viewer viewer, @PathVariable String course, HttpServletRequest request, Model model) {
    return pages.course(studies.way(viewer, course), reader(request), model);
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/courses/{course}/lessons/{lesson}")
  String lesson(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable String lesson,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var way = studies.way(viewer, course);
    return pages.lesson(way, lesson, reader(request), model, redirect);
  }

  @Allows(Permission.TAKE_COURSES)
  @PostMapping("/courses/{course}/lessons/{lesson}/completion")
  String finish(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable String lesson,
      RedirectAttributes redirect) {
    return pages.finish(studies.way(viewer, course), lesson, redirect);
  }

  /** Takes a finished course again, because one's post asks for it. */
  @Allows(Permission.TAKE_COURSES)
  @PostMapping("/courses/{course}/renewal")
  String renew(Viewer viewer, @PathVariable String course) {
    studies.renew(studies.way(viewer, course));
    return "redirect:/courses/" + course;
  }

  /** A lesson for itself, where an indicator of the check-up leads: open whatever the order. */
  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/lessons/{course}/{lesson}")
  String alone(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable String lesson,
      HttpServletRequest request,
      Model model) {
    var way = studies.way(viewer, course);
    model.addAttribute(
        "page", new LessonPage(way, way.requireLesson(lesson), reader(request), true, null));
    return "learning/study/lesson";
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/courses/{course}/certificate")
  ResponseEntity<byte[]> certificate(
      Viewer viewer, @PathVariable String course, HttpServletRequest request) {
    return pages.certificate(studies.way(viewer, course), reader(request));
  }

  private Locale reader(HttpServletRequest request) {
    return shells.of(request).locale();
  }
}
