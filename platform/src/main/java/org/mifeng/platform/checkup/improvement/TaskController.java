package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Members;
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

/** A task is seen, changed, put away and taken up again. */
@Controller
class TaskController {
  static final String ONE = "/improvement-plan/tasks/{id:[0-9a-f-]{36}}";

  private static final String WHY = "why";
  private static final String DROP_REASON = "dropReason";
  private static final String REOPEN_REASON = "reopenReason";

  private final Plan plan;
  private final TaskPages pages;
  private final Members members;
  private final Shells shells;

  TaskController(Plan plan, TaskPages pages, Members members, Shells shells) {
    this.plan = plan;
    this.pages = pages;
    this.members = members;
    this.shells = shells;
  }

  @GetMapping(ONE)
  @Allows(CHECK_UP)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "checkup/improvement/task";
  }

  @PostMapping(ONE + "/terms")
  @Allows(CHECK_UP)
  String change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var task = plan.require(viewer, id);
    var form = new TaskForm(fields);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var bounds = pages.bounds(viewer, task, shells.of(request));
    var why = form.checked(WHY, Terms.REASON_LIMIT, result);
    var terms = form.terms(task.last().terms(), bounds, members.listColleagues(viewer), result);
    if (terms.isPresent()
        && Attempt.of(result, () -> plan.change(viewer, id, form.seen(), terms.get(), why))) {
      Notice.success(redirect, "checkup.improvement.changed-notice");
      return "redirect:/improvement-plan/tasks/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/withdrawal")
  @Allows(CHECK_UP)
  String drop(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new TaskForm(fields);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    if (Attempt.of(
        result, DROP_REASON, () -> plan.drop(viewer, id, form.seen(), form.text(DROP_REASON)))) {
      Notice.success(redirect, "checkup.improvement.dropped-notice");
      return "redirect:/improvement-plan";
    }
    return again(viewer, id, result, request, model);
  }

  @PostMapping(ONE + "/reopening")
  @Allows(CHECK_UP)
  String reopen(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new TaskForm(fields);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    if (Attempt.of(
        result,
        REOPEN_REASON,
        () -> plan.reopen(viewer, id, form.seen(), form.text(REOPEN_REASON)))) {
      Notice.success(redirect, "checkup.improvement.reopened-notice");
      return "redirect:/improvement-plan/tasks/" + id;
    }
    return again(viewer, id, result, request, model);
  }

  private String again(
      Viewer viewer, UUID id, BindingResult result, HttpServletRequest request, Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "checkup/improvement/task";
  }
}
