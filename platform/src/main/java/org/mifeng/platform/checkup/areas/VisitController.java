package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.READ_AREAS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Enterprises in the order in which a visit is due. */
@Controller
class VisitController {
  private final Visits visits;
  private final VisitPages pages;
  private final Exports exports;
  private final Shells shells;

  VisitController(Visits visits, VisitPages pages, Exports exports, Shells shells) {
    this.visits = visits;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/visit-priorities")
  @Allows(READ_AREAS)
  String index(
      Viewer viewer,
      @ModelAttribute VisitFilter filter,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, filter, paging, shells.of(request)).orElse(null));
    return "checkup/areas/visits";
  }

  @GetMapping("/visit-priorities.{extension:csv|xlsx}")
  @Allows(READ_AREAS)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute VisitFilter filter,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var scale =
        pages
            .scale(viewer, filter)
            .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-figures"));
    exports.send(
        request,
        response,
        pages.table(scale, shells.of(request)),
        visits.export(viewer, scale, filter, paging),
        Exports.Kind.of(extension));
  }

  @GetMapping("/visit-priorities/{id:[0-9a-f-]{36}}")
  @Allows(READ_AREAS)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute VisitFilter filter,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page", pages.one(viewer, new OrganisationId(id), filter, shells.of(request)));
    return "checkup/areas/visit";
  }
}
