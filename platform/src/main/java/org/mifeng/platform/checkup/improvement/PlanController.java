package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan as a list, as a workbook and for calendars. */
@Controller
class PlanController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final PlanPages pages;
  private final Results results;
  private final Exports exports;
  private final Shells shells;

  PlanController(PlanPages pages, Results results, Exports exports, Shells shells) {
    this.pages = pages;
    this.results = results;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/improvement-plan")
  @Allows(CHECK_UP)
  String index(
      Viewer viewer,
      @ModelAttribute PlanForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, form.filter(), paging, shells.of(request)));
    return "checkup/improvement/index";
  }

  @GetMapping("/improvement-plan.{extension:csv|xlsx}")
  @Allows(CHECK_UP)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute PlanForm form,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        new TaskTable(shells.of(request), results.today()).whole(),
        pages.list(viewer, form.filter(), paging),
        Exports.Kind.of(extension));
  }

  /** Days of open tasks, to be taken into a calendar once. */
  @GetMapping("/improvement-plan.ics")
  @Allows(CHECK_UP)
  ResponseEntity<byte[]> calendar(
      Viewer viewer, @ModelAttribute PlanForm form, Paging paging, HttpServletRequest request) {
    var shell = shells.of(request);
    var table = new TaskTable(shell, results.today());
    var calendar = new Calendar(shell.text("checkup.improvement.title"));
    pages.list(viewer, form.filter(), paging).stream()
        .filter(one -> one.task().state() == Task.State.OPEN)
        .forEach(one -> add(calendar, one, table, shell));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(shell.text("checkup.improvement.title") + ".ics", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(calendar.bytes());
  }

  private static void add(Calendar calendar, Weighing.Weighed one, TaskTable table, Shell shell) {
    var last = one.task().last();
    calendar.add(
        new Calendar.Entry(
            one.task().id(), last.revision(), last.by().at(), last.terms().due(), Task.SOON),
        table.name(one),
        shell.text(
            "checkup.improvement.calendar",
            table.owner(one.task()),
            table.levels(one.task()),
            table.evidence(one),
            last.terms().note()));
  }
}
