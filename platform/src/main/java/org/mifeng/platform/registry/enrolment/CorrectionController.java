package org.mifeng.platform.registry.enrolment;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.Enterprises;
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

/** Correcting the record of an enterprise: by itself, or by an official of its district. */
@Controller
class CorrectionController {
  private final Enterprises enterprises;
  private final Directories directories;
  private final Checked checked;
  private final Shells shells;

  CorrectionController(
      Enterprises enterprises, Directories directories, Checked checked, Shells shells) {
    this.enterprises = enterprises;
    this.directories = directories;
    this.checked = checked;
    this.shells = shells;
  }

  @GetMapping("/enterprise/edit")
  @Allows(OWN_ENTERPRISE)
  String editOwn(Viewer viewer, HttpServletRequest request, Model model) {
    return edit(viewer, EnterpriseId.of(viewer.organisation()), request, model);
  }

  @GetMapping("/enterprises/{id}/edit")
  @Allows(CONFIRM_ENTERPRISE)
  String edit(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return edit(viewer, new EnterpriseId(id), request, model);
  }

  @PostMapping("/enterprise")
  @Allows(OWN_ENTERPRISE)
  String correctOwn(
      Viewer viewer,
      @ModelAttribute("form") EnterpriseForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var id = EnterpriseId.of(viewer.organisation());
    return correct(viewer, id, form, result, request, model)
        ? done(redirect, "/enterprise")
        : "registry/enrolment/edit";
  }

  @PostMapping("/enterprises/{id}")
  @Allows(CONFIRM_ENTERPRISE)
  String correct(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") EnterpriseForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    return correct(viewer, new EnterpriseId(id), form, result, request, model)
        ? done(
            redirect,
            enterprises.find(viewer, new EnterpriseId(id)).isPresent()
                ? "/enterprises/" + id
                : "/enterprises")
        : "registry/enrolment/edit";
  }

  private String edit(Viewer viewer, EnterpriseId id, HttpServletRequest request, Model model) {
    var enterprise = enterprises.look(viewer, id);
    show(viewer, id, EnterpriseForm.of(enterprise), false, request, model);
    return "registry/enrolment/edit";
  }

  private boolean correct(
      Viewer viewer,
      EnterpriseId id,
      EnterpriseForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var directory = directories.current();
    var declaration = form.declaration();
    var profile = checked.profile(declaration, directory, form.doubtAccepted(), result);
    if (profile.isPresent()
        && Attempt.of(
            result, () -> enterprises.correct(viewer, id, form.version(), profile.get()))) {
      return true;
    }
    show(viewer, id, form, checked.isDoubtful(declaration, directory), request, model);
    return false;
  }

  private void show(
      Viewer viewer,
      EnterpriseId id,
      EnterpriseForm form,
      boolean doubtful,
      HttpServletRequest request,
      Model model) {
    var own = viewer.organisation().equals(id.organisation());
    model.addAttribute(
        "page",
        new CorrectionPage(
            enterprises.require(viewer, id),
            form,
            Choices.of(directories.current(), shells.of(request)),
            own ? "/enterprise" : "/enterprises/" + id,
            own,
            doubtful));
  }

  private static String done(RedirectAttributes redirect, String path) {
    Notice.success(redirect, "registry.corrected");
    return "redirect:" + path;
  }
}
