package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import java.nio.charset.StandardCharsets;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Figures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures as files that prove themselves, for auditors and officials' own programs. */
@RestController
@RequestMapping("/api/v1/figures")
class TargetFigureApiController {
  private final Figures figures;

  TargetFigureApiController(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/{name}")
  @Allows(READ_OVERSIGHT)
  FigureFile show(Viewer viewer, @PathVariable String name, @ModelAttribute ExtentForm form) {
    var indicator = TargetFigurePages.indicator(name);
    var figure = figures.require(viewer, indicator, form.extent());
    return FigureFile.of(figure, figures.computation(viewer, indicator));
  }

  /** The canonical lines, each ended by a line feed: the figure's digest is over them. */
  @GetMapping("/{name}/lines")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> lines(
      Viewer viewer, @PathVariable String name, @ModelAttribute ExtentForm form) {
    var text = new StringBuilder();
    figures
        .listLines(viewer, TargetFigurePages.indicator(name), form.extent())
        .forEach(line -> text.append(line).append('\n'));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
