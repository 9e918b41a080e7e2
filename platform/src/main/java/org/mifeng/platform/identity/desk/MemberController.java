package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people of one's own organisation, or, for the operator, of any: list and invitation. */
@Controller
@RequestMapping({"/members", "/organisations/{organisation}/members"})
class MemberController {
  private final Desk desk;
  private final Shells shells;

  MemberController(Desk desk, Shells shells) {
    this.desk = desk;
    this.shells = shells;
  }

  @GetMapping
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String show(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      HttpServletRequest request,
      Model model) {
    return page(viewer, organisation, null, request, model);
  }

  @PostMapping
  @Allows({Permission.MANAGE_MEMBERS, Permission.MANAGE_ORGANISATIONS})
  String invite(
      Viewer viewer,
      @PathVariable Optional<UUID> organisation,
      @Valid @ModelAttribute("form") MemberForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var password = new AtomicReference<MemberPage.@Nullable HandedOver>();
    if (!result.hasErrors()) {
      Attempt.of(
          result, () -> password.set(desk.invite(viewer, target(viewer, organisation), form)));
    }
    response.setHeader("Cache-Control", "no-store");
    return page(viewer, organisation, password.get(), request, model);
  }

  private String page(
      Viewer viewer,
      Optional<UUID> organisation,
      MemberPage.@Nullable HandedOver password,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page",
        desk.members(
            viewer,
            target(viewer, organisation),
            path(organisation),
            password,
            shells.of(request)));
    return password == null ? "identity/desk/members" : "identity/desk/handed-over";
  }

  static OrganisationId target(Viewer viewer, Optional<UUID> organisation) {
    return organisation.map(OrganisationId::new).orElse(viewer.organisation());
  }

  static String path(Optional<UUID> organisation) {
    return organisation.map(id -> "/organisations/" + id + "/members").orElse("/members");
  }
}
