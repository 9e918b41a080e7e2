package org.mifeng.platform.checkup.systems;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Indicator systems as the city keeps them. */
@Controller
class SystemController {
  private static final String ONE = "/indicator-systems/{id:[0-9a-f-]{36}}";

  private final Systems systems;
  private final SystemPages pages;
  private final Shells shells;

  SystemController(Systems systems, SystemPages pages, Shells shells) {
    this.systems = systems;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/indicator-systems")
  @Allows(MANAGE_INDICATORS)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.list(viewer, shells.of(request)));
    return "checkup/systems/index";
  }

  /** Takes a sound file in; shows what is wrong with another, and its text to be put right. */
  @PostMapping("/indicator-systems")
  @Allows(MANAGE_INDICATORS)
  String create(
      Viewer viewer,
      @ModelAttribute("form") ImportForm form,
      BindingResult result,
      HttpServletRequest request,
      jakarta.servlet.http.HttpServletResponse response,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    var handed = new HandedIn(form.content());
    var shell = shells.of(request);
    if (handed.isEmpty()) {
      result.reject("checkup.systems.nothing-handed-in");
      model.addAttribute("page", pages.list(viewer, shell));
      return "checkup/systems/index";
    }
    var reading = handed.reading();
    var added = new SystemVersionId[1];
    if (reading.system().isPresent()
        && Attempt.of(result, () -> added[0] = handed.addTo(systems, viewer, reading.require()))) {
      Notice.success(redirect, "checkup.systems.added-notice");
      return "redirect:/indicator-systems/" + added[0];
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", ImportPage.of(shell, reading.problems(), handed));
    return "checkup/systems/import";
  }

  @GetMapping(ONE)
  @Allows(MANAGE_INDICATORS)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return page(viewer, new SystemVersionId(id), request, model);
  }

  @GetMapping(ONE + "/file")
  @Allows(MANAGE_INDICATORS)
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id) {
    var version = systems.require(viewer, new SystemVersionId(id));
    var name = version.label().system() + "-" + version.label().version() + ".yaml";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(systems.yaml(viewer, version.id()));
  }

  @PostMapping(ONE + "/publication")
  @Allows(MANAGE_INDICATORS)
  String publish(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var version = new SystemVersionId(id);
    if (!Attempt.of(result, "reason", () -> systems.publish(viewer, version, form.given()))) {
      return page(viewer, version, request, model);
    }
    Notice.success(redirect, "checkup.systems.published-notice");
    return "redirect:/indicator-systems/" + id;
  }

  @PostMapping(ONE + "/retirement")
  @Allows(MANAGE_INDICATORS)
  String retire(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var version = new SystemVersionId(id);
    if (!Attempt.of(result, "reason", () -> systems.retire(viewer, version, form.given()))) {
      return page(viewer, version, request, model);
    }
    Notice.success(redirect, "checkup.systems.retired-notice");
    return "redirect:/indicator-systems/" + id;
  }

  private String page(Viewer viewer, SystemVersionId id, HttpServletRequest request, Model model) {
    var version = systems.require(viewer, id);
    model.addAttribute("page", pages.of(viewer, version, shells.of(request)));
    return "checkup/systems/show";
  }
}
