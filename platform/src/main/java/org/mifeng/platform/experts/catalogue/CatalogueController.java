package org.mifeng.platform.experts.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mifeng.platform.experts.InstitutionSummary;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Line;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Words;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The catalogue, for everybody. */
@Controller
class CatalogueController {
  private final Catalogue catalogue;
  private final Shells shells;
  private final SecureRandom random = new SecureRandom();

  CatalogueController(Catalogue catalogue, Shells shells) {
    this.catalogue = catalogue;
    this.shells = shells;
  }

  @GetMapping("/services")
  @OpenToAll("which services there are is public")
  String index(HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var lines = Arrays.stream(Line.values()).map(line -> group(line, shell)).toList();
    model.addAttribute("page", new CataloguePage(lines, shell.may(Permission.ORDER_SERVICES)));
    return "experts/catalogue/index";
  }

  private CataloguePage.Group group(Line line, Shell shell) {
    return new CataloguePage.Group(
        shell.text("experts.catalogue.line." + line.code()),
        shell.text("experts.catalogue.line-text." + line.code()),
        catalogue.list().stream()
            .filter(item -> item.line() == line)
            .map(
                item ->
                    new CataloguePage.Row(
                        item.code(),
                        item.name().in(shell.locale()),
                        item.summary().in(shell.locale()),
                        item.offered().quota()))
            .toList());
  }

  @GetMapping("/services/{code}")
  @OpenToAll("which services there are, and who offers them, is public")
  String show(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    var item = catalogue.require(code);
    var shell = shells.of(request);
    var content = item.content();
    model.addAttribute(
        "page",
        new ItemPage(
            code,
            item.name().in(shell.locale()),
            item.summary().in(shell.locale()),
            List.of(
                part("gets", content.gets(), shell),
                part("deliverables", content.deliverables(), shell),
                part("milestones", content.milestones(), shell)),
            item.offered().quota(),
            names(viewer, item),
            shell.may(Permission.ORDER_SERVICES)));
    return "experts/catalogue/show";
  }

  private static ItemPage.Part part(String what, List<Words> words, Shell shell) {
    return new ItemPage.Part(
        shell.text("experts.catalogue.part." + what),
        words.stream().map(one -> one.in(shell.locale())).toList());
  }

  /** Anew by chance at each look, so that nobody stands first for long. */
  private List<String> names(Viewer viewer, CatalogueItem item) {
    var names = new ArrayList<>(catalogue.listInstitutions(viewer, item));
    Collections.shuffle(names, random);
    return names.stream().map(InstitutionSummary::name).toList();
  }
}
