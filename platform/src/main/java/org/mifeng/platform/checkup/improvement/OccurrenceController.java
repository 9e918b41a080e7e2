package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
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

/** What happened is reported, so that the next check-up is not forgotten. */
@Controller
class OccurrenceController {
  private static final String PATH = "/improvement-plan/occurrences";

  private final Occurrences occurrences;
  private final Results results;
  private final Shells shells;

  OccurrenceController(Occurrences occurrences, Results results, Shells shells) {
    this.occurrences = occurrences;
    this.results = results;
    this.shells = shells;
  }

  @GetMapping(PATH)
  @Allows(CHECK_UP)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", page(viewer, shells.of(request)));
    return "checkup/improvement/occurrences";
  }

  @PostMapping(PATH)
  @Allows(CHECK_UP)
  String create(
      Viewer viewer,
      @ModelAttribute("form") OccurrenceForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var kind = form.kind(result);
    var day = form.day(results.today(), result);
    var note = form.note(result);
    if (kind != null
        && day != null
        && Attempt.of(result, () -> occurrences.report(viewer, kind, day, note))) {
      Notice.success(redirect, "checkup.occurrence.reported-notice");
      return "redirect:" + PATH;
    }
    model.addAttribute("page", page(viewer, shells.of(request)));
    return "checkup/improvement/occurrences";
  }

  @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/withdrawal")
  @Allows(CHECK_UP)
  String withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    occurrences.withdraw(viewer, id, reason.replace("\0", "").strip());
    Notice.success(redirect, "checkup.occurrence.withdrawn-notice");
    return "redirect:" + PATH;
  }

  private OccurrencePage page(Viewer viewer, Shell shell) {
    return new OccurrencePage(
        Option.each(
                Occurrence.Kind.class, kind -> shell.text("checkup.occurrence.kind." + kind.code()))
            .stream()
            .map(one -> Option.of(Occurrence.Kind.valueOf(one.value()).code(), one.text()))
            .toList(),
        results.today().toString(),
        occurrences.list(viewer).stream().map(one -> row(one, shell)).toList());
  }

  private static OccurrencePage.Row row(Occurrence one, Shell shell) {
    var withdrawn = one.withdrawn();
    return new OccurrencePage.Row(
        one.id().toString(),
        shell.text(
            "checkup.occurrence.row",
            shell.date(one.day()),
            shell.text("checkup.occurrence.kind." + one.kind().code())),
        one.note(),
        withdrawn == null
            ? shell.text(
                "checkup.occurrence.by",
                one.reported().name(),
                shell.shortTime(one.reported().at()))
            : shell.text(
                "checkup.occurrence.withdrawn-by",
                withdrawn.name(),
                shell.shortTime(withdrawn.at())),
        withdrawn == null);
  }
}
