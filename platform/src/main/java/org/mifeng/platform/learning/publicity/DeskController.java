package org.mifeng.platform.learning.publicity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing for the public. */
@Controller
class DeskController {
  static final String ONE = "/publicity-desk/items/{code:[a-z0-9-]{3,60}}";
  private static final String EDIT = "learning/publicity/edit";

  private final Desk desk;
  private final DeskPages pages;
  private final Shells shells;

  DeskController(Desk desk, DeskPages pages, Shells shells) {
    this.desk = desk;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping("/publicity-desk")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = DeskFilter.of(state, kind, words);
    model.addAttribute("page", pages.list(viewer, filter, paging, shells.of(request)));
    return "learning/publicity/desk";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping("/publicity-desk/new")
  String form(@RequestParam(defaultValue = "") String kind, Model model) {
    return edit(null, Kind.find(kind).orElse(Kind.ARTICLE), model);
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping("/publicity-desk")
  String begin(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    var kind = Kind.find(fields.getOrDefault("kind", "")).orElse(Kind.ARTICLE);
    var result = new MapBindingResult(fields, "form");
    var content = new ItemForm(fields, result).read(kind);
    var begun = new AtomicReference<@Nullable Item>();
    if (content != null && Attempt.of(result, () -> begun.set(desk.begin(viewer, kind, content)))) {
      var item = begun.get();
      if (item != null) {
        Notice.success(redirect, "learning.publicity.kept");
        return "redirect:" + item.about().deskPath();
      }
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return edit(null, kind, model);
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    var item = desk.require(viewer, code);
    model.addAttribute("page", pages.one(viewer, item, shells.of(request)));
    return "learning/publicity/item";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/versions/{number}")
  String version(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable int number,
      HttpServletRequest request,
      Model model) {
    var item = desk.require(viewer, code);
    var content = desk.requireVersion(viewer, item, number);
    model.addAttribute("item", item);
    model.addAttribute("number", number);
    model.addAttribute("page", new DeskItemPage.Preview(content, shells.of(request).locale()));
    return "learning/publicity/version";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/edit")
  String editForm(Viewer viewer, @PathVariable String code, Model model) {
    var item = desk.require(viewer, code);
    return edit(item, item.about().kind(), model);
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ONE + "/versions")
  String write(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") int before,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    var item = desk.require(viewer, code);
    var result = new MapBindingResult(fields, "form");
    var content = new ItemForm(fields, result).read(item.about().kind());
    if (content != null && Attempt.of(result, () -> desk.write(viewer, item, before, content))) {
      Notice.success(redirect, "learning.publicity.kept");
      return "redirect:" + item.about().deskPath();
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return edit(item, item.about().kind(), model);
  }

  private String edit(@Nullable Item item, Kind kind, Model model) {
    model.addAttribute("page", pages.edit(item, kind));
    return EDIT;
  }
}
