package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A signed-in person's second factor: set up, renew recovery codes, take away. */
@Controller
class SecondFactorController {
  private final SecondFactors secondFactors;
  private final Confirmations confirmations;
  private final Pendings pendings;
  private final Accounts accounts;

  SecondFactorController(
      SecondFactors secondFactors,
      Confirmations confirmations,
      Pendings pendings,
      Accounts accounts) {
    this.secondFactors = secondFactors;
    this.confirmations = confirmations;
    this.pendings = pendings;
    this.accounts = accounts;
  }

  @GetMapping("/account/second-factor")
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    return secondFactors.enrolledAt(viewer.account()).isPresent()
        ? "identity/signin/second-factor"
        : enrolment(viewer, request, model);
  }

  @PostMapping("/account/second-factor")
  @Allows(Permission.OWN_ACCOUNT)
  String enrol(
      Viewer viewer,
      @Valid @ModelAttribute("form") CodeForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    if (secondFactors.enrolledAt(viewer.account()).isPresent()) {
      return "redirect:/account/second-factor";
    }
    var draft = pendings.draft(request, viewer.account(), secondFactors);
    var codes = new AtomicReference<List<String>>(List.of());
    if (result.hasErrors()
        || !Attempt.of(
            result,
            "code",
            () -> codes.set(secondFactors.enrol(viewer, viewer.account(), draft, form.code())))) {
      return enrolment(viewer, request, model);
    }
    pendings.dropDraft(request);
    return recoveryCodes(codes.get(), model);
  }

  @PostMapping("/account/second-factor/recovery-codes")
  @Allows(Permission.OWN_ACCOUNT)
  String renew(
      Viewer viewer,
      @Valid @ModelAttribute("form") CodeForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    if (result.hasErrors()
        || !Attempt.of(result, "code", () -> confirmations.byCode(viewer, form.code(), request))) {
      return "identity/signin/second-factor";
    }
    return recoveryCodes(secondFactors.renewRecoveryCodes(viewer, viewer.account()), model);
  }

  @PostMapping("/account/second-factor/removal")
  @Allows(Permission.OWN_ACCOUNT)
  String remove(
      Viewer viewer,
      @Valid @ModelAttribute("form") CodeForm form,
      BindingResult result,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (result.hasErrors()
        || !Attempt.of(result, "code", () -> confirmations.byCode(viewer, form.code(), request))) {
      return "identity/signin/second-factor";
    }
    secondFactors.remove(viewer, viewer.account());
    Notice.success(redirect, "identity.second-factor.removed");
    return "redirect:/account/second-factor";
  }

  private String enrolment(Viewer viewer, HttpServletRequest request, Model model) {
    var account = accounts.require(viewer, viewer.account());
    var draft = pendings.draft(request, account.id(), secondFactors);
    model.addAttribute(
        "page",
        secondFactors.page(account.id(), draft, account.login(), "/account/second-factor", false));
    return "identity/signin/enrolment";
  }

  private static String recoveryCodes(List<String> codes, Model model) {
    model.addAttribute("page", new RecoveryCodesPage(codes, "/account"));
    return "identity/signin/recovery-codes";
  }
}
