package org.mifeng.platform.oversight.plan;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans, read by officials, taken in by the city's, and read by everybody. */
@Controller
class CityPlanController {
  private final Plans plans;
  private final CityPlanPages pages;
  private final Shells shells;

  CityPlanController(Plans plans, CityPlanPages pages, Shells shells) {
    this.plans = plans;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/oversight/plans")
  @Allows(READ_OVERSIGHT)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "oversight/plan/index";
  }

  @PostMapping("/oversight/plans")
  @Allows(MANAGE_PLANS)
  String create(
      Viewer viewer,
      @ModelAttribute("form") PlanFileForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    var text = form.text();
    var code = new String[1];
    if (Attempt.of(result, "file", () -> code[0] = plans.take(viewer, text))) {
      Notice.success(redirect, "oversight.plan.taken");
      return "redirect:/oversight/plans/" + code[0];
    }
    model.addAttribute("page", pages.index(viewer, shells.of(request)));
    return "oversight/plan/index";
  }

  @GetMapping("/oversight/plans/{code}")
  @Allows(READ_OVERSIGHT)
  String show(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, code, shells.of(request)));
    return "oversight/plan/show";
  }

  @GetMapping("/oversight/plans/{code}/file.yaml")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String code) {
    var current = plans.require(viewer, code);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(code + "-v" + current.version().number() + ".yaml")
                .build()
                .toString())
        .body(current.version().body().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/plan")
  @OpenToAll("what the city has set out to do, and where it stands, is public")
  String everybody(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.everybody(shells.of(request)).orElse(null));
    return "oversight/plan/public";
  }
}
