package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.index.SystemWords;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What kind of enterprise it is: asked first, because it decides which items are asked at all. */
@Controller
class ScopeController {
  private static final String SCOPE = "/check-ups/{id:[0-9a-f-]{36}}/scope";
  private static final String PREFIX = "scope-";

  private final Checkups checkups;
  private final Answering answering;
  private final Shells shells;

  ScopeController(Checkups checkups, Answering answering, Shells shells) {
    this.checkups = checkups;
    this.answering = answering;
    this.shells = shells;
  }

  @GetMapping(SCOPE)
  @Allows(CHECK_UP)
  String edit(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var sheet = checkups.sheet(viewer, new CheckupId(id));
    if (!sheet.checkup().isOpen()) {
      return "redirect:/check-ups/" + id;
    }
    model.addAttribute("page", page(sheet, shells.of(request)));
    return "checkup/filling/scope";
  }

  @PostMapping(SCOPE)
  @Allows(CHECK_UP)
  String update(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    var form = new SectionForm(fields);
    var checkup = new CheckupId(id);
    var sheet = checkups.sheet(viewer, checkup);
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    Map<String, String> options = new HashMap<>();
    for (var question : sheet.system().yardstick().applicability().scope().keySet()) {
      var option = form.text(PREFIX + question);
      if (option.isEmpty()) {
        result.rejectValue(PREFIX + question, "checkup.fault.scope-missing");
      }
      options.put(question, option);
    }
    if (Attempt.of(result, () -> answering.putScope(viewer, checkup, options, form.seen("")))) {
      return "redirect:" + first(checkups.sheet(viewer, checkup));
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", page(sheet, shells.of(request)));
    return "checkup/filling/scope";
  }

  private static String first(AnswerSheet sheet) {
    var path = "/check-ups/" + sheet.checkup().id();
    return new Sections(sheet)
        .list().stream()
            .findFirst()
            .map(dimension -> path + "/sections/" + dimension.code())
            .orElse(path);
  }

  private static ScopePage page(AnswerSheet sheet, Shell shell) {
    var words = sheet.system().words();
    var questions = new ArrayList<ScopePage.Question>();
    sheet
        .system()
        .yardstick()
        .applicability()
        .scope()
        .forEach(
            (question, options) ->
                questions.add(
                    new ScopePage.Question(
                        PREFIX + question,
                        words.of(SystemWords.Kind.SCOPE, question).in(shell.locale()),
                        options.stream()
                            .map(
                                option ->
                                    Option.of(
                                        option,
                                        words
                                            .of(SystemWords.Kind.OPTION, question + "." + option)
                                            .in(shell.locale())))
                            .toList(),
                        sheet.scope().options().getOrDefault(question, ""))));
    return new ScopePage(sheet.checkup().id().toString(), sheet.scope().revision(), questions);
  }
}
