package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.PUBLISH_ANSWERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
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

/** What a second person decides about an excerpt. */
@Controller
class DecisionController {
  private final Excerpts excerpts;
  private final Questions questions;
  private final ExcerptPages pages;
  private final Shells shells;

  DecisionController(Excerpts excerpts, Questions questions, ExcerptPages pages, Shells shells) {
    this.excerpts = excerpts;
    this.questions = questions;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(PUBLISH_ANSWERS)
  @PostMapping(ExcerptController.ONE + "/publication")
  String publish(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(), "form");
    var source = questions.look(viewer, excerpts.require(viewer, id).question());
    if (!Attempt.of(result, () -> excerpts.publish(viewer, source, id, seen))) {
      return again(viewer, id, result, request, model);
    }
    Notice.success(redirect, "consultation.excerpt.published");
    return "redirect:" + ExcerptPages.LIST + "/" + id;
  }

  @Allows(PUBLISH_ANSWERS)
  @PostMapping(ExcerptController.ONE + "/return")
  String giveBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String returnReason,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(Map.of("returnReason", returnReason)), "form");
    if (!Attempt.of(
        result, "returnReason", () -> excerpts.giveBack(viewer, id, seen, returnReason))) {
      return again(viewer, id, result, request, model);
    }
    Notice.success(redirect, "consultation.excerpt.returned");
    return "redirect:" + ExcerptPages.LIST + "/" + id;
  }

  @Allows(PUBLISH_ANSWERS)
  @PostMapping(ExcerptController.ONE + "/withdrawal")
  String withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String withdrawReason,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result =
        new MapBindingResult(new HashMap<>(Map.of("withdrawReason", withdrawReason)), "form");
    if (!Attempt.of(
        result, "withdrawReason", () -> excerpts.withdraw(viewer, id, withdrawReason))) {
      return again(viewer, id, result, request, model);
    }
    Notice.success(redirect, "consultation.excerpt.withdrawn");
    return "redirect:" + ExcerptPages.LIST + "/" + id;
  }

  private String again(
      Viewer viewer, UUID id, BindingResult result, HttpServletRequest request, Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    var excerpt = excerpts.require(viewer, id);
    model.addAttribute("page", pages.show(viewer, excerpt, shells.of(request)));
    return "consultation/excerpts/show";
  }
}
