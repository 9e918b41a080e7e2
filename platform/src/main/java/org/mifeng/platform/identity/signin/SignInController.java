package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.ReturnPath;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by password, and signing out. */
@Controller
class SignInController {
  private final SignIns signIns;
  private final Pendings pendings;
  private final Sessions sessions;
  private final Outside outside;
  private final Transactions transactions;
  private final Trail trail;

  SignInController(
      SignIns signIns,
      Pendings pendings,
      Sessions sessions,
      Outside outside,
      Transactions transactions,
      Trail trail) {
    this.signIns = signIns;
    this.pendings = pendings;
    this.sessions = sessions;
    this.outside = outside;
    this.transactions = transactions;
    this.trail = trail;
  }

  @GetMapping("/sign-in")
  @OpenToAll("people come here to sign in")
  String show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      Model model) {
    if (viewer.isSignedIn()) {
      return "redirect:" + ReturnPath.of(to).value();
    }
    model.addAttribute("page", page(to, request));
    return "identity/signin/sign-in";
  }

  @PostMapping("/sign-in")
  @OpenToAll("people come here to sign in")
  String signIn(
      @Valid @ModelAttribute("form") SignInForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var next = new AtomicReference<SignIns.Next>();
    if (result.hasErrors() || !Attempt.of(result, () -> next.set(tried(form, request)))) {
      model.addAttribute("page", page(form.to(), request));
      return "identity/signin/sign-in";
    }
    return pendings.follow(next.get(), request, response);
  }

  @PostMapping("/sign-out")
  @OpenToAll("signing out twice does no harm")
  String signOut(Viewer viewer, HttpServletRequest request) {
    if (viewer.isSignedIn()) {
      transactions.run(
          viewer, () -> trail.record(viewer, "identity.signed-out", viewer.account().toString()));
    }
    sessions.close(request);
    return "redirect:/";
  }

  private SignIns.Next tried(SignInForm form, HttpServletRequest request) {
    return signIns.password(
        form.login(), form.password(), ReturnPath.of(form.to()).value(), pendings.origin(request));
  }

  private SignInPage page(String to, HttpServletRequest request) {
    return new SignInPage(ReturnPath.of(to).value(), notice(request), outside.providers());
  }

  private static @Nullable String notice(HttpServletRequest request) {
    if (request.getParameter("held") != null) {
      return "identity.sign-in.held";
    }
    if (request.getParameter("ended") != null) {
      return "identity.sign-in.ended";
    }
    return switch (String.valueOf(request.getParameter("outside"))) {
      case "unlinked" -> "identity.sign-in.unlinked";
      case "closed" -> "identity.refusal.no-open-seat";
      case "failed" -> "identity.sign-in.outside-failed";
      default -> null;
    };
  }
}
