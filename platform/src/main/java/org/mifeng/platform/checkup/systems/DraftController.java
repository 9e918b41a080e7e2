package org.mifeng.platform.checkup.systems;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Allows;
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

/** New versions of indicator systems are written here, and become versions. */
@Controller
class DraftController {
  private static final String ONE = "/indicator-drafts/{id:[0-9a-f-]{36}}";

  private final SystemDrafts drafts;
  private final Systems systems;
  private final DraftPages pages;
  private final Shells shells;

  DraftController(SystemDrafts drafts, Systems systems, DraftPages pages, Shells shells) {
    this.drafts = drafts;
    this.systems = systems;
    this.pages = pages;
    this.shells = shells;
  }

  /** A copy under a name of its own, because no two versions share one. */
  @PostMapping("/indicator-systems/{id:[0-9a-f-]{36}}/drafts")
  @Allows(MANAGE_INDICATORS)
  String create(Viewer viewer, @PathVariable UUID id) {
    var from = new SystemVersionId(id);
    var content = SystemWriter.draft(systems.content(viewer, from));
    var version = Tree.text(content, "meta.version");
    var next = version.length() > 60 ? version : version + "-rev";
    var draft = drafts.begin(viewer, from, Tree.put(content, "meta.version", Tree.word(next)));
    return "redirect:/indicator-drafts/" + draft;
  }

  @GetMapping(ONE)
  @Allows(MANAGE_INDICATORS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, drafts.require(viewer, id), shells.of(request)));
    return "checkup/systems/draft";
  }

  /** Saves one part of the draft; what was typed stays on the page when it cannot be kept. */
  @PostMapping(ONE + "/{part:head|weights|vectors}")
  @Allows(MANAGE_INDICATORS)
  String update(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String part,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var fields = new IndicatorForm(typed);
    var result = new MapBindingResult(typed.toSingleValueMap(), "form");
    if (Attempt.of(
        result,
        () -> {
          var draft = drafts.require(viewer, id);
          UnaryOperator<Draft> change =
              switch (part) {
                case "head" -> content -> head(content, fields);
                case "weights" -> content -> SystemEditing.weigh(content, weights(content, fields));
                default ->
                    content ->
                        SystemEditing.expectComputed(
                            content, SystemDrafts.reading(draft).problems());
              };
          drafts.save(viewer, id, fields.seen(), change.apply(draft.content()), part);
        })) {
      Notice.success(redirect, "checkup.editor.saved-notice");
      return "redirect:/indicator-drafts/" + id;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return show(viewer, id, request, model);
  }

  private static Draft head(Draft content, IndicatorForm fields) {
    var changed = content;
    for (var name : DraftPages.HEAD) {
      var text = fields.text(name);
      var goes = name.equals("valid_until") && text.isEmpty();
      changed = Tree.put(changed, "meta." + name, goes ? null : Tree.word(text));
    }
    return changed;
  }

  private static Map<String, String> weights(Draft content, IndicatorForm fields) {
    Map<String, String> weights = new LinkedHashMap<>();
    for (var dimension : Tree.list(content, "dimensions")) {
      var code = Tree.text(dimension, "code");
      weights.put(code, fields.text("weight-" + code));
    }
    return weights;
  }

  @PostMapping(ONE + "/withdrawal")
  @Allows(MANAGE_INDICATORS)
  String discard(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    drafts.discard(viewer, id);
    Notice.success(redirect, "checkup.editor.discarded-notice");
    return "redirect:/indicator-systems";
  }

  @PostMapping(ONE + "/publication")
  @Allows(MANAGE_INDICATORS)
  String publish(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var fields = new IndicatorForm(typed);
    var result = new MapBindingResult(typed.toSingleValueMap(), "form");
    var version = new SystemVersionId[1];
    if (Attempt.of(
        result,
        () -> version[0] = drafts.release(viewer, id, fields.seen(), fields.text("reason")))) {
      Notice.success(redirect, "checkup.systems.published-notice");
      return "redirect:/indicator-systems/" + version[0];
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return show(viewer, id, request, model);
  }
}
