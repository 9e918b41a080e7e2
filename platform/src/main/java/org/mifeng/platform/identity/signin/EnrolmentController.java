package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Setting up the second factor before acting from a seat that needs one. */
@Controller
class EnrolmentController {
  private static final String WHY = "a step of signing in; the session says whose";

  private static final Viewer SIGN_IN = Viewer.system("sign-in");

  private final SignIns signIns;
  private final SecondFactors secondFactors;
  private final Pendings pendings;

  EnrolmentController(SignIns signIns, SecondFactors secondFactors, Pendings pendings) {
    this.signIns = signIns;
    this.secondFactors = secondFactors;
    this.pendings = pendings;
  }

  @GetMapping("/sign-in/enrolment")
  @OpenToAll(WHY)
  String show(HttpServletRequest request, Model model) {
    return pendings
        .find(request, PendingSignIn.Step.ENROLMENT)
        .map(pending -> page(pending, request, model))
        .orElse("redirect:/sign-in?ended");
  }

  @PostMapping("/sign-in/enrolment")
  @OpenToAll(WHY)
  String enrol(
      @Valid @ModelAttribute("form") CodeForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var pending = pendings.find(request, PendingSignIn.Step.ENROLMENT);
    if (pending.isEmpty()) {
      return "redirect:/sign-in?ended";
    }
    var account = pending.get().accountId();
    var draft = pendings.draft(request, account, secondFactors);
    var codes = new AtomicReference<List<String>>(List.of());
    if (result.hasErrors()
        || !Attempt.of(
            result,
            "code",
            () -> codes.set(secondFactors.enrol(SIGN_IN, account, draft, form.code())))) {
      return page(pending.get(), request, model);
    }
    var seated = (SignIns.Next.Seated) signIns.enrolled(pending.get());
    var to = pendings.seat(seated.grant(), seated.to(), request, response);
    model.addAttribute("page", new RecoveryCodesPage(codes.get(), to));
    return "identity/signin/recovery-codes";
  }

  private String page(PendingSignIn pending, HttpServletRequest request, Model model) {
    var draft = pendings.draft(request, pending.accountId(), secondFactors);
    model.addAttribute(
        "page",
        secondFactors.page(
            pending.accountId(), draft, pending.login(), "/sign-in/enrolment", true));
    return "identity/signin/enrolment";
  }
}
