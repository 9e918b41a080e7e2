package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;
import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Check-ups begin here, are seen as a whole, and are put away. */
@Controller
class CheckupController {
  private static final String ONE = "/check-ups/{id:[0-9a-f-]{36}}";

  private final Checkups checkups;
  private final StartPages pages;
  private final Shells shells;

  CheckupController(Checkups checkups, StartPages pages, Shells shells) {
    this.checkups = checkups;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/check-ups")
  @Allows(CHECK_UP)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, shells.of(request)));
    return "checkup/filling/index";
  }

  @PostMapping("/check-ups")
  @Allows(CHECK_UP)
  String create(
      Viewer viewer,
      @ModelAttribute("form") StartForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var started = new CheckupId[1];
    if (Attempt.of(
        result,
        () ->
            started[0] =
                checkups.start(viewer, form.version(), form.chosenSet(), form.isCarried()))) {
      return "redirect:/check-ups/" + started[0] + "/scope";
    }
    model.addAttribute("page", pages.of(viewer, shells.of(request)));
    return "checkup/filling/index";
  }

  @GetMapping(ONE)
  @Allows(CHECK_UP)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var sheet = checkups.sheet(viewer, new CheckupId(id));
    if (sheet.checkup().isSigned()) {
      return "redirect:/check-ups/" + id + "/result";
    }
    model.addAttribute("page", overview(viewer, sheet, shells.of(request)));
    return "checkup/filling/show";
  }

  @PostMapping(ONE + "/withdrawal")
  @Allows(SIGN_CHECK_UP)
  String drop(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    checkups.drop(viewer, new CheckupId(id));
    Notice.success(redirect, "checkup.overview.dropped-notice");
    return "redirect:/check-ups";
  }

  private static OverviewPage overview(Viewer viewer, AnswerSheet sheet, Shell shell) {
    var sections = new Sections(sheet);
    var id = sheet.checkup().id().toString();
    var closure = sheet.checkup().closure();
    var list =
        sections.list().stream()
            .map(
                dimension ->
                    new OverviewPage.Section(
                        dimension.code(),
                        dimension.name().in(shell.locale()),
                        sections.progress(dimension.code())))
            .toList();
    return new OverviewPage(
        id,
        StartPages.setName(sheet.system(), sheet.checkup().set(), shell),
        sections.progress(),
        sheet.scope().revision() > 0,
        list,
        next(sheet, list),
        new OverviewPage.Standing(
            sheet.checkup().isOpen(),
            viewer.may(SIGN_CHECK_UP),
            closure == null
                ? null
                : shell.text(
                    "checkup.overview.dropped",
                    closure.by().name(),
                    shell.time(closure.by().at()))));
  }

  /** Where it goes on: the scope, the first section that is not whole, or the result. */
  private static String next(AnswerSheet sheet, java.util.List<OverviewPage.Section> sections) {
    var path = "/check-ups/" + sheet.checkup().id();
    if (sheet.scope().revision() == 0) {
      return path + "/scope";
    }
    return sections.stream()
        .filter(section -> !section.progress().isWhole())
        .findFirst()
        .map(section -> path + "/sections/" + section.code())
        .orElse(path + "/result");
  }
}
