package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Passwords;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.identity.signin.Confirmations;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password; all other sessions end. */
@Controller
class PasswordController {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Confirmations confirmations;
  private final Sessions sessions;

  PasswordController(
      Accounts accounts, Passwords passwords, Confirmations confirmations, Sessions sessions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.confirmations = confirmations;
    this.sessions = sessions;
  }

  @GetMapping("/account/password")
  @Allows(Permission.OWN_ACCOUNT)
  String show() {
    return "identity/desk/password";
  }

  @PostMapping("/account/password")
  @Allows(Permission.OWN_ACCOUNT)
  String change(
      Viewer viewer,
      @Valid @ModelAttribute("form") PasswordForm form,
      BindingResult result,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (result.hasErrors()
        || !Attempt.of(
            result, "present", () -> confirmations.byPassword(viewer, form.present(), request))
        || !Attempt.of(result, "password", () -> set(viewer, form.password()))) {
      return "identity/desk/password";
    }
    sessions.endOthers(request, viewer.account());
    Notice.success(redirect, "identity.password.changed");
    return "redirect:/account";
  }

  private void set(Viewer viewer, String password) {
    var account = accounts.require(viewer, viewer.account());
    passwords.setOwn(viewer, account.id(), account.login(), password);
  }
}
