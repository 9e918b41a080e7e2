package org.mifeng.platform.learning.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tests for whoever is signed in. */
@Controller
class TestController {
  private static final String ONE = "/courses/{course}/test/{sitting:[0-9a-f-]{36}}";

  private final Studies studies;
  private final StudyPages pages;
  private final HandingIn handingIn;
  private final Shells shells;

  TestController(Studies studies, StudyPages pages, HandingIn handingIn, Shells shells) {
    this.studies = studies;
    this.pages = pages;
    this.handingIn = handingIn;
    this.shells = shells;
  }

  @Allows(Permission.TAKE_COURSES)
  @PostMapping("/courses/{course}/test")
  String begin(Viewer viewer, @PathVariable String course, RedirectAttributes redirect) {
    return pages.begin(studies.way(viewer, course), redirect);
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping("/courses/{course}/test")
  String show(Viewer viewer, @PathVariable String course, HttpServletRequest request, Model model) {
    return pages.test(studies.way(viewer, course), reader(request), model);
  }

  /** Hands the test in, or keeps what is ticked so far. */
  @Allows(Permission.TAKE_COURSES)
  @PostMapping(ONE)
  String handIn(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable UUID sitting,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var sent = new HandingIn.Sent(sitting, request.getParameterMap());
    return handingIn.take(studies.way(viewer, course), sent, reader(request), model, redirect);
  }

  @Allows(Permission.TAKE_COURSES)
  @GetMapping(ONE)
  String result(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable UUID sitting,
      HttpServletRequest request,
      Model model) {
    return pages.result(studies.way(viewer, course), sitting, reader(request), model);
  }

  private Locale reader(HttpServletRequest request) {
    return shells.of(request).locale();
  }
}
