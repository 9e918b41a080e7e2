package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What offices report about their tasks, and what the city says to it. */
@Controller
class ReportController {
  private final Progress progress;
  private final ReportPages pages;
  private final TaskShowPages shown;
  private final Shells shells;

  ReportController(Progress progress, ReportPages pages, TaskShowPages shown, Shells shells) {
    this.progress = progress;
    this.pages = pages;
    this.shown = shown;
    this.shells = shells;
  }

  /** A review as a form sends it. */
  record ReviewForm(@Nullable String verdict, @Nullable String note) {}

  @PostMapping(TaskController.ONE + "/reports")
  @Allows(WORK_ON_TASKS)
  String create(
      Viewer viewer,
      @PathVariable String plan,
      @PathVariable int number,
      @ModelAttribute("form") ReportForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(result, () -> progress.report(viewer, plan, number, form.draft()))) {
      Notice.success(redirect, "oversight.tasks.done");
      return "redirect:/oversight/tasks/" + plan + "/" + number;
    }
    model.addAttribute("page", shown.of(viewer, plan, number, shells.of(request)));
    return "oversight/tasks/show";
  }

  @GetMapping("/oversight/progress/{id}")
  @Allows(WORK_ON_TASKS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "oversight/tasks/report";
  }

  @GetMapping("/oversight/progress/{id}/files/{number}")
  @Allows(WORK_ON_TASKS)
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable int number) {
    var file = progress.requireFile(viewer, id, number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.body());
  }

  @PostMapping("/oversight/progress/{id}/review")
  @Allows(MANAGE_PLANS)
  String review(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReviewForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var accepted = "accepted".equals(form.verdict());
    if (Attempt.of(result, "note", () -> progress.review(viewer, id, accepted, form.note()))) {
      Notice.success(redirect, accepted ? "oversight.tasks.accepted" : "oversight.tasks.returned");
      return "redirect:" + Progress.path(id);
    }
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "oversight/tasks/report";
  }
}
