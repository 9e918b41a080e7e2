package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks of a plan, and the requests of the city to report on them. */
@Controller
class TaskController {
  static final String ONE = "/oversight/tasks/{plan}/{number}";

  private final TaskPages pages;
  private final TaskShowPages shown;
  private final Tasks tasks;
  private final ReportRequests requests;
  private final Exports exports;
  private final Shells shells;

  TaskController(
      TaskPages pages,
      TaskShowPages shown,
      Tasks tasks,
      ReportRequests requests,
      Exports exports,
      Shells shells) {
    this.pages = pages;
    this.shown = shown;
    this.tasks = tasks;
    this.requests = requests;
    this.exports = exports;
    this.shells = shells;
  }

  /** A request for reports as a form sends it. */
  record AskForm(@Nullable String due) {}

  @GetMapping("/oversight/tasks")
  @Allows(WORK_ON_TASKS)
  String index(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String plan,
      @RequestParam(required = false) @Nullable String light,
      @RequestParam(required = false) @Nullable String q,
      HttpServletRequest request,
      Model model) {
    var question = new TaskPages.Question(plan, light, q);
    model.addAttribute("page", pages.index(viewer, question, shells.of(request)));
    return "oversight/tasks/index";
  }

  @GetMapping("/oversight/tasks.{extension:csv|xlsx}")
  @Allows(WORK_ON_TASKS)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute TaskPages.Question question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    exports.send(
        request,
        response,
        pages.tables(shell).tasks(),
        pages.rows(viewer, question, shell),
        Exports.Kind.of(extension));
  }

  @GetMapping(ONE)
  @Allows(WORK_ON_TASKS)
  String show(
      Viewer viewer,
      @PathVariable String plan,
      @PathVariable int number,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", shown.of(viewer, plan, number, shells.of(request)));
    return "oversight/tasks/show";
  }

  @PostMapping(ONE + "/requests")
  @Allows(MANAGE_PLANS)
  String ask(
      Viewer viewer,
      @PathVariable String plan,
      @PathVariable int number,
      @ModelAttribute("form") AskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(
        result, "due", () -> requests.ask(viewer, plan, number, TaskPartForm.day(form.due())))) {
      Notice.success(redirect, "oversight.tasks.asked-done");
      return "redirect:/oversight/tasks/" + plan + "/" + number;
    }
    return show(viewer, plan, number, request, model);
  }

  @GetMapping("/oversight/requests/{id}")
  @Allows(WORK_ON_TASKS)
  String request(Viewer viewer, @PathVariable UUID id) {
    var about = requests.require(viewer, id).about();
    return "redirect:" + tasks.require(viewer, about).task().path();
  }

  @PostMapping("/oversight/requests/{id}/urging")
  @Allows(MANAGE_PLANS)
  String urge(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    var about = requests.require(viewer, id).about();
    try {
      requests.urge(viewer, id);
      Notice.success(redirect, "oversight.tasks.urged");
    } catch (Refusal refused) {
      // Answered or urged meanwhile: the page of the task shows how things stand.
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      Notice.warning(redirect, refused.key());
    }
    return "redirect:" + tasks.require(viewer, about).task().path();
  }
}
