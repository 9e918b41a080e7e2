package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Briefings to the copy list. */
@Controller
class BriefingController {
  private final Briefings briefings;
  private final BriefingPages pages;
  private final Shells shells;

  BriefingController(Briefings briefings, BriefingPages pages, Shells shells) {
    this.briefings = briefings;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/oversight/briefings")
  @Allows(WORK_ON_TASKS)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "oversight/tasks/briefings";
  }

  @PostMapping("/oversight/briefings")
  @Allows(MANAGE_PLANS)
  String create(
      Viewer viewer,
      @ModelAttribute("form") BriefingForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var id = new UUID[1];
    if (Attempt.of(result, () -> id[0] = briefings.send(viewer, form.draft()))) {
      Notice.success(redirect, "oversight.briefings.sent");
      return "redirect:" + Briefings.path(id[0]);
    }
    return index(viewer, request, model);
  }

  @GetMapping("/oversight/briefings/{id}")
  @Allows(WORK_ON_TASKS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, id, shells.of(request)));
    return "oversight/tasks/briefing";
  }
}
