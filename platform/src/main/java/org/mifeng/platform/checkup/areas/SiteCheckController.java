package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.CHECK_ON_SITE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.SiteChecks;
import org.mifeng.platform.checkup.SiteRequest.Verdict;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checks on the spot, for officers. */
@Controller
class SiteCheckController {
  private static final String ONE = "/site-checks/{id:[0-9a-f-]{36}}";

  private final SiteChecks checks;
  private final SitePages pages;
  private final Shells shells;

  SiteCheckController(SiteChecks checks, SitePages pages, Shells shells) {
    this.checks = checks;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/site-checks")
  @Allows(CHECK_ON_SITE)
  String index(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String state,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var open = !"decided".equals(state);
    model.addAttribute("page", pages.list(viewer, open, paging, shells.of(request)));
    return "checkup/areas/site-checks";
  }

  @GetMapping(ONE)
  @Allows(CHECK_ON_SITE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(viewer, id, shells.of(request)));
    return "checkup/areas/site-check";
  }

  @PostMapping(ONE + "/confirmation")
  @Allows(CHECK_ON_SITE)
  String confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SiteForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (!Attempt.of(result, () -> decide(viewer, id, Verdict.CONFIRMED, form))) {
      return show(viewer, id, request, model);
    }
    Notice.success(redirect, "checkup.site.confirmed-notice");
    return "redirect:/site-checks";
  }

  @PostMapping(ONE + "/refusal")
  @Allows(CHECK_ON_SITE)
  String decline(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SiteForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (!Attempt.of(result, () -> decide(viewer, id, Verdict.DECLINED, form))) {
      return show(viewer, id, request, model);
    }
    Notice.success(redirect, "checkup.site.declined-notice");
    return "redirect:/site-checks";
  }

  private void decide(Viewer viewer, UUID id, Verdict verdict, SiteForm form) {
    checks.decide(viewer, id, verdict, form.givenDay(), form.givenNote());
  }
}
