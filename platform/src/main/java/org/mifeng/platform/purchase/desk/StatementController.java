package org.mifeng.platform.purchase.desk;

import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Statements: the list, one of them on screen, as PDF and as workbook. */
@Controller
class StatementController {
  private static final String ONE = "/statements/{id:[0-9a-f-]{36}}";

  private final Statements statements;
  private final StatementPages pages;
  private final CallOffs callOffs;
  private final Shells shells;
  private final Exports exports;

  StatementController(
      Statements statements,
      StatementPages pages,
      CallOffs callOffs,
      Shells shells,
      Exports exports) {
    this.statements = statements;
    this.pages = pages;
    this.callOffs = callOffs;
    this.shells = shells;
    this.exports = exports;
  }

  @GetMapping("/statements")
  @Allows(READ_PURCHASE)
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.all(viewer, paging, shells.of(request)));
    return "purchase/desk/statements";
  }

  @GetMapping(ONE)
  @Allows(READ_PURCHASE)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, id, paging, shells.of(request)));
    return "purchase/desk/statement";
  }

  @GetMapping(ONE + ".pdf")
  @Allows(READ_PURCHASE)
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
    var content = pages.pdf(viewer, id, shells.of(request));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement-" + id + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  @GetMapping(ONE + ".{extension:csv|xlsx}")
  @Allows(READ_PURCHASE)
  void export(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    statements.require(viewer, id);
    var rows = pages.rows(viewer, id, shells.of(request));
    callOffs.exported(viewer, "statement " + id, rows.size());
    exports.send(request, response, StatementPages.table(), rows, Exports.Kind.of(extension));
  }
}
