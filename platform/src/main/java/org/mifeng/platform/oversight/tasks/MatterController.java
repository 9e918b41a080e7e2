package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of matters for the coordination meeting. */
@Controller
class MatterController {
  private final Matters matters;
  private final MatterPages pages;
  private final Exports exports;
  private final Shells shells;

  MatterController(Matters matters, MatterPages pages, Exports exports, Shells shells) {
    this.matters = matters;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/oversight/matters")
  @Allows(WORK_ON_TASKS)
  String index(
      Viewer viewer,
      @ModelAttribute MatterPages.Question question,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.index(viewer, question, paging, shells.of(request)));
    return "oversight/tasks/matters";
  }

  @GetMapping("/oversight/matters.{extension:csv|xlsx}")
  @Allows(WORK_ON_TASKS)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute MatterPages.Question question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        pages.table(viewer, shells.of(request)),
        pages.rows(viewer, question),
        Exports.Kind.of(extension));
  }

  @PostMapping("/oversight/matters")
  @Allows(WORK_ON_TASKS)
  String create(
      Viewer viewer,
      @ModelAttribute("form") MatterForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var id = new UUID[1];
    if (Attempt.of(result, () -> id[0] = matters.raise(viewer, form.draft()))) {
      Notice.success(redirect, "oversight.matters.raised");
      return "redirect:" + Matters.path(id[0]);
    }
    var all = new MatterPages.Question(null, null);
    model.addAttribute("page", pages.index(viewer, all, Paging.first(), shells.of(request)));
    return "oversight/tasks/matters";
  }

  @GetMapping("/oversight/matters/{id}")
  @Allows(WORK_ON_TASKS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, id, shells.of(request)));
    return "oversight/tasks/matter";
  }

  @PostMapping("/oversight/matters/{id}/steps")
  @Allows(WORK_ON_TASKS)
  String bring(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") StepForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(result, () -> matters.bring(viewer, id, form.draft()))) {
      Notice.success(redirect, "oversight.matters.brought");
      return "redirect:" + Matters.path(id);
    }
    return show(viewer, id, request, model);
  }

  /** A matter as a form sends it. */
  record MatterForm(
      @Nullable String plan, @Nullable String task, @Nullable String title, @Nullable String text) {
    Matter.Draft draft() {
      return new Matter.Draft(plan, task, title, text);
    }
  }

  /** A step as a form sends it. */
  record StepForm(
      @Nullable String stage,
      @Nullable String text,
      @Nullable String office,
      @Nullable String due) {
    Matter.StepDraft draft() {
      return new Matter.StepDraft(stage, text, office, TaskPartForm.day(due), null);
    }
  }
}
