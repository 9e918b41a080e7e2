package org.mifeng.platform.registry.roster;

import static org.mifeng.platform.identity.Permission.IMPORT_ROSTER;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing in a roster, seeing what it would do, confirming or cancelling it. */
@Controller
class ImportController {
  private final Imports imports;
  private final ImportPages pages;
  private final Shells shells;

  ImportController(Imports imports, ImportPages pages, Shells shells) {
    this.imports = imports;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/imports")
  @Allows(IMPORT_ROSTER)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "registry/roster/index";
  }

  @PostMapping("/imports")
  @Allows(IMPORT_ROSTER)
  String create(
      Viewer viewer,
      @ModelAttribute("form") HandInForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model)
      throws IOException {
    var content = form.content();
    var created = new UUID[1];
    if (Attempt.of(
        result, "file", () -> created[0] = imports.handIn(viewer, form.fileName(), content))) {
      return "redirect:/imports/" + created[0];
    }
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "registry/roster/index";
  }

  @GetMapping("/imports/{id}")
  @Allows(IMPORT_ROSTER)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String verdict,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var roster = imports.require(viewer, id);
    var shown = verdict == null ? (roster.counts().wrong() > 0 ? "wrong" : "") : verdict;
    model.addAttribute("page", pages.show(viewer, roster, shown, paging, shells.of(request)));
    return "registry/roster/show";
  }

  @PostMapping("/imports/{id}/confirmation")
  @Allows(IMPORT_ROSTER)
  String confirm(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    imports.confirm(viewer, id);
    Notice.info(redirect, "registry.roster.confirmed-notice");
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/cancellation")
  @Allows(IMPORT_ROSTER)
  String cancel(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    imports.cancel(viewer, id);
    Notice.success(redirect, "registry.roster.cancelled-notice");
    return "redirect:/imports/" + id;
  }

  @GetMapping("/imports/template.xlsx")
  @Allows(IMPORT_ROSTER)
  ResponseEntity<byte[]> excelTemplate(HttpServletRequest request) throws IOException {
    var title = shells.of(request).text("registry.roster.template");
    return file(
        RosterTemplate.excel(title),
        title + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @GetMapping("/imports/template.csv")
  @Allows(IMPORT_ROSTER)
  ResponseEntity<byte[]> csvTemplate(HttpServletRequest request) {
    var title = shells.of(request).text("registry.roster.template");
    return file(RosterTemplate.csv(), title + ".csv", "text/csv;charset=UTF-8");
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
