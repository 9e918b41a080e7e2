package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of an organisation: fresh password, second factor, closing and re-opening. */
@Controller
@RequestMapping({"/members/{grant}", "/organisations/{organisation}/members/{grant}"})
class PersonController {
  private final Desk desk;

  PersonController(Desk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String show(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @PathVariable UUID grant,
      Model model) {
    return page(viewer, organisation, grant, null, model);
  }

  @PostMapping("/password-reset")
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String resetPassword(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @PathVariable UUID grant,
      HttpServletResponse response,
      Model model) {
    var password = desk.resetPassword(viewer, MemberController.target(viewer, organisation), grant);
    response.setHeader("Cache-Control", "no-store");
    return page(viewer, organisation, grant, password, model);
  }

  @PostMapping("/second-factor-reset")
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String resetSecondFactor(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @PathVariable UUID grant,
      RedirectAttributes redirect) {
    desk.resetSecondFactor(viewer, MemberController.target(viewer, organisation), grant);
    return done(organisation, grant, redirect, "identity.members.second-factor-reset");
  }

  @PostMapping("/closure")
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String close(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @PathVariable UUID grant,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    desk.close(viewer, MemberController.target(viewer, organisation), grant, reason);
    return done(organisation, grant, redirect, "identity.members.closed");
  }

  @PostMapping("/reopening")
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String reopen(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @PathVariable UUID grant,
      RedirectAttributes redirect) {
    desk.reopen(viewer, MemberController.target(viewer, organisation), grant);
    return done(organisation, grant, redirect, "identity.members.reopened");
  }

  private String page(
      Viewer viewer,
      Optional<UUID> organisation,
      UUID grant,
      MemberPage.@Nullable HandedOver password,
      Model model) {
    var target = MemberController.target(viewer, organisation);
    model.addAttribute(
        "page", desk.person(viewer, target, grant, MemberController.path(organisation), password));
    return "identity/desk/person";
  }

  private static String done(
      Optional<UUID> organisation, UUID grant, RedirectAttributes redirect, String key) {
    Notice.success(redirect, key);
    return "redirect:" + MemberController.path(organisation) + "/" + grant;
  }
}
