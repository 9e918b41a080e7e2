package org.mifeng.platform.learning.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A course by personal link, for people without an account: whoever has the secret is who it was
 * given to, once they have said that the name is theirs.
 */
@Controller
class LinkController {
  static final String WHY = "people without an account take a course by the secret in the address";

  private final Studies studies;
  private final StudyPages pages;
  private final Shells shells;

  LinkController(Studies studies, StudyPages pages, Shells shells) {
    this.studies = studies;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/study/{secret}")
  String show(@PathVariable String secret, HttpServletRequest request, Model model) {
    var way = studies.wayByLink(secret);
    var reader = reader(request);
    if (!studies.isNameKnown(way)) {
      model.addAttribute("page", new NamePage(way, reader));
      return "learning/study/name";
    }
    return pages.course(way, reader, model);
  }

  @OpenToAll(WHY)
  @PostMapping("/study/{secret}/name")
  String confirm(@PathVariable String secret) {
    var way = studies.wayByLink(secret);
    studies.confirmName(way);
    return "redirect:" + way.path();
  }

  @OpenToAll(WHY)
  @GetMapping("/study/{secret}/lessons/{lesson}")
  String lesson(
      @PathVariable String secret,
      @PathVariable String lesson,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var way = studies.wayByLink(secret);
    return studies.isNameKnown(way)
        ? pages.lesson(way, lesson, reader(request), model, redirect)
        : "redirect:" + way.path();
  }

  @OpenToAll(WHY)
  @PostMapping("/study/{secret}/lessons/{lesson}/completion")
  String finish(
      @PathVariable String secret, @PathVariable String lesson, RedirectAttributes redirect) {
    return pages.finish(studies.wayOfKnownName(secret), lesson, redirect);
  }

  @OpenToAll(WHY)
  @GetMapping("/study/{secret}/certificate")
  ResponseEntity<byte[]> certificate(@PathVariable String secret, HttpServletRequest request) {
    return pages.certificate(studies.wayOfKnownName(secret), reader(request));
  }

  private Locale reader(HttpServletRequest request) {
    return shells.of(request).locale();
  }
}
