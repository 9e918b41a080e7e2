package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
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

/** The list of enterprises and the page of each; an enterprise's own page. */
@Controller
class EnterpriseController {
  private final Enterprises enterprises;
  private final IndexPages indexPages;
  private final ShowPages showPages;
  private final Exports exports;
  private final Shells shells;

  EnterpriseController(
      Enterprises enterprises,
      IndexPages indexPages,
      ShowPages showPages,
      Exports exports,
      Shells shells) {
    this.enterprises = enterprises;
    this.indexPages = indexPages;
    this.showPages = showPages;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/enterprises")
  @Allows(READ_ENTERPRISES)
  String index(
      Viewer viewer,
      @ModelAttribute FilterForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", indexPages.of(viewer, form.filter(), paging, shells.of(request)));
    return "registry/index";
  }

  @GetMapping("/enterprises.{extension:csv|xlsx}")
  @Allows(READ_ENTERPRISES)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute FilterForm form,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        indexPages.table(shells.of(request)),
        enterprises.export(viewer, form.filter(), paging),
        Exports.Kind.of(extension));
  }

  @GetMapping("/enterprises/{id}")
  @Allows(READ_ENTERPRISES)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var enterprise = enterprises.look(viewer, new EnterpriseId(id));
    model.addAttribute("page", showPages.of(viewer, enterprise, shells.of(request)));
    return "registry/show";
  }

  @GetMapping("/enterprise")
  @Allows(OWN_ENTERPRISE)
  String own(Viewer viewer, HttpServletRequest request, Model model) {
    var enterprise =
        enterprises
            .findOwn(viewer)
            .orElseThrow(() -> Refusal.notFound("registry.refusal.no-such-enterprise"));
    model.addAttribute("page", showPages.of(viewer, enterprise, shells.of(request)));
    return "registry/show";
  }
}
