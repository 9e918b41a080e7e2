package org.mifeng.platform.checkup.outcome;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a check-up, taken away as a file. */
@Controller
class ReportController {
  private static final String REPORT = "/check-ups/{id:[0-9a-f-]{36}}/report.";

  private final ReportFiles files;
  private final Results results;
  private final Shells shells;

  ReportController(ReportFiles files, Results results, Shells shells) {
    this.files = files;
    this.results = results;
    this.shells = shells;
  }

  /** In the reader's language, or in that of {@code lang}: {@code zh} or {@code en}. */
  @GetMapping(REPORT + "pdf")
  @Allows(CHECK_UP)
  ResponseEntity<byte[]> pdf(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "") String lang,
      HttpServletRequest request) {
    var shell = shell(lang, request);
    return file(
        shell, "pdf", MediaType.APPLICATION_PDF, files.pdf(viewer, new CheckupId(id), shell));
  }

  /** The same as a workbook. */
  @GetMapping(REPORT + "xlsx")
  @Allows(CHECK_UP)
  ResponseEntity<byte[]> workbook(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "") String lang,
      HttpServletRequest request) {
    var shell = shell(lang, request);
    return file(
        shell,
        "xlsx",
        MediaType.parseMediaType(ReportWorkbook.TYPE),
        files.workbook(viewer, new CheckupId(id), shell));
  }

  private Shell shell(String lang, HttpServletRequest request) {
    var shell = shells.of(request);
    return switch (lang) {
      case "zh" -> shell.in(Locale.SIMPLIFIED_CHINESE);
      case "en" -> shell.in(Locale.ENGLISH);
      default -> shell;
    };
  }

  private ResponseEntity<byte[]> file(
      Shell shell, String extension, MediaType type, byte[] content) {
    var name = shell.text("checkup.report.file", results.today().toString()) + "." + extension;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
