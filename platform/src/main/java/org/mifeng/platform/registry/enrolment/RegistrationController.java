package org.mifeng.platform.registry.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Consents;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An enterprise registers itself. */
@Controller
class RegistrationController {
  private final Registrations registrations;
  private final RegistrationPace pace;
  private final Directories directories;
  private final Checked checked;
  private final Consents consents;
  private final Shells shells;

  RegistrationController(
      Registrations registrations,
      RegistrationPace pace,
      Directories directories,
      Checked checked,
      Consents consents,
      Shells shells) {
    this.registrations = registrations;
    this.pace = pace;
    this.directories = directories;
    this.checked = checked;
    this.consents = consents;
    this.shells = shells;
  }

  @GetMapping("/register")
  @OpenToAll("an enterprise that registers has no account yet")
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("page", page(directories.current(), request, false));
    return "registry/enrolment/register";
  }

  @PostMapping("/register")
  @OpenToAll("an enterprise that registers has no account yet")
  String create(
      @ModelAttribute("form") RegistrationForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var directory = directories.current();
    var profile = checked.profile(form.declaration(), directory, form.doubtAccepted(), result);
    var consent = consents.accepted(form.consent());
    if (consent.isEmpty()) {
      result.rejectValue("consent", "registry.refusal.consent");
    } else if (profile.isPresent()
        && attempt(
            result,
            () -> {
              pace.take(request.getRemoteAddr());
              registrations.register(profile.get(), form, consent.get());
            })) {
      Notice.success(redirect, "registry.register.done", profile.get().name());
      return "redirect:/sign-in";
    }
    model.addAttribute(
        "page", page(directory, request, checked.isDoubtful(form.declaration(), directory)));
    return "registry/enrolment/register";
  }

  private RegistrationPage page(Directory directory, HttpServletRequest request, boolean doubtful) {
    var shell = shells.of(request);
    var text = consents.text();
    return new RegistrationPage(
        Choices.of(directory, shell),
        text.blocks(shell.locale()),
        Option.of(text.shown(shell.locale()), shell.text("registry.register.consent-box")),
        doubtful);
  }

  /** Puts what the accounts refuse beside the field it is about. */
  private static boolean attempt(BindingResult result, Runnable work) {
    try {
      work.run();
      return true;
    } catch (Refusal refusal) {
      return Attempt.of(
          result,
          field(refusal.key()),
          () -> {
            throw refusal;
          });
    }
  }

  private static String field(String key) {
    if (key.startsWith("identity.refusal.login")) {
      return "login";
    }
    if (key.startsWith("identity.refusal.password")) {
      return "password";
    }
    return switch (key) {
      case "identity.refusal.name" -> "person";
      case "registry.refusal.credit-code-taken" -> "creditCode";
      default -> "";
    };
  }
}
