package org.mifeng.platform.web;

import java.time.Clock;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every component in every state, for those who build pages; off in production. */
@Controller
@ConditionalOnProperty("mifeng.gallery")
class GalleryController {
  private final Shells shells;
  private final Clock clock;

  GalleryController(Shells shells, Clock clock) {
    this.shells = shells;
    this.clock = clock;
  }

  @GetMapping("/gallery")
  @OpenToAll("shows components without data")
  String show(
      jakarta.servlet.http.HttpServletRequest request,
      Paging paging,
      @ModelAttribute("broken") GalleryForm broken,
      BindingResult result,
      Model model) {
    result.rejectValue("brokenField", "web.gallery.error-field");
    result.rejectValue("brokenChoice", "web.gallery.error-choice");
    result.reject("web.gallery.error-form");
    model.addAttribute("page", GalleryPage.of(shells.of(request), clock.instant(), paging));
    return "web/gallery";
  }

  @GetMapping("/gallery/defect")
  @OpenToAll("shows what a defect looks like")
  String fail() {
    throw new IllegalStateException("the gallery's defect, on purpose");
  }
}
