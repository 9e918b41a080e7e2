package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.READ_AREAS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Figures about groups of enterprises. */
@Controller
class AreaController {
  private final AreaPages pages;
  private final Exports exports;
  private final Shells shells;

  AreaController(AreaPages pages, Exports exports, Shells shells) {
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/areas")
  @Allows(READ_AREAS)
  String show(
      Viewer viewer,
      @ModelAttribute AreaForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, form, paging, shells.of(request)).orElse(null));
    return "checkup/areas/show";
  }

  @GetMapping("/areas.{extension:csv|xlsx}")
  @Allows(READ_AREAS)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute AreaForm form,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    exports.send(
        request,
        response,
        pages.table(viewer, form, shell).table(),
        pages.export(viewer, form, paging, shell),
        Exports.Kind.of(extension));
  }
}
