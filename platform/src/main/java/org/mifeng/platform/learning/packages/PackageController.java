package org.mifeng.platform.learning.packages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing packages in, looking at them, deciding on them. */
@Controller
class PackageController {
  private static final String ALL = "/course-packages";
  private static final String ONE = ALL + "/{code}";

  private final CoursePackages packages;
  private final PackagePages pages;
  private final Shells shells;

  PackageController(CoursePackages packages, PackagePages pages, Shells shells) {
    this.packages = packages;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ALL)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.list(viewer, shells.of(request)));
    return "learning/packages/index";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ALL + "/new")
  String form() {
    return "learning/packages/new";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ALL)
  String handIn(
      Viewer viewer,
      @ModelAttribute("form") PackageForm form,
      BindingResult result,
      RedirectAttributes redirect)
      throws IOException {
    var about = form.read(result);
    var zip = form.content();
    var code = new AtomicReference<>("");
    if (Attempt.of(result, "file", () -> code.set(packages.handIn(viewer, about, zip)))) {
      Notice.success(redirect, "learning.packages.handed-in");
      return "redirect:" + ALL + "/" + code.get();
    }
    return "learning/packages/new";
  }

  /** What is in it, and one of its parts as learners would see it; nothing of that is kept. */
  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE)
  String show(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") String part,
      HttpServletRequest request,
      Model model) {
    var one = packages.require(viewer, code);
    model.addAttribute("page", pages.one(viewer, one, part, shells.of(request)));
    return "learning/packages/show";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ONE + "/offer")
  String offer(Viewer viewer, @PathVariable String code, RedirectAttributes redirect) {
    packages.offer(viewer, packages.require(viewer, code));
    return back(code, "learning.packages.offered", redirect);
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ONE + "/refusal")
  String decline(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    packages.decline(viewer, packages.require(viewer, code), reason);
    return back(code, "learning.packages.declined", redirect);
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ONE + "/takedown")
  String takeDown(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    packages.takeDown(viewer, packages.require(viewer, code), reason);
    return back(code, "learning.packages.taken-down", redirect);
  }

  private static String back(String code, String said, RedirectAttributes redirect) {
    Notice.success(redirect, said);
    return "redirect:" + ALL + "/" + code;
  }
}
