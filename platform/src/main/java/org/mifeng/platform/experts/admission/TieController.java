package org.mifeng.platform.experts.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.TieKind;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An expert declares to whom they are tied, and that they no longer are. */
@Controller
class TieController {
  private final Recusals recusals;
  private final Profiles profiles;
  private final OwnPages pages;
  private final Shells shells;

  TieController(Recusals recusals, Profiles profiles, OwnPages pages, Shells shells) {
    this.recusals = recusals;
    this.profiles = profiles;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.OWN_EXPERTISE)
  @PostMapping("/expertise/ties")
  String declare(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var expert = new ExpertId(profiles.requireOwnId(viewer));
    var result = new MapBindingResult(Map.of("kind", kind, "party", party, "code", code), "form");
    var chosen = TieKind.find(kind);
    if (chosen.isEmpty()) {
      result.rejectValue("kind", "experts.problem.choose");
    }
    if (party.length() > 200) {
      result.rejectValue("party", "experts.problem.too-long", new Object[] {"200"}, null);
    }
    if (!code.isBlank() && !code.strip().matches("[0-9A-Za-z]{18}")) {
      result.rejectValue("code", "experts.problem.code");
    }
    if (Attempt.of(
        result,
        "party",
        () ->
            recusals.declare(viewer, expert, chosen.orElseThrow(), new Party(null, code, party)))) {
      Notice.success(redirect, "experts.tie.declared");
      return "redirect:/expertise";
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.own(viewer, shells.of(request)));
    return "experts/admission/own";
  }

  @Allows(Permission.OWN_EXPERTISE)
  @PostMapping("/expertise/ties/{tie:[0-9a-f-]{36}}/end")
  String end(Viewer viewer, @PathVariable UUID tie, RedirectAttributes redirect) {
    recusals.end(viewer, new ExpertId(profiles.requireOwnId(viewer)), tie);
    Notice.success(redirect, "experts.tie.ended");
    return "redirect:/expertise";
  }
}
