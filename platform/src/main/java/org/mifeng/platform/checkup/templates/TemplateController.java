package org.mifeng.platform.checkup.templates;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The library and its texts, for whoever may read them. */
@Controller
class TemplateController {
  private final Library texts;
  private final Filling filling;
  private final Adoptions adoptions;
  private final TextPages pages;
  private final Printing printing;
  private final Shells shells;

  TemplateController(
      Library texts,
      Filling filling,
      Adoptions adoptions,
      TextPages pages,
      Printing printing,
      Shells shells) {
    this.texts = texts;
    this.filling = filling;
    this.adoptions = adoptions;
    this.pages = pages;
    this.printing = printing;
    this.shells = shells;
  }

  @Allows(Permission.READ_TEMPLATES)
  @GetMapping("/templates")
  String index(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String dimension,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page",
        IndexPage.of(
            texts,
            q,
            dimension,
            adoptions.newest(viewer),
            reader(request),
            viewer.may(Permission.ADOPT_TEMPLATES)));
    return "checkup/templates/index";
  }

  /**
   * @param lang the language of the text; without one, the reader's
   */
  @Allows(Permission.READ_TEMPLATES)
  @GetMapping("/templates/{code}")
  String show(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String lang,
      HttpServletRequest request,
      Model model) {
    var reader = reader(request);
    var tongue = Tongue.of(lang, reader.locale());
    model.addAttribute("page", pages.show(viewer, texts.require(code), tongue, reader));
    return "checkup/templates/show";
  }

  /** The text as Word or PDF, with what is remembered filled in. */
  @Allows(Permission.READ_TEMPLATES)
  @GetMapping("/templates/{code}/text.{extension:docx|pdf}")
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable String extension,
      @RequestParam(defaultValue = "") String lang,
      HttpServletRequest request) {
    var tongue = Tongue.of(lang, reader(request).locale());
    var filled = filling.filled(viewer, texts.require(code), tongue);
    return printing.file(new Sheet(filled, null), extension);
  }

  private Tongue reader(HttpServletRequest request) {
    return Tongue.of(shells.of(request).locale());
  }
}
