package org.mifeng.platform.consultation.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The law behind the answers, text by text. */
@Controller
class LawController {
  private static final String WHY = "law is information for everybody";

  private final LawPages pages;
  private final Shells shells;

  LawController(LawPages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/knowledge/laws")
  String index(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(shells.of(request).locale()));
    return "consultation/knowledge/laws";
  }

  /** The law in the text in force today. */
  @OpenToAll(WHY)
  @GetMapping("/knowledge/laws/{code}")
  String current(@PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.current(code, shells.of(request)));
    return "consultation/knowledge/law";
  }

  /**
   * @param version the first day the text is in force
   */
  @OpenToAll(WHY)
  @GetMapping("/knowledge/laws/{code}/{version}")
  String text(
      @PathVariable String code,
      @PathVariable String version,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.text(code, version, shells.of(request)));
    return "consultation/knowledge/law";
  }
}
