package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.checkup.filling.ItemForms;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shell;
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

/** A task is reported done; a re-check is seen before it is signed. */
@Controller
class RecheckController {
  private static final String REMARK = "remark";
  private static final String BACK_REASON = "backReason";

  private final Plan plan;
  private final Rechecking rechecking;
  private final RecheckPages recheckPages;
  private final TaskPages pages;
  private final ItemForms items;
  private final Shells shells;

  RecheckController(
      Plan plan,
      Rechecking rechecking,
      RecheckPages recheckPages,
      TaskPages pages,
      ItemForms items,
      Shells shells) {
    this.plan = plan;
    this.rechecking = rechecking;
    this.recheckPages = recheckPages;
    this.pages = pages;
    this.items = items;
    this.shells = shells;
  }

  @GetMapping("/improvement-plan/rechecks/{id:[0-9a-f-]{36}}")
  @Allows(CHECK_UP)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", recheckPages.of(viewer, new CheckupId(id), shells.of(request)));
    return "checkup/improvement/recheck";
  }

  @PostMapping(TaskController.ONE + "/completion")
  @Allows(CHECK_UP)
  String complete(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var code = plan.require(viewer, id).origin().code();
    var form = new TaskForm(fields);
    var shell = shells.of(request);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var report =
        new Rechecking.Report(
            items.claim(fields, code),
            items.seen(fields, code),
            form.text("sheet"),
            form.checked(REMARK, Terms.REASON_LIMIT, result));
    if (Attempt.of(
            result,
            () -> tell(rechecking.complete(viewer, id, form.seen(), report), code, result, shell))
        && !result.hasErrors()) {
      Notice.success(redirect, "checkup.improvement.done-notice");
      return "redirect:/improvement-plan/rechecks/" + plan.require(viewer, id).last().recheck();
    }
    return again(viewer, id, result, request, model);
  }

  private static void tell(Saving saving, String code, BindingResult result, Shell shell) {
    switch (saving) {
      case Saving.Saved saved -> {
        // The page of the re-check shows it.
      }
      case Saving.Faulty(var faults) ->
          faults.forEach(
              fault ->
                  result.rejectValue(
                      code + "." + fault.field(), fault.key(), fault.arguments().toArray(), null));
      case Saving.Overtaken(var newer) ->
          result.rejectValue(
              code + ".choice",
              "checkup.fault.overtaken",
              new Object[] {newer.by().name(), shell.shortTime(newer.by().at())},
              null);
    }
  }

  @PostMapping(TaskController.ONE + "/taking-back")
  @Allows(CHECK_UP)
  String takeBack(
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
        BACK_REASON,
        () -> rechecking.takeBack(viewer, id, form.seen(), form.text(BACK_REASON)))) {
      Notice.success(redirect, "checkup.improvement.taken-back-notice");
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
