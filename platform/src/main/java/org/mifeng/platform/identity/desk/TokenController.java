package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's API tokens: made, shown once, listed, revoked. */
@Controller
class TokenController {
  private final Tokens tokens;
  private final Shells shells;
  private final Clock clock;

  TokenController(Tokens tokens, Shells shells, Clock clock) {
    this.tokens = tokens;
    this.shells = shells;
    this.clock = clock;
  }

  @GetMapping("/account/tokens")
  @Allows(Permission.OWN_ACCOUNT)
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", page(viewer, shells.of(request), null));
    return "identity/desk/tokens";
  }

  @PostMapping("/account/tokens")
  @Allows(Permission.OWN_ACCOUNT)
  String issue(
      Viewer viewer,
      @Valid @ModelAttribute("form") TokenForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var secret = new AtomicReference<@Nullable String>();
    if (!result.hasErrors()) {
      Attempt.of(
          result,
          () ->
              secret.set(
                  tokens
                      .issue(viewer, form.name(), form.permissions(), Duration.ofDays(form.days()))
                      .secret()));
    }
    if (!result.hasErrors()) {
      response.setHeader("Cache-Control", "no-store");
    }
    model.addAttribute("page", page(viewer, shells.of(request), secret.get()));
    return result.hasErrors() ? "identity/desk/tokens" : "identity/desk/token";
  }

  @PostMapping("/account/tokens/{id}/revocation")
  @Allows(Permission.OWN_ACCOUNT)
  String revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    tokens.revoke(viewer, id);
    Notice.success(redirect, "identity.tokens.revoked");
    return "redirect:/account/tokens";
  }

  private TokenPage page(Viewer viewer, Shell shell, @Nullable String secret) {
    var now = clock.instant();
    var all = tokens.list(viewer);
    var scopes =
        Permission.of(viewer.seat()).stream()
            .map(
                permission ->
                    Option.of(
                        permission.code(), shell.text("identity.permission." + permission.code())))
            .toList();
    return new TokenPage(
        all.stream().filter(token -> token.isUsableAt(now)).toList(),
        all.stream().filter(token -> !token.isUsableAt(now)).toList(),
        scopes,
        secret);
  }
}
