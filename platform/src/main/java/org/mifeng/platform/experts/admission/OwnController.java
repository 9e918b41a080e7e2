package org.mifeng.platform.experts.admission;

import static org.mifeng.platform.identity.Permission.OWN_EXPERTISE;
import static org.mifeng.platform.identity.Permission.OWN_LISTING;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own place in the pool, as an expert or as an institution. */
@Controller
class OwnController {
  private final Profiles profiles;
  private final OwnPages pages;
  private final Letters letters;
  private final Shells shells;

  OwnController(Profiles profiles, OwnPages pages, Letters letters, Shells shells) {
    this.profiles = profiles;
    this.pages = pages;
    this.letters = letters;
    this.shells = shells;
  }

  @Allows(OWN_EXPERTISE)
  @GetMapping("/expertise")
  String expert(Viewer viewer, HttpServletRequest request, Model model) {
    return page(viewer, request, model);
  }

  @Allows(OWN_LISTING)
  @GetMapping("/listing")
  String institution(Viewer viewer, HttpServletRequest request, Model model) {
    return page(viewer, request, model);
  }

  @Allows({OWN_EXPERTISE, OWN_LISTING})
  @PostMapping("/pool-entry/profile")
  String change(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var own = profiles.requireOwn(viewer);
    var form = new ApplicationForm(sent);
    var profile = form.profile(own.kind(), pages.choices(own.kind(), shells.of(request)));
    if (Attempt.of(form.result(), () -> profiles.change(viewer, profile))) {
      Notice.success(redirect, "experts.own.changed");
      return "redirect:" + path(viewer);
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.result());
    return page(viewer, request, model);
  }

  @Allows({OWN_EXPERTISE, OWN_LISTING})
  @PostMapping("/pool-entry/departure")
  String leave(
      Viewer viewer, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
    profiles.leave(viewer, reason);
    Notice.success(redirect, "experts.own.left");
    return "redirect:" + path(viewer);
  }

  @Allows({OWN_EXPERTISE, OWN_LISTING})
  @GetMapping("/pool-entry/letter")
  ResponseEntity<byte[]> letter(Viewer viewer, HttpServletRequest request) {
    return letters.download(profiles.requireOwn(viewer), shells.of(request));
  }

  private static String path(Viewer viewer) {
    return viewer.may(OWN_EXPERTISE) ? "/expertise" : "/listing";
  }

  private String page(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.own(viewer, shells.of(request)));
    return "experts/admission/own";
  }
}
