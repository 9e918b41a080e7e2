package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.CHECK_UP;
import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.SiteChecks;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checks on the spot, for the enterprise that asks for them. */
@Controller
class SiteRequestController {
  private static final String PATH = "/check-ups/{id:[0-9a-f-]{36}}/site-checks";

  private final SiteChecks checks;
  private final SitePages pages;
  private final Shells shells;

  SiteRequestController(SiteChecks checks, SitePages pages, Shells shells) {
    this.checks = checks;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(PATH)
  @Allows(CHECK_UP)
  String index(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.own(viewer, new CheckupId(id), shells.of(request)));
    return "checkup/areas/own-site-checks";
  }

  @PostMapping(PATH)
  @Allows(SIGN_CHECK_UP)
  String create(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SiteForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (!Attempt.of(
        result, () -> checks.ask(viewer, new CheckupId(id), form.givenCode(), form.givenNote()))) {
      return index(viewer, id, request, model);
    }
    Notice.success(redirect, "checkup.site.asked-notice");
    return "redirect:/check-ups/" + id + "/site-checks";
  }
}
