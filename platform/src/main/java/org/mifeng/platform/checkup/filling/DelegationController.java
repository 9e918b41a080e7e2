package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Delegations;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sections of a check-up are given to colleagues here, and taken back. */
@Controller
class DelegationController {
  private static final String LINKS = "/check-ups/{id:[0-9a-f-]{36}}/links";

  private final Delegations delegations;
  private final DelegationPages pages;
  private final Shells shells;

  DelegationController(Delegations delegations, DelegationPages pages, Shells shells) {
    this.delegations = delegations;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(LINKS)
  @Allows(CHECK_UP)
  String index(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page", pages.of(viewer, new CheckupId(id), null, site(request), shells.of(request)));
    return "checkup/filling/links";
  }

  /** Shows the secret at once: a redirect would have to keep it somewhere. */
  @PostMapping(LINKS)
  @Allows(CHECK_UP)
  String create(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") DelegationForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var checkup = new CheckupId(id);
    var made = new Delegations.Made[1];
    Attempt.of(
        result,
        () ->
            made[0] =
                delegations.delegate(viewer, checkup, form.chosen(), form.name(), form.life()));
    model.addAttribute(
        "page", pages.of(viewer, checkup, made[0], site(request), shells.of(request)));
    return "checkup/filling/links";
  }

  @PostMapping(LINKS + "/{link:[0-9a-f-]{36}}/revocation")
  @Allows(CHECK_UP)
  String revoke(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID link, RedirectAttributes redirect) {
    delegations.revoke(viewer, new CheckupId(id), link);
    Notice.success(redirect, "checkup.delegation.revoked-notice");
    return "redirect:/check-ups/" + id + "/links";
  }

  private static String site(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
  }
}
