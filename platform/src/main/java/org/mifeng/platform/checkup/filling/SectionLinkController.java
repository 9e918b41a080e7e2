package org.mifeng.platform.checkup.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.platform.checkup.LinkVisits;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a colleague without an account sees and does by a personal link. */
@Controller
class SectionLinkController {
  private static final String LINK = "/section-links/{secret:[A-Za-z0-9_-]{43}}";
  private static final String SECTION = LINK + "/sections/{section:[A-Za-z0-9._-]{1,64}}";
  private static final String WHY = "a colleague without an account answers what a link names";

  private final LinkVisits visits;
  private final LinkPages pages;
  private final Shells shells;

  SectionLinkController(LinkVisits visits, LinkPages pages, Shells shells) {
    this.visits = visits;
    this.pages = pages;
    this.shells = shells;
  }

  private static String path(String secret) {
    return "/section-links/" + secret;
  }

  @GetMapping(LINK)
  @OpenToAll(WHY)
  String show(@PathVariable String secret, HttpServletRequest request, Model model) {
    var visit = visits.open(secret, request.getRemoteAddr());
    model.addAttribute("page", pages.of(visit, path(secret), shells.of(request)));
    return "checkup/filling/link";
  }

  @PostMapping(LINK + "/confirmation")
  @OpenToAll(WHY)
  String confirm(
      @PathVariable String secret,
      @ModelAttribute("form") NameForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var visit = visits.open(secret, request.getRemoteAddr());
    if (Attempt.of(result, "name", () -> visits.confirm(visit, form.given()))) {
      return "redirect:" + path(secret);
    }
    model.addAttribute("page", pages.of(visit, path(secret), shells.of(request)));
    return "checkup/filling/link";
  }

  @GetMapping(SECTION)
  @OpenToAll(WHY)
  String edit(
      @PathVariable String secret,
      @PathVariable String section,
      HttpServletRequest request,
      Model model) {
    var visit = visits.open(secret, request.getRemoteAddr());
    if (!visit.isConfirmed()) {
      return "redirect:" + path(secret);
    }
    model.addAttribute("page", pages.section(visit, path(secret), section, shells.of(request)));
    return "checkup/filling/section";
  }

  /** Keeps what is whole; when nothing is left to mend, the section is handed in. */
  @PostMapping(SECTION)
  @OpenToAll(WHY)
  String update(
      @PathVariable String secret,
      @PathVariable String section,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var visit = visits.open(secret, request.getRemoteAddr());
    var shell = shells.of(request);
    // Refuses a section that the link does not open.
    pages.section(visit, path(secret), section, shell);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    new SectionForm(fields)
        .take(
            LinkPages.sections(visit).items(section),
            result,
            shell,
            (code, claim, seen) -> visits.answer(visit, code, claim, seen));
    if (!result.hasErrors()) {
      visits.handIn(visit, section);
      Notice.success(redirect, "checkup.link.handed-in-notice");
      return "redirect:" + path(secret);
    }
    var after = visits.open(secret, request.getRemoteAddr());
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.section(after, path(secret), section, shell));
    return "checkup/filling/section";
  }

  @PostMapping(LINK + "/answers/{code:[A-Za-z0-9._-]{1,64}}")
  @OpenToAll(WHY)
  ResponseEntity<AnswerPage> answer(
      @PathVariable String secret,
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    var form = new SectionForm(fields);
    var from = request.getRemoteAddr();
    return AnswerPage.of(
        () -> visits.answer(visits.open(secret, from), code, form.claim(""), form.seen("")),
        () -> {
          var visit = visits.open(secret, from);
          return LinkPages.sections(visit).progress(visit.link().grant().sections());
        },
        shells.of(request));
  }
}
