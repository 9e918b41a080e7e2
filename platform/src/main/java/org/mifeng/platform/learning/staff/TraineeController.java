package org.mifeng.platform.learning.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One of the enterprise's people in a course: their link, their day. */
@Controller
class TraineeController {
  private static final String ONE = "/training/{study:[0-9a-f-]{36}}";

  private final Trainees trainees;
  private final TrainingPages pages;
  private final Shells shells;

  TraineeController(Trainees trainees, TrainingPages pages, Shells shells) {
    this.trainees = trainees;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID study, HttpServletRequest request, Model model) {
    return page(viewer, study, request, model);
  }

  /** A new link, shown once with what to remind the person of. */
  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/link")
  String renew(Viewer viewer, @PathVariable UUID study, HttpServletRequest request, Model model) {
    var issued = trainees.renewLink(viewer, study);
    model.addAttribute(
        "page", pages.issued(List.of(issued), TrainingController.site(), shells.of(request)));
    return "learning/staff/issued";
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/link-revocation")
  String revoke(Viewer viewer, @PathVariable UUID study, RedirectAttributes redirect) {
    trainees.revokeLink(viewer, study);
    Notice.success(redirect, "learning.staff.link-revoked");
    return "redirect:/training/" + study;
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/due-date")
  String setDay(
      Viewer viewer,
      @PathVariable UUID study,
      @RequestParam(defaultValue = "") String requiredBy,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(Map.of("requiredBy", requiredBy), "form");
    var day = AssignmentForm.day(requiredBy, trainees.today(), "requiredBy", result);
    if (Attempt.of(result, () -> trainees.setDay(viewer, study, day))) {
      Notice.success(redirect, "learning.staff.day-set");
      return "redirect:/training/" + study;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(viewer, study, request, model);
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/withdrawal")
  String withdraw(Viewer viewer, @PathVariable UUID study, RedirectAttributes redirect) {
    trainees.withdraw(viewer, study);
    Notice.success(redirect, "learning.staff.withdrawn");
    return "redirect:/training";
  }

  private String page(Viewer viewer, UUID study, HttpServletRequest request, Model model) {
    var trainee = trainees.require(viewer, study);
    model.addAttribute("page", pages.one(trainee, shells.of(request)));
    return "learning/staff/show";
  }
}
