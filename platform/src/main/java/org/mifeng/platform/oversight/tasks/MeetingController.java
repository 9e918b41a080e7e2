package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
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

/** Coordination meetings and their minutes. */
@Controller
class MeetingController {
  private static final String ONE = "/oversight/meetings/{id:[0-9a-f-]{36}}";

  private final Meetings meetings;
  private final MeetingPages pages;
  private final Documents documents;
  private final Shells shells;

  MeetingController(Meetings meetings, MeetingPages pages, Documents documents, Shells shells) {
    this.meetings = meetings;
    this.pages = pages;
    this.documents = documents;
    this.shells = shells;
  }

  @GetMapping("/oversight/meetings")
  @Allows(WORK_ON_TASKS)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "oversight/tasks/meetings";
  }

  @PostMapping("/oversight/meetings")
  @Allows(MANAGE_PLANS)
  String create(
      Viewer viewer,
      @ModelAttribute("form") MeetingForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var id = new UUID[1];
    if (Attempt.of(result, () -> id[0] = meetings.hold(viewer, form.draft()))) {
      Notice.success(redirect, "oversight.meetings.held");
      return "redirect:" + MeetingPages.path(id[0]);
    }
    return index(viewer, request, model);
  }

  @GetMapping(ONE)
  @Allows(WORK_ON_TASKS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, id, shells.of(request)));
    return "oversight/tasks/minutes";
  }

  @GetMapping(ONE + "/minutes.pdf")
  @Allows(WORK_ON_TASKS)
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
    var shell = shells.of(request);
    var page = pages.show(viewer, id, shell);
    var day = meetings.require(viewer, id).held().on();
    var printed =
        new PrintedPage(
            "oversight/tasks/minutes-printed",
            page,
            shell.locale(),
            "oversight.meetings.document",
            "oversight.meetings.subject",
            day.toString(),
            List.of());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("minutes-" + day + ".pdf").build().toString())
        .body(documents.pdf(printed));
  }

  @PostMapping(ONE + "/matters")
  @Allows(MANAGE_PLANS)
  String treat(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") TreatForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(result, () -> meetings.treat(viewer, id, form.matterId(), form.step()))) {
      Notice.success(redirect, "oversight.matters.brought");
      return "redirect:" + MeetingPages.path(id);
    }
    return show(viewer, id, request, model);
  }

  @PostMapping(ONE + "/end")
  @Allows(MANAGE_PLANS)
  String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    meetings.end(viewer, id);
    Notice.success(redirect, "oversight.meetings.ended");
    return "redirect:" + MeetingPages.path(id);
  }
}
