package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sub-tasks and milestones of a task. */
@Controller
class TaskPartController {
  private final TaskParts parts;
  private final Tasks tasks;
  private final TaskShowPages shown;
  private final Shells shells;

  TaskPartController(TaskParts parts, Tasks tasks, TaskShowPages shown, Shells shells) {
    this.parts = parts;
    this.tasks = tasks;
    this.shown = shown;
    this.shells = shells;
  }

  /** How a part ended, as a form sends it. */
  record EndForm(@Nullable String verdict, @Nullable String note) {}

  @PostMapping(TaskController.ONE + "/parts")
  @Allows(WORK_ON_TASKS)
  String create(
      Viewer viewer,
      @PathVariable String plan,
      @PathVariable int number,
      @ModelAttribute("form") TaskPartForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(result, () -> parts.add(viewer, plan, number, form.draft()))) {
      Notice.success(redirect, "oversight.tasks.part-added");
      return "redirect:/oversight/tasks/" + plan + "/" + number;
    }
    model.addAttribute("page", shown.of(viewer, plan, number, shells.of(request)));
    return "oversight/tasks/show";
  }

  @PostMapping("/oversight/parts/{id}/end")
  @Allows(WORK_ON_TASKS)
  String end(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute EndForm form,
      RedirectAttributes redirect) {
    var about = parts.end(viewer, id, !"dropped".equals(form.verdict()), form.note());
    Notice.success(redirect, "oversight.tasks.part-ended");
    return "redirect:" + tasks.require(viewer, about).task().path();
  }
}
