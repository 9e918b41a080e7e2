package org.mifeng.platform.oversight.plan;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.oversight.PlanClosing;
import org.mifeng.platform.oversight.PlanClosings;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** PlanClosing a plan that is over, and what it came to on paper. */
@Controller
class PlanClosingController {
  private final PlanClosings closings;
  private final PlanClosingPages pages;
  private final Documents documents;
  private final Shells shells;

  PlanClosingController(
      PlanClosings closings, PlanClosingPages pages, Documents documents, Shells shells) {
    this.closings = closings;
    this.pages = pages;
    this.documents = documents;
    this.shells = shells;
  }

  @PostMapping("/oversight/plans/{code}/closing")
  @Allows(MANAGE_PLANS)
  String create(Viewer viewer, @PathVariable String code, RedirectAttributes redirect) {
    closings.close(viewer, code);
    Notice.success(redirect, "oversight.closing.done");
    return "redirect:/oversight/plans/" + code;
  }

  @GetMapping("/oversight/plans/{code}/closing.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
    var closing = require(viewer, code);
    var shell = shells.of(request);
    var page = pages.of(viewer, closing, shell);
    var body = closing.body().getBytes(StandardCharsets.UTF_8);
    var pdf =
        documents.pdf(
            new PrintedPage(
                "oversight/plan/closing",
                page,
                shell.locale(),
                "oversight.closing.document",
                "oversight.closing.subject",
                code,
                List.of(
                    new Attachment(
                        code + "-closing.txt",
                        "text/plain",
                        shell.text("oversight.closing.attachment"),
                        Attachment.Relation.SOURCE,
                        body,
                        closing.at()))));
    return file(pdf, MediaType.APPLICATION_PDF, code + "-closing.pdf");
  }

  @GetMapping("/oversight/plans/{code}/closing.txt")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> text(Viewer viewer, @PathVariable String code) {
    var closing = require(viewer, code);
    return file(
        closing.body().getBytes(StandardCharsets.UTF_8),
        new MediaType("text", "plain", StandardCharsets.UTF_8),
        code + "-closing.txt");
  }

  private PlanClosing require(Viewer viewer, String code) {
    return closings
        .find(viewer, code)
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.not-closed"));
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
