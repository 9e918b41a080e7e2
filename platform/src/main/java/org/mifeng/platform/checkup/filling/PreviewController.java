package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the city a question it is writing with the very template that enterprises get. */
@Controller
class PreviewController {
  private final SystemDrafts drafts;
  private final Systems systems;
  private final Shells shells;

  PreviewController(SystemDrafts drafts, Systems systems, Shells shells) {
    this.drafts = drafts;
    this.systems = systems;
    this.shells = shells;
  }

  @GetMapping("/indicator-drafts/{id:[0-9a-f-]{36}}/indicators/{code:[A-Za-z0-9._-]{1,64}}/preview")
  @Allows(MANAGE_INDICATORS)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      HttpServletRequest request,
      Model model) {
    var shell = shells.of(request);
    var draft = drafts.require(viewer, id);
    var base = systems.content(viewer, draft.basedOn());
    model.addAttribute(
        "page",
        new PreviewPage(
            "/indicator-drafts/" + id + "/indicators/" + code,
            code,
            drafts
                .question(viewer, draft, code)
                .map(indicator -> SectionPages.item(base, null, indicator, List.of(), shell))
                .orElse(null),
            new SectionPage.Choices(
                SectionPages.verifications(base, shell), List.of(), false, false)));
    return "checkup/filling/preview";
  }
}
