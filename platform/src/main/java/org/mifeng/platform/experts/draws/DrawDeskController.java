package org.mifeng.platform.experts.draws;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.experts.admission.Vocabulary;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Committing to a draw and revealing it. */
@Controller
class DrawDeskController {
  private static final String ONE = "/draws/{number}";

  private final Draws draws;
  private final DrawPages pages;
  private final Experts experts;
  private final Vocabulary vocabulary;
  private final PoolDay day;
  private final Shells shells;

  DrawDeskController(
      Draws draws,
      DrawPages pages,
      Experts experts,
      Vocabulary vocabulary,
      PoolDay day,
      Shells shells) {
    this.draws = draws;
    this.pages = pages;
    this.experts = experts;
    this.vocabulary = vocabulary;
    this.day = day;
    this.shells = shells;
  }

  @Allows(Permission.DRAW_EXPERTS)
  @GetMapping("/draws/new")
  String form(
      @RequestParam(defaultValue = "") String after, HttpServletRequest request, Model model) {
    model.addAttribute("page", page(after, request));
    return "experts/draws/new";
  }

  @Allows(Permission.DRAW_EXPERTS)
  @PostMapping("/draws")
  String commit(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new DrawForm(sent);
    var terms = form.terms(experts);
    var beacon = form.beacon(day);
    var parties = form.parties();
    var again = form.again();
    var number = new StringBuilder();
    if (Attempt.of(
        form.result(),
        () ->
            number.append(
                draws.commit(viewer, terms, Objects.requireNonNull(beacon), parties, again)))) {
      Notice.success(redirect, "experts.draw.was-committed");
      return "redirect:/draws/" + number;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.result());
    model.addAttribute("page", page(again == null ? "" : again.former(), request));
    return "experts/draws/new";
  }

  @Allows(Permission.DRAW_EXPERTS)
  @PostMapping(ONE + "/reveal")
  String reveal(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String value,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(Map.of("value", value), "form");
    if (Attempt.of(result, "value", () -> draws.reveal(viewer, number, value))) {
      Notice.success(redirect, "experts.draw.was-revealed");
      return "redirect:/draws/" + number;
    }
    return again(number, result, request, model);
  }

  /** The form; for what stayed free of another draw it begins with its terms. */
  private NewDrawPage page(String after, HttpServletRequest request) {
    var former = after.isEmpty() ? null : draws.require(after);
    return new NewDrawPage(vocabulary.fields(shells.of(request)), former);
  }

  private String again(
      String number, BindingResult result, HttpServletRequest request, Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.one(draws.require(number), shells.of(request)));
    return "experts/draws/show";
  }
}
