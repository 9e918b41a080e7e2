package org.mifeng.platform.registry.parks;

import static org.mifeng.platform.identity.Permission.FREEZE_ROSTER;
import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.Parks;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parks, their residents, and their yearly rosters. */
@Controller
class ParkController {
  private final Parks parks;
  private final Freezes freezes;
  private final ParkPages pages;
  private final Shells shells;

  ParkController(Parks parks, Freezes freezes, ParkPages pages, Shells shells) {
    this.parks = parks;
    this.freezes = freezes;
    this.pages = pages;
    this.shells = shells;
  }

  /** The year to freeze, as a form sends it. */
  record FreezeForm(int year) {}

  @GetMapping("/parks")
  @Allows(READ_ENTERPRISES)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "registry/parks/index";
  }

  @GetMapping("/parks/{id}")
  @Allows(READ_ENTERPRISES)
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var park = parks.require(new ParkId(id));
    model.addAttribute("page", pages.show(viewer, park, paging, shells.of(request)));
    return "registry/parks/show";
  }

  @PostMapping("/parks/{id}/freezes")
  @Allows(FREEZE_ROSTER)
  String freeze(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") FreezeForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var park = parks.require(new ParkId(id));
    var rows = new int[1];
    if (!result.hasErrors()
        && Attempt.of(result, "year", () -> rows[0] = freezes.freeze(viewer, park, form.year()))) {
      Notice.success(
          redirect, "registry.freeze.done", String.valueOf(form.year()), String.valueOf(rows[0]));
      return "redirect:/parks/" + id + "/freezes/" + form.year();
    }
    model.addAttribute("page", pages.show(viewer, park, Paging.first(), shells.of(request)));
    return "registry/parks/show";
  }

  @GetMapping("/parks/{id}/freezes/{year}")
  @Allows(READ_ENTERPRISES)
  String showFreeze(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable int year,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var park = parks.require(new ParkId(id));
    model.addAttribute("page", pages.freeze(viewer, park, year, paging, shells.of(request)));
    return "registry/parks/freeze";
  }

  @PostMapping("/parks/{id}/freezes/{year}/corrections")
  @Allows(FREEZE_ROSTER)
  String correct(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable int year,
      @ModelAttribute("form") CorrectionForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var park = parks.require(new ParkId(id));
    if (Attempt.of(
        result,
        () -> freezes.correct(viewer, park, year, form.correction(), form.code(), form.why()))) {
      Notice.success(redirect, "registry.freeze.correct-done");
      return "redirect:/parks/" + id + "/freezes/" + year;
    }
    model.addAttribute(
        "page", pages.freeze(viewer, park, year, Paging.first(), shells.of(request)));
    return "registry/parks/freeze";
  }
}
