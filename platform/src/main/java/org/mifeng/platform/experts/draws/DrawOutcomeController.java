package org.mifeng.platform.experts.draws;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mifeng.platform.experts.MatterOutcome;
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

/** How what drawn experts took on came out. */
@Controller
class DrawOutcomeController {
  private final Draws draws;
  private final Invitations invitations;
  private final DrawPages pages;
  private final Shells shells;

  DrawOutcomeController(Draws draws, Invitations invitations, DrawPages pages, Shells shells) {
    this.draws = draws;
    this.invitations = invitations;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.DRAW_EXPERTS)
  @PostMapping("/draws/{number}/outcomes")
  String finish(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String lot,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String score,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var draw = draws.require(number);
    var result =
        new MapBindingResult(Map.of("lot", lot, "outcome", outcome, "score", score), "form");
    var found = MatterOutcome.find(outcome);
    if (found.isEmpty()) {
      result.rejectValue("outcome", "experts.problem.choose");
    }
    if (!score.isBlank() && !score.strip().matches("[1-5]")) {
      result.rejectValue("score", "experts.refusal.score");
    }
    if (Attempt.of(
        result,
        "lot",
        () ->
            invitations.finish(
                viewer,
                draw,
                lot,
                found.orElseThrow(),
                score.isBlank() ? null : Integer.valueOf(score.strip())))) {
      Notice.success(redirect, "experts.draw.outcome-kept");
      return "redirect:/draws/" + number;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.one(draw, shells.of(request)));
    return "experts/draws/show";
  }
}
