package org.mifeng.platform.experts.draws;

import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an expert was drawn for: accepting and declining. */
@Controller
class InvitationController {
  private final Invitations invitations;

  InvitationController(Invitations invitations) {
    this.invitations = invitations;
  }

  @Allows(Permission.OWN_EXPERTISE)
  @GetMapping("/invitations")
  String index(Viewer viewer, Model model) {
    model.addAttribute("page", new InvitationPage(invitations.listOwn(viewer)));
    return "experts/draws/invitations";
  }

  @Allows(Permission.OWN_EXPERTISE)
  @PostMapping("/invitations/{number}/acceptance")
  String accept(Viewer viewer, @PathVariable String number, RedirectAttributes redirect) {
    invitations.answer(viewer, number, true);
    Notice.success(redirect, "experts.invitation.was-accepted");
    return "redirect:/invitations";
  }

  @Allows(Permission.OWN_EXPERTISE)
  @PostMapping("/invitations/{number}/refusal")
  String decline(Viewer viewer, @PathVariable String number, RedirectAttributes redirect) {
    invitations.answer(viewer, number, false);
    Notice.success(redirect, "experts.invitation.was-declined");
    return "redirect:/invitations";
  }
}
