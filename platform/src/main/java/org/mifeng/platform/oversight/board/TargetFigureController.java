package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.FigureList;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof of a figure, and the list behind it. */
@Controller
class TargetFigureController {
  private final Figures figures;
  private final TargetFigurePages pages;
  private final FigureDays days;
  private final BoardFiles files;
  private final Exports exports;
  private final Shells shells;

  TargetFigureController(
      Figures figures,
      TargetFigurePages pages,
      FigureDays days,
      BoardFiles files,
      Exports exports,
      Shells shells) {
    this.days = days;
    this.files = files;
    this.figures = figures;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/oversight/figures/{name}")
  @Allows(READ_OVERSIGHT)
  String show(
      Viewer viewer,
      @PathVariable String name,
      @ModelAttribute ExtentForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page",
        pages.of(
            viewer,
            TargetFigurePages.indicator(name),
            form.extent(),
            form.which(),
            paging,
            shells.of(request)));
    return "oversight/board/figure";
  }

  @GetMapping("/oversight/figures/{name}/file.json")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<FigureFile> file(
      Viewer viewer, @PathVariable String name, @ModelAttribute ExtentForm form) {
    var indicator = TargetFigurePages.indicator(name);
    var figure = figures.require(viewer, indicator, form.extent());
    var part = figure.extent();
    var fileName = indicator.code() + (part.key().isEmpty() ? "" : "-" + part.key()) + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(FigureFile.of(figure, figures.computation(viewer, indicator)));
  }

  @GetMapping("/oversight/figures/{name}/list.{extension:csv|xlsx}")
  @Allows(READ_OVERSIGHT)
  void export(
      Viewer viewer,
      @PathVariable String name,
      @PathVariable String extension,
      @ModelAttribute ExtentForm form,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var indicator = TargetFigurePages.indicator(name);
    var list = FigureList.of(indicator, form.extent(), form.which());
    figures.require(viewer, indicator, form.extent());
    exports.send(
        request,
        response,
        pages.table(shells.of(request)),
        figures.export(viewer, list, paging),
        Exports.Kind.of(extension));
  }

  @GetMapping("/oversight/figures/{name}/days.{extension:csv|xlsx}")
  @Allows(READ_OVERSIGHT)
  void exportDays(
      Viewer viewer,
      @PathVariable String name,
      @PathVariable String extension,
      @ModelAttribute ExtentForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var figure = figures.require(viewer, TargetFigurePages.indicator(name), form.extent());
    exports.send(
        request,
        response,
        days.table(shells.of(request)),
        days.list(viewer, figure),
        Exports.Kind.of(extension));
  }

  @GetMapping("/oversight/figures/{name}/page.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> pdf(
      Viewer viewer,
      @PathVariable String name,
      @ModelAttribute ExtentForm form,
      HttpServletRequest request) {
    var shell = shells.of(request);
    var page = pages.paper(viewer, TargetFigurePages.indicator(name), form.extent(), shell);
    return files.pdf(BoardPrint.of(page, shell), shell);
  }
}
