package org.mifeng.platform.checkup.systems;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
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

/** Indicators of a draft are written here. */
@Controller
class IndicatorController {
  private static final String DRAFT = "/indicator-drafts/{id:[0-9a-f-]{36}}";
  private static final String ONE = DRAFT + "/indicators/{code:[A-Za-z0-9._-]{1,64}}";
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final SystemDrafts drafts;
  private final IndicatorPages pages;
  private final Shells shells;

  IndicatorController(SystemDrafts drafts, IndicatorPages pages, Shells shells) {
    this.drafts = drafts;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(DRAFT + "/new-indicator")
  @Allows(MANAGE_INDICATORS)
  String add(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String dimension,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page", pages.empty(drafts.require(viewer, id), dimension, shells.of(request)));
    return "checkup/systems/indicator";
  }

  @PostMapping(DRAFT + "/indicators")
  @Allows(MANAGE_INDICATORS)
  String create(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var fields = new IndicatorForm(typed);
    var draft = drafts.require(viewer, id);
    var code = fields.text("code");
    var result = new MapBindingResult(typed.toSingleValueMap(), "form");
    if (!code.matches(CODE) || SystemEditing.has(draft.content(), code)) {
      result.rejectValue("code", "checkup.fault.indicator-code");
    }
    if (save(viewer, id, code, fields, result)) {
      Notice.success(redirect, "checkup.editor.saved-notice");
      return "redirect:/indicator-drafts/" + id + "/indicators/" + code;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.empty(draft, fields.text("dimension"), shells.of(request)));
    return "checkup/systems/indicator";
  }

  @GetMapping(ONE)
  @Allows(MANAGE_INDICATORS)
  String edit(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      HttpServletRequest request,
      Model model) {
    var draft = drafts.require(viewer, id);
    if (!SystemEditing.has(draft.content(), code)) {
      throw Refusal.notFound("checkup.refusal.no-such-item");
    }
    model.addAttribute("page", pages.of(draft, code, shells.of(request)));
    return "checkup/systems/indicator";
  }

  @PostMapping(ONE)
  @Allows(MANAGE_INDICATORS)
  String update(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var fields = new IndicatorForm(typed);
    var result = new MapBindingResult(typed.toSingleValueMap(), "form");
    if (save(viewer, id, code, fields, result)) {
      Notice.success(redirect, "checkup.editor.saved-notice");
      return "redirect:/indicator-drafts/" + id + "/indicators/" + code;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.of(drafts.require(viewer, id), code, shells.of(request)));
    return "checkup/systems/indicator";
  }

  private boolean save(
      Viewer viewer, UUID id, String code, IndicatorForm fields, BindingResult result) {
    return Attempt.of(
        result,
        () -> {
          var content = drafts.require(viewer, id).content();
          var put =
              SystemEditing.put(content, fields.on(SystemEditing.indicator(content, code), code));
          var marked = SystemEditing.mark(put, code, fields.isGate(), fields.chosen("sets"));
          drafts.save(viewer, id, fields.seen(), marked, code);
        });
  }

  @PostMapping(ONE + "/{step:up|down|removal}")
  @Allows(MANAGE_INDICATORS)
  String arrange(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> typed) {
    var content = drafts.require(viewer, id).content();
    var changed =
        step.equals("removal")
            ? SystemEditing.remove(content, code)
            : SystemEditing.move(content, code, step.equals("up"));
    drafts.save(viewer, id, new IndicatorForm(typed).seen(), changed, code + " " + step);
    return "redirect:/indicator-drafts/" + id + "#weights";
  }
}
