package org.mifeng.platform.experts.admission;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.PublicAddress;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applying for the pool, for oneself or, signed in as a unit, for somebody else. */
@Controller
class ApplicationController {
  private static final String WHY = "whoever applies has no account yet";

  private final Applications applications;
  private final AdmissionPages pages;
  private final ApplicationPace pace;
  private final PublicAddress address;
  private final Shells shells;

  ApplicationController(
      Applications applications,
      AdmissionPages pages,
      ApplicationPace pace,
      PublicAddress address,
      Shells shells) {
    this.applications = applications;
    this.pages = pages;
    this.pace = pace;
    this.address = address;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/experts/apply")
  String expert(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.apply(Kind.EXPERT, shells.of(request)));
    return "experts/admission/apply";
  }

  @OpenToAll(WHY)
  @GetMapping("/institutions/apply")
  String institution(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.apply(Kind.INSTITUTION, shells.of(request)));
    return "experts/admission/apply";
  }

  @OpenToAll(WHY)
  @PostMapping("/experts/apply")
  String applyAsExpert(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    return apply(Kind.EXPERT, viewer, new ApplicationForm(sent), request, model);
  }

  @OpenToAll(WHY)
  @PostMapping("/institutions/apply")
  String applyAsInstitution(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    return apply(Kind.INSTITUTION, viewer, new ApplicationForm(sent), request, model);
  }

  private String apply(
      Kind kind, Viewer viewer, ApplicationForm form, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var application = form.application(kind, pages.choices(kind, shell));
    var done =
        Attempt.of(
            form.result(),
            () -> {
              pace.take(request.getRemoteAddr());
              var phrase = applications.apply(viewer, application);
              model.addAttribute("page", new AppliedPage(phrase, address.of(phrase.path())));
            });
    if (done) {
      return "experts/admission/applied";
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.result());
    model.addAttribute("page", pages.apply(kind, shell));
    return "experts/admission/apply";
  }
}
