package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.PolicyAcceptances;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The sign-in policy: a step of signing in for whoever has still to accept it, and a page for
 * everybody.
 */
@Controller
class PolicyController {
  private static final String WHY = "a step of signing in; the session says whose";
  private static final String STEP = "/sign-in/policy";
  private static final String START = "redirect:/sign-in?ended";

  private final SignIns signIns;
  private final Pendings pendings;
  private final PolicyAcceptances policies;
  private final Shells shells;

  PolicyController(SignIns signIns, Pendings pendings, PolicyAcceptances policies, Shells shells) {
    this.signIns = signIns;
    this.pendings = pendings;
    this.policies = policies;
    this.shells = shells;
  }

  @GetMapping(STEP)
  @OpenToAll(WHY)
  String step(HttpServletRequest request, Model model) {
    var pending = pendings.find(request, PendingSignIn.Step.POLICY);
    if (pending.isEmpty()) {
      return START;
    }
    var last = policies.find(pending.get().accountId()).orElse(null);
    model.addAttribute("page", PolicyPage.of(shells.of(request), policies.policy(), STEP, last));
    return "identity/signin/policy";
  }

  @PostMapping(STEP)
  @OpenToAll(WHY)
  String accept(
      @RequestParam(defaultValue = "") String shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    var pending = pendings.find(request, PendingSignIn.Step.POLICY);
    if (pending.isEmpty()) {
      return START;
    }
    return pendings.follow(signIns.policyAccepted(pending.get(), shown), request, response);
  }

  @GetMapping("/policy")
  @OpenToAll("what one will have to accept can be read before")
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    var signedIn = viewer.isSignedIn();
    var last = signedIn ? policies.find(viewer.account()).orElse(null) : null;
    var ask = signedIn && policies.isDue(viewer.account()) ? "/policy/acceptance" : null;
    model.addAttribute("page", PolicyPage.of(shells.of(request), policies.policy(), ask, last));
    return "identity/signin/policy";
  }

  /** For somebody signed in: a demonstration account, or one whose session outlived a version. */
  @PostMapping("/policy/acceptance")
  @Allows(Permission.OWN_ACCOUNT)
  String acceptSignedIn(
      Viewer viewer, @RequestParam(defaultValue = "") String shown, RedirectAttributes redirect) {
    policies.accept(viewer, shown);
    Notice.success(redirect, "identity.policy.done");
    return "redirect:/policy";
  }
}
