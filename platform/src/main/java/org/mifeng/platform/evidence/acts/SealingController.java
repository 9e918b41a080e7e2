package org.mifeng.platform.evidence.acts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts that should be sealed and are not, for the operator. */
@Controller
class SealingController {
  private final Acts acts;
  private final Organisations organisations;
  private final Shells shells;

  SealingController(Acts acts, Organisations organisations, Shells shells) {
    this.acts = acts;
    this.organisations = organisations;
    this.shells = shells;
  }

  @Allows(Permission.OPERATE)
  @GetMapping("/act-sealing")
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    var troubled = acts.listTroubled(viewer);
    var names = organisations.names(troubled.stream().map(Act::owner).collect(Collectors.toSet()));
    model.addAttribute(
        "page", SealingPage.of(shells.of(request), troubled, names, acts.countWaiting(viewer)));
    return "evidence/acts/sealing";
  }

  @Allows(Permission.OPERATE)
  @PostMapping("/act-sealing/{id:[0-9a-f-]{36}}/attempts")
  String tryAgain(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    acts.hurry(viewer, id);
    Notice.success(redirect, "evidence.acts.sealing.hurried");
    return "redirect:/act-sealing";
  }
}
