package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: seat, language, sessions. */
@Controller
class AccountController {
  private static final Map<String, String> LINKED =
      Map.of(
          "linked", "identity.account.linked",
          "link-refused", "identity.refusal.outside-linked");

  private final OwnAccounts own;
  private final Accounts accounts;
  private final LocaleResolver language;

  AccountController(OwnAccounts own, Accounts accounts, LocaleResolver language) {
    this.own = own;
    this.accounts = accounts;
    this.language = language;
  }

  @GetMapping("/account")
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, HttpServletRequest request, Model model, RedirectAttributes redirect) {
    for (var arrived : LINKED.entrySet()) {
      if (request.getParameter(arrived.getKey()) != null) {
        Notice.info(redirect, arrived.getValue());
        return "redirect:/account";
      }
    }
    model.addAttribute("page", own.page(viewer, request));
    return "identity/desk/account";
  }

  @PostMapping("/account/seat")
  @Allows(Permission.OWN_ACCOUNT)
  String sit(
      Viewer viewer,
      @RequestParam UUID grant,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var seat = own.sit(viewer, grant, request, response);
    Notice.success(redirect, "identity.account.reseated", seat.organisation().name());
    return "redirect:/";
  }

  @PostMapping("/account/language")
  @Allows(Permission.OWN_ACCOUNT)
  String speak(
      Viewer viewer,
      @RequestParam("language") String chosen,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    accounts.chooseLanguage(viewer, chosen);
    language.setLocale(request, response, Locale.of(chosen));
    Notice.success(redirect, "identity.account.language-chosen");
    return "redirect:/account";
  }

  @PostMapping("/account/other-sessions/closure")
  @Allows(Permission.OWN_ACCOUNT)
  String signOutElsewhere(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
    var ended = own.signOutElsewhere(viewer, request);
    Notice.success(redirect, "identity.account.signed-out-elsewhere", String.valueOf(ended));
    return "redirect:/account";
  }
}
