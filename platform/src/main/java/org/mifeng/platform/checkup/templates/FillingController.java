package org.mifeng.platform.checkup.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filling in a text and adopting it. */
@Controller
class FillingController {
  private final Library texts;
  private final Filling filling;
  private final Adoptions adoptions;
  private final TextPages pages;
  private final Shells shells;

  FillingController(
      Library texts, Filling filling, Adoptions adoptions, TextPages pages, Shells shells) {
    this.texts = texts;
    this.filling = filling;
    this.adoptions = adoptions;
    this.pages = pages;
    this.shells = shells;
  }

  /** Remembers what was typed. What is wrong with a value stands beside it, and nothing is lost. */
  @Allows(Permission.ADOPT_TEMPLATES)
  @PostMapping("/templates/{code}/values")
  String keep(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String lang,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var template = texts.require(code);
    var reader = reader(request);
    var tongue = Tongue.of(lang, reader.locale());
    var values = ValueCheck.of(template, sent);
    var result = new MapBindingResult(values, "form");
    for (var problem : ValueCheck.problems(template, values, reader)) {
      result.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null);
    }
    if (Attempt.of(result, () -> filling.keep(viewer, template, tongue, values))) {
      Notice.success(redirect, "checkup.template.kept");
      return "redirect:/templates/" + template.code() + "?lang=" + tongue.code();
    }
    return again(viewer, template, tongue, reader, result, model);
  }

  /**
   * Adopts the text as it was seen.
   *
   * @param seen what the page showed, see {@link Adoptions#seal}
   */
  @Allows(Permission.ADOPT_TEMPLATES)
  @PostMapping("/templates/{code}/adoption")
  String adopt(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String lang,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var template = texts.require(code);
    var reader = reader(request);
    var tongue = Tongue.of(lang, reader.locale());
    var result = new MapBindingResult(Map.of(), "form");
    var adopted = new java.util.concurrent.atomic.AtomicReference<Adoption>();
    if (Attempt.of(
        result,
        () ->
            adopted.set(adoptions.adopt(viewer, filling.filled(viewer, template, tongue), seen)))) {
      Notice.success(redirect, "checkup.adopted.done");
      return "redirect:/adopted-texts/" + adopted.get().id();
    }
    return again(viewer, template, tongue, reader, result, model);
  }

  private String again(
      Viewer viewer,
      Template template,
      Tongue tongue,
      Tongue reader,
      BindingResult result,
      Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.show(viewer, template, tongue, reader));
    return "checkup/templates/show";
  }

  private Tongue reader(HttpServletRequest request) {
    return Tongue.of(shells.of(request).locale());
  }
}
