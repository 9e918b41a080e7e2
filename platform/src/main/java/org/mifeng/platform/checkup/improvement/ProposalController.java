package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gaps of a result are proposed and taken into the plan. */
@Controller
class ProposalController {
  private static final String CODE = "code";

  private final Plan plan;
  private final ProposalPages pages;
  private final Shells shells;

  ProposalController(Plan plan, ProposalPages pages, Shells shells) {
    this.plan = plan;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/improvement-plan/proposals")
  @Allows(CHECK_UP)
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, checkup(from), shells.of(request)));
    return "checkup/improvement/proposals";
  }

  @PostMapping("/improvement-plan/tasks")
  @Allows(CHECK_UP)
  String create(
      Viewer viewer,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(name = CODE, required = false) @Nullable List<String> codes,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var chosen = codes == null ? List.<String>of() : codes;
    Map<String, Object> typed = new HashMap<>();
    typed.put(CODE, chosen);
    var result = new MapBindingResult(typed, "form");
    var checkup = checkup(from);
    var taken = new int[1];
    if (Attempt.of(result, CODE, () -> taken[0] = plan.take(viewer, checkup, chosen))) {
      if (taken[0] == 0) {
        Notice.info(redirect, "checkup.improvement.nothing-new");
      } else {
        Notice.success(redirect, "checkup.improvement.taken", String.valueOf(taken[0]));
      }
      return "redirect:/improvement-plan";
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(viewer, checkup, shells.of(request)));
    return "checkup/improvement/proposals";
  }

  private static CheckupId checkup(String typed) {
    try {
      return new CheckupId(UUID.fromString(typed));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound("checkup.refusal.no-such-check-up");
    }
  }
}
