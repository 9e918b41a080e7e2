package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps after the password: one-time code, new password. Each belongs to one browser only. */
@Controller
class SignInStepController {
  private static final String WHY = "a step of signing in; the session says whose";
  private static final String START = "redirect:/sign-in?ended";

  private final SignIns signIns;
  private final Pendings pendings;

  SignInStepController(SignIns signIns, Pendings pendings) {
    this.signIns = signIns;
    this.pendings = pendings;
  }

  @GetMapping("/sign-in/code")
  @OpenToAll(WHY)
  String code(HttpServletRequest request) {
    return pendings.find(request, PendingSignIn.Step.SECOND_FACTOR).isPresent()
        ? "identity/signin/code"
        : START;
  }

  @PostMapping("/sign-in/code")
  @OpenToAll(WHY)
  String checkCode(
      @Valid @ModelAttribute("form") CodeForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response) {
    var pending = pendings.find(request, PendingSignIn.Step.SECOND_FACTOR);
    if (pending.isEmpty()) {
      return START;
    }
    var next = new AtomicReference<SignIns.Next>();
    if (result.hasErrors()
        || !Attempt.of(
            result,
            "code",
            () ->
                next.set(
                    signIns.secondFactor(pending.get(), form.code(), pendings.origin(request))))) {
      return "identity/signin/code";
    }
    return pendings.follow(next.get(), request, response);
  }

  @GetMapping("/sign-in/password")
  @OpenToAll(WHY)
  String password(HttpServletRequest request) {
    return pendings.find(request, PendingSignIn.Step.NEW_PASSWORD).isPresent()
        ? "identity/signin/password"
        : START;
  }

  @PostMapping("/sign-in/password")
  @OpenToAll(WHY)
  String newPassword(
      @Valid @ModelAttribute("form") NewPasswordForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var pending = pendings.find(request, PendingSignIn.Step.NEW_PASSWORD);
    if (pending.isEmpty()) {
      return START;
    }
    var next = new AtomicReference<SignIns.Next>();
    if (result.hasErrors()
        || !Attempt.of(
            result,
            "password",
            () -> next.set(signIns.newPassword(pending.get(), form.password())))) {
      return "identity/signin/password";
    }
    return pendings.follow(next.get(), request, response);
  }
}
