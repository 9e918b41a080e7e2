package org.mifeng.platform.experts.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is in the pool, for everybody. */
@Controller
class DirectoryController {
  private static final String WHY = "whom an enterprise may turn to is public";

  private final DirectoryPages pages;
  private final Shells shells;

  DirectoryController(DirectoryPages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/experts")
  String experts(
      @ModelAttribute("filter") DirectoryForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(Kind.EXPERT, form, paging, shells.of(request)));
    return "experts/directory/index";
  }

  @OpenToAll(WHY)
  @GetMapping("/institutions")
  String institutions(
      @ModelAttribute("filter") DirectoryForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(Kind.INSTITUTION, form, paging, shells.of(request)));
    return "experts/directory/index";
  }

  @OpenToAll(WHY)
  @GetMapping("/experts/{id:[0-9a-f-]{36}}")
  String expert(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(Kind.EXPERT, id, shells.of(request)));
    return "experts/directory/show";
  }

  @OpenToAll(WHY)
  @GetMapping("/institutions/{id:[0-9a-f-]{36}}")
  String institution(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(Kind.INSTITUTION, id, shells.of(request)));
    return "experts/directory/show";
  }
}
