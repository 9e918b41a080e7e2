package org.mifeng.platform.oversight.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Printout;
import org.mifeng.platform.oversight.Printouts;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes files of what a dashboard shows: the same numbers, kept from the same readers. */
@Component
class BoardFiles {
  private final BoardPages pages;
  private final BoardMeasures measures;
  private final Figures figures;
  private final Directories directories;
  private final Printouts printouts;
  private final Exports exports;
  private final Shells shells;

  BoardFiles(
      BoardPages pages,
      BoardMeasures measures,
      Figures figures,
      Directories directories,
      Printouts printouts,
      Exports exports,
      Shells shells) {
    this.pages = pages;
    this.measures = measures;
    this.figures = figures;
    this.directories = directories;
    this.printouts = printouts;
    this.exports = exports;
    this.shells = shells;
  }

  /** Which table as which file. */
  record Wanted(String table, String extension, @Nullable Integer months) {}

  ResponseEntity<byte[]> pdf(
      Viewer viewer, Extent extent, @Nullable Integer months, HttpServletRequest request) {
    var shell = shells.of(request);
    return pdf(BoardPrint.of(pages.of(viewer, extent, months, shell), shell), shell);
  }

  /** A printout as an answer. */
  ResponseEntity<byte[]> pdf(Printout printout, Shell shell) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(printout.title() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(printouts.pdf(printout, shell.locale(), List.of()));
  }

  void send(
      Viewer viewer,
      Extent extent,
      Wanted wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    pages.require(viewer, extent, shell);
    var kind = Exports.Kind.of(wanted.extension());
    var columns = new BoardTables(directories.current(), shell);
    switch (wanted.table()) {
      case "districts" -> {
        var districts = pages.listDistricts(viewer, extent);
        exports.send(
            request, response, columns.divisions(districts), columns.rows(districts), kind);
      }
      case "parks" ->
          exports.send(request, response, columns.parks(), figures.listParks(viewer, extent), kind);
      case "activity" ->
          exports.send(
              request,
              response,
              measures.months(extent, shell),
              measures.listMonths(viewer, extent, BoardMeasures.months(wanted.months())),
              kind);
      case "grades" ->
          exports.send(
              request, response, measures.grades(shell), measures.listGrades(viewer, extent), kind);
      default ->
          exports.send(
              request, response, measures.years(shell), measures.listYears(viewer, extent), kind);
    }
  }
}
