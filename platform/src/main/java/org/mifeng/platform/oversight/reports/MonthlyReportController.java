package org.mifeng.platform.oversight.reports;

import static org.mifeng.platform.identity.Permission.MAKE_REPORTS;
import static org.mifeng.platform.identity.Permission.READ_REPORTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports of the months: listed, made by hand, and fetched as they were frozen. */
@Controller
class MonthlyReportController {
  private static final String MONTH = "/oversight/reports/{month}";
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final MonthlyReports reports;
  private final ReportPages pages;
  private final Exports exports;
  private final Shells shells;

  MonthlyReportController(
      MonthlyReports reports, ReportPages pages, Exports exports, Shells shells) {
    this.reports = reports;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/oversight/reports")
  @Allows(READ_REPORTS)
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, paging, shells.of(request)));
    return "oversight/reports/index";
  }

  @GetMapping("/oversight/reports/list.{extension:csv|xlsx}")
  @Allows(READ_REPORTS)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var all = reports.list(viewer, new Paging(1, 200, "", false)).rows();
    exports.send(
        request, response, pages.table(shells.of(request)), all, Exports.Kind.of(extension));
  }

  @GetMapping(MONTH)
  @Allows(READ_REPORTS)
  String show(Viewer viewer, @PathVariable String month, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, parse(month), shells.of(request)));
    return "oversight/reports/show";
  }

  @PostMapping(MONTH)
  @Allows(MAKE_REPORTS)
  String create(Viewer viewer, @PathVariable String month, RedirectAttributes redirect) {
    reports.make(viewer, parse(month));
    Notice.success(redirect, "oversight.report.done");
    return "redirect:/oversight/reports/" + month;
  }

  @GetMapping(MONTH + "/body.txt")
  @Allows(READ_REPORTS)
  ResponseEntity<byte[]> body(Viewer viewer, @PathVariable String month) {
    var report = reports.require(viewer, parse(month));
    return file(report.body().getBytes(StandardCharsets.UTF_8), TEXT, month + ".txt");
  }

  @GetMapping(MONTH + "/{language:zh|en}.{format:pdf|docx}")
  @Allows(READ_REPORTS)
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @PathVariable String month,
      @PathVariable String language,
      @PathVariable String format) {
    var bytes =
        reports
            .findBytes(viewer, parse(month), language, format)
            .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-report"));
    var type = format.equals("pdf") ? MediaType.APPLICATION_PDF : WORD;
    return file(bytes, type, month + "-" + language + "." + format);
  }

  private static YearMonth parse(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException noMonth) {
      throw Refusal.notFound("oversight.refusal.no-such-report");
    }
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
