package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.HeldForms;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Offers a form again that could not be sent: its session had ended, or its page was out of date.
 */
@Controller
class HeldFormController {
  private final HeldForms heldForms;
  private final Transactions transactions;
  private final Trail trail;

  HeldFormController(HeldForms heldForms, Transactions transactions, Trail trail) {
    this.heldForms = heldForms;
    this.transactions = transactions;
    this.trail = trail;
  }

  @GetMapping("/held-form")
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    return heldForms
        .find(request, viewer.account())
        .map(
            form -> {
              model.addAttribute("page", HeldFormPage.of(form));
              return "identity/signin/held-form";
            })
        .orElse("identity/signin/no-held-form");
  }

  @PostMapping("/held-form/dismissal")
  @Allows(Permission.OWN_ACCOUNT)
  String drop(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
    heldForms.drop(request);
    transactions.run(
        viewer,
        () -> trail.record(viewer, "identity.held-form-dismissed", viewer.account().toString()));
    Notice.info(redirect, "identity.held.dropped");
    return "redirect:/";
  }
}
