package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking one's account to an identity at an outside provider, and taking the link away. */
@Controller
class OutsideController {
  private final Outside outside;
  private final OutsideSignIn signIn;

  OutsideController(Outside outside, OutsideSignIn signIn) {
    this.outside = outside;
    this.signIn = signIn;
  }

  /** Says what will happen; the form below it starts it, so that no other site can. */
  @GetMapping("/account/outside-identities/new")
  @Allows(Permission.OWN_ACCOUNT)
  String explain(Model model) {
    model.addAttribute("page", new OutsidePage(outside.providers(), false));
    return "identity/signin/outside";
  }

  @PostMapping("/account/outside-identities")
  @Allows(Permission.OWN_ACCOUNT)
  String start(Viewer viewer, HttpServletRequest request, Model model) {
    signIn.startLinking(viewer, request);
    model.addAttribute("page", new OutsidePage(outside.providers(), true));
    return "identity/signin/outside";
  }

  @PostMapping("/account/outside-identities/removal")
  @Allows(Permission.OWN_ACCOUNT)
  String remove(
      Viewer viewer,
      @RequestParam String issuer,
      @RequestParam String subject,
      RedirectAttributes redirect) {
    outside.unlink(viewer, new OutsideIdentity(issuer, subject));
    Notice.success(redirect, "identity.account.unlinked");
    return "redirect:/account";
  }
}
