package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions about an enterprise: each is a resource below it. */
@Controller
class DecisionController {
  private final Decisions decisions;
  private final Enterprises enterprises;
  private final ShowPages showPages;
  private final Shells shells;

  DecisionController(
      Decisions decisions, Enterprises enterprises, ShowPages showPages, Shells shells) {
    this.decisions = decisions;
    this.enterprises = enterprises;
    this.showPages = showPages;
    this.shells = shells;
  }

  /** What the controller needs to go on after a decision. */
  private record Answer(BindingResult result, Model model, RedirectAttributes redirect) {}

  @PostMapping("/enterprises/{id}/confirmation")
  @Allows(CONFIRM_ENTERPRISE)
  String confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var enterprise = new EnterpriseId(id);
    var decided =
        Attempt.of(
            result,
            "remark",
            () -> decisions.confirm(viewer, enterprise, form.version(), form.remark()));
    return answer(viewer, enterprise, decided, request, new Answer(result, model, redirect));
  }

  @PostMapping("/enterprises/{id}/refusal")
  @Allows(CONFIRM_ENTERPRISE)
  String refuse(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var enterprise = new EnterpriseId(id);
    var decided =
        Attempt.of(
            result,
            "reason",
            () -> decisions.refuse(viewer, enterprise, form.version(), form.reason()));
    return answer(viewer, enterprise, decided, request, new Answer(result, model, redirect));
  }

  @PostMapping("/enterprises/{id}/closure")
  @Allows(CONFIRM_ENTERPRISE)
  String close(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var enterprise = new EnterpriseId(id);
    var decided =
        Attempt.of(
            result,
            "grounds",
            () -> decisions.close(viewer, enterprise, form.version(), form.grounds()));
    return answer(viewer, enterprise, decided, request, new Answer(result, model, redirect));
  }

  @PostMapping("/enterprise/registration")
  @Allows(OWN_ENTERPRISE)
  String askAgain(
      Viewer viewer,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var enterprise = EnterpriseId.of(viewer.organisation());
    var decided =
        Attempt.of(
            result,
            "remark",
            () -> decisions.askAgain(viewer, enterprise, form.version(), form.remark()));
    return answer(viewer, enterprise, decided, request, new Answer(result, model, redirect));
  }

  private String answer(
      Viewer viewer, EnterpriseId id, boolean decided, HttpServletRequest request, Answer answer) {
    var enterprise = enterprises.require(viewer, id);
    if (decided) {
      Notice.success(
          answer.redirect(), "registry.decided." + enterprise.standing().code(), enterprise.name());
      return viewer.organisation().equals(id.organisation())
          ? "redirect:/enterprise"
          : "redirect:/enterprises/" + id;
    }
    answer.model().addAttribute("page", showPages.of(viewer, enterprise, shells.of(request)));
    return "registry/show";
  }
}
