package org.mifeng.platform.experts.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application for whoever has its pass phrase. */
@Controller
class ProgressController {
  private static final String WHY = "whoever applied follows it by the secret in the address";
  private static final String ONE = "/pool-applications/{phrase}";

  private final Applications applications;
  private final AdmissionPages pages;
  private final Letters letters;
  private final Shells shells;

  ProgressController(
      Applications applications, AdmissionPages pages, Letters letters, Shells shells) {
    this.applications = applications;
    this.pages = pages;
    this.letters = letters;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/pool-applications")
  String ask(@RequestParam(defaultValue = "") String phrase, Model model) {
    var typed = Phrase.parse(phrase);
    if (typed.isPresent()) {
      return "redirect:" + typed.get().path();
    }
    model.addAttribute("isUnknown", !phrase.isBlank());
    return "experts/admission/ask";
  }

  @OpenToAll(WHY)
  @GetMapping(ONE)
  String show(
      @PathVariable String phrase,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("X-Robots-Tag", "noindex");
    return page(phrase(phrase), request, model);
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/supplement")
  String supplement(
      @PathVariable String phrase,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var secret = phrase(phrase);
    var kind = applications.require(secret).kind();
    var form = new ApplicationForm(sent);
    var application = form.application(kind, pages.choices(kind, shells.of(request)));
    if (Attempt.of(form.result(), () -> applications.supplement(secret, application))) {
      Notice.success(redirect, "experts.progress.supplemented");
      return "redirect:" + secret.path();
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.result());
    return page(secret, request, model);
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/withdrawal")
  String withdraw(@PathVariable String phrase, RedirectAttributes redirect) {
    var secret = phrase(phrase);
    applications.withdraw(secret);
    Notice.success(redirect, "experts.progress.withdrawn");
    return "redirect:" + secret.path();
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/account")
  String openAccount(
      @PathVariable String phrase,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var secret = phrase(phrase);
    var result = new MapBindingResult(Map.of("login", login), "form");
    if (Attempt.of(result, () -> applications.openAccount(secret, login, password))) {
      Notice.success(redirect, "experts.progress.account-opened");
      return "redirect:/sign-in";
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(secret, request, model);
  }

  @OpenToAll(WHY)
  @GetMapping(ONE + "/letter")
  ResponseEntity<byte[]> letter(@PathVariable String phrase, HttpServletRequest request) {
    return letters.download(applications.require(phrase(phrase)), shells.of(request));
  }

  private String page(Phrase phrase, HttpServletRequest request, Model model) {
    var candidate = applications.require(phrase);
    model.addAttribute("page", pages.progress(phrase, candidate, shells.of(request)));
    return "experts/admission/progress";
  }

  private static Phrase phrase(String sent) {
    return Phrase.parse(sent)
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-application"));
  }
}
