package org.mifeng.platform.workflow.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.workflow.Absence;
import org.mifeng.platform.workflow.Absences;
import org.mifeng.platform.workflow.Colleagues;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody goes away and says who stands in; or is back early. */
@Controller
class AbsenceController {
  private static final String PATH = "/work/absences";

  private final Absences absences;
  private final Colleagues colleagues;
  private final Worklist worklist;
  private final Shells shells;

  AbsenceController(Absences absences, Colleagues colleagues, Worklist worklist, Shells shells) {
    this.absences = absences;
    this.colleagues = colleagues;
    this.worklist = worklist;
    this.shells = shells;
  }

  @GetMapping(PATH)
  @Allows(Permission.OWN_ACCOUNT)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", page(viewer, shells.of(request)));
    return "workflow/inbox/absences";
  }

  @PostMapping(PATH)
  @Allows(Permission.OWN_ACCOUNT)
  String create(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(new HashMap<>(fields), "form");
    var deputy = ItemController.account(fields.getOrDefault("deputy", ""));
    if (deputy.equals(AccountId.NOBODY)) {
      result.rejectValue("deputy", "workflow.refusal.choose-colleague");
    }
    var first = day(fields, "from", result);
    var last = day(fields, "to", result);
    var reason = fields.getOrDefault("reason", "");
    if (Attempt.of(result, "from", () -> absences.announce(viewer, deputy, first, last, reason))) {
      Notice.success(redirect, "workflow.done.absence");
      return "redirect:" + PATH;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", page(viewer, shells.of(request)));
    return "workflow/inbox/absences";
  }

  @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/ending")
  @Allows(Permission.OWN_ACCOUNT)
  String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    absences.end(viewer, id);
    Notice.success(redirect, "workflow.done.absence-ended");
    return "redirect:" + PATH;
  }

  private static LocalDate day(Map<String, String> fields, String name, Errors errors) {
    try {
      return LocalDate.parse(fields.getOrDefault(name, ""));
    } catch (DateTimeException notADay) {
      errors.rejectValue(name, "workflow.refusal.day");
      return LocalDate.EPOCH;
    }
  }

  private AbsencePage page(Viewer viewer, Shell shell) {
    var now = worklist.now();
    return new AbsencePage(
        colleagues.list(viewer).stream()
            .map(one -> Option.of(one.account().toString(), one.name()))
            .toList(),
        LegalTime.day(now).toString(),
        rows(viewer, shell));
  }

  private List<AbsencePage.Row> rows(Viewer viewer, Shell shell) {
    var now = worklist.now();
    return absences.list(viewer).stream()
        .map(
            absence ->
                new AbsencePage.Row(
                    absence.id().toString(),
                    shell.text(
                        "workflow.absence.who", absence.who().name(), absence.deputy().name()),
                    shell.text(
                        "workflow.absence.days",
                        shell.date(absence.from()),
                        shell.date(Deadlines.lastDay(absence.until()))),
                    absence.reason(),
                    shell.text("workflow.absence.state." + state(absence, now)),
                    absence.isOn(now) ? "success" : "neutral",
                    absence.isAhead(now) && absence.who().account().equals(viewer.account())))
        .toList();
  }

  private static String state(Absence absence, java.time.Instant now) {
    if (absence.endedAt() != null) {
      return "ended";
    }
    return absence.isOn(now) ? "on" : absence.isAhead(now) ? "ahead" : "over";
  }
}
