package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A section of a check-up: shown, and sent as one form where no script sends each answer. */
@Controller
class SectionController {
  private static final String SECTION =
      "/check-ups/{id:[0-9a-f-]{36}}/sections/{section:[A-Za-z0-9._-]{1,64}}";

  private final Checkups checkups;
  private final Answering answering;
  private final SectionPages pages;
  private final Shells shells;

  SectionController(Checkups checkups, Answering answering, SectionPages pages, Shells shells) {
    this.checkups = checkups;
    this.answering = answering;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(SECTION)
  @Allows(CHECK_UP)
  String edit(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      HttpServletRequest request,
      Model model) {
    var sheet = checkups.sheet(viewer, new CheckupId(id));
    if (!sheet.checkup().isOpen()) {
      return "redirect:/check-ups/" + id;
    }
    model.addAttribute(
        "page", pages.of(viewer, sheet, new Sections(sheet), section, shells.of(request)));
    return "checkup/filling/section";
  }

  /** Keeps what is whole, shows again what is not, and goes on when nothing is left to mend. */
  @PostMapping(SECTION)
  @Allows(CHECK_UP)
  String update(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    var checkup = new CheckupId(id);
    var sheet = checkups.sheet(viewer, checkup);
    var form = new SectionForm(fields);
    var shell = shells.of(request);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    form.take(
        new Sections(sheet).items(section),
        result,
        shell,
        (code, claim, seen) -> answering.answer(viewer, checkup, code, claim, seen));
    var after = checkups.sheet(viewer, checkup);
    if (!result.hasErrors()) {
      return "redirect:" + next(after, section);
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(viewer, after, new Sections(after), section, shell));
    return "checkup/filling/section";
  }

  private static String next(AnswerSheet sheet, String section) {
    var path = "/check-ups/" + sheet.checkup().id();
    var list = new Sections(sheet).list();
    for (int i = 0; i + 1 < list.size(); i++) {
      if (list.get(i).code().equals(section)) {
        return path + "/sections/" + list.get(i + 1).code();
      }
    }
    return path;
  }
}
