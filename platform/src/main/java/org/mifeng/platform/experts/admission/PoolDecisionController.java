package org.mifeng.platform.experts.admission;

import static org.mifeng.platform.identity.Permission.ADMIT_EXPERTS;
import static org.mifeng.platform.identity.Permission.REVIEW_EXPERTS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions about a candidate: each is a resource below it. */
@Controller
class PoolDecisionController {
  private static final String ONE = "/pool/{id:[0-9a-f-]{36}}";

  private final Admissions admissions;
  private final Objections objections;
  private final Assessments assessments;
  private final Candidates candidates;
  private final CandidatePages pages;
  private final Shells shells;

  PoolDecisionController(
      Admissions admissions,
      Objections objections,
      Assessments assessments,
      Candidates candidates,
      CandidatePages pages,
      Shells shells) {
    this.admissions = admissions;
    this.objections = objections;
    this.assessments = assessments;
    this.candidates = candidates;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows({ADMIT_EXPERTS, REVIEW_EXPERTS})
  @PostMapping(ONE + "/decisions")
  String decide(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(Map.of("deed", deed, "reason", reason), "form");
    var chosen = Arrays.stream(Deed.values()).filter(one -> one.code().equals(deed)).findFirst();
    if (chosen.isEmpty()) {
      result.rejectValue("deed", "experts.problem.deed");
    } else if (Attempt.of(
        result, "reason", () -> admissions.decide(viewer, id, version, chosen.get(), reason))) {
      Notice.success(redirect, "experts.decided");
      return "redirect:/pool/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  @Allows(ADMIT_EXPERTS)
  @PostMapping(ONE + "/objections/{objection:[0-9a-f-]{36}}/answer")
  String answer(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID objection,
      @RequestParam(defaultValue = "") String upheld,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(Map.of("upheld", upheld, "answer", answer), "form");
    if (!upheld.equals("yes") && !upheld.equals("no")) {
      result.rejectValue("upheld", "experts.problem.choose");
    }
    if (Attempt.of(
        result,
        "answer",
        () -> objections.answer(viewer, id, objection, upheld.equals("yes"), answer))) {
      Notice.success(redirect, "experts.objection.answered");
      return "redirect:/pool/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  @Allows(ADMIT_EXPERTS)
  @PostMapping(ONE + "/assessments")
  String assess(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String services,
      @RequestParam(defaultValue = "") String score,
      @RequestParam(defaultValue = "") String remark,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result =
        new MapBindingResult(
            Map.of("services", services, "score", score, "remark", remark), "form");
    if (Attempt.of(
        result,
        "score",
        () -> assessments.assess(viewer, id, number(services), score.strip(), remark))) {
      Notice.success(redirect, "experts.assessment.done");
      return "redirect:/pool/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  private static int number(String typed) {
    if (!typed.strip().matches("\\d{1,5}")) {
      throw Refusal.invalid("experts.refusal.assessment");
    }
    return Integer.parseInt(typed.strip());
  }

  private String again(
      Viewer viewer, UUID id, BindingResult result, HttpServletRequest request, Model model) {
    var candidate = candidates.require(viewer, id);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.one(viewer, candidate, shells.of(request)));
    return "experts/admission/show";
  }
}
