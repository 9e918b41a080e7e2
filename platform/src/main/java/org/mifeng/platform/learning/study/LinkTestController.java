package org.mifeng.platform.learning.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tests by personal link. */
@Controller
class LinkTestController {
  private static final String ONE = "/study/{secret}/test/{sitting:[0-9a-f-]{36}}";

  private final Studies studies;
  private final StudyPages pages;
  private final HandingIn handingIn;
  private final Shells shells;

  LinkTestController(Studies studies, StudyPages pages, HandingIn handingIn, Shells shells) {
    this.studies = studies;
    this.pages = pages;
    this.handingIn = handingIn;
    this.shells = shells;
  }

  @OpenToAll(LinkController.WHY)
  @PostMapping("/study/{secret}/test")
  String begin(@PathVariable String secret, RedirectAttributes redirect) {
    return pages.begin(studies.wayOfKnownName(secret), redirect);
  }

  @OpenToAll(LinkController.WHY)
  @GetMapping("/study/{secret}/test")
  String show(@PathVariable String secret, HttpServletRequest request, Model model) {
    return pages.test(studies.wayOfKnownName(secret), reader(request), model);
  }

  /** Hands the test in, or keeps what is ticked so far. */
  @OpenToAll(LinkController.WHY)
  @PostMapping(ONE)
  String handIn(
      @PathVariable String secret,
      @PathVariable UUID sitting,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var sent = new HandingIn.Sent(sitting, request.getParameterMap());
    var way = studies.wayOfKnownName(secret);
    return handingIn.take(way, sent, reader(request), model, redirect);
  }

  @OpenToAll(LinkController.WHY)
  @GetMapping(ONE)
  String result(
      @PathVariable String secret,
      @PathVariable UUID sitting,
      HttpServletRequest request,
      Model model) {
    return pages.result(studies.wayOfKnownName(secret), sitting, reader(request), model);
  }

  private Locale reader(HttpServletRequest request) {
    return shells.of(request).locale();
  }
}
