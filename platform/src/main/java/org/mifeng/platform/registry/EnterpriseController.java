package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of enterprises and the page of each; an enterprise's own page. */
@Controller
class EnterpriseController {
  private final Enterprises enterprises;
  private final IndexPages indexPages;
  private final ShowPages showPages;
  private final Shells shells;

  EnterpriseController(
      Enterprises enterprises, IndexPages indexPages, ShowPages showPages, Shells shells) {
    this.enterprises = enterprises;
    this.indexPages = indexPages;
    this.showPages = showPages;
    this.shells = shells;
  }

  @GetMapping("/enterprises")
  @Allows(READ_ENTERPRISES)
  String index(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String division,
      @RequestParam(required = false) @Nullable String park,
      @RequestParam(required = false) @Nullable String sector,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String standing,
      @RequestParam(required = false) @Nullable String tag,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = EnterpriseFilter.of(q, division, park, sector, size, standing, tag);
    model.addAttribute("page", indexPages.of(viewer, filter, paging, shells.of(request)));
    return "registry/index";
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
