package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations, as the operator looks after them. */
@Controller
class OrganisationController {
  private final Organisations organisations;
  private final Shells shells;

  OrganisationController(Organisations organisations, Shells shells) {
    this.organisations = organisations;
    this.shells = shells;
  }

  @GetMapping("/organisations")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String kind,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var bounded = search.length() > 200 ? search.substring(0, 200) : search;
    var shell = shells.of(request);
    var rows = organisations.list(viewer, kind, bounded, paging.size(), paging.offset());
    var total = organisations.count(viewer, kind, bounded);
    model.addAttribute(
        "page",
        new OrganisationPage(
            bounded, kind, codes(shell), table(shell).fill(new Paged<>(rows, total, paging))));
    return "identity/desk/organisations";
  }

  @GetMapping("/organisations/new")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String form(HttpServletRequest request, Model model) {
    return form(shells.of(request), model);
  }

  @PostMapping("/organisations")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String open(
      Viewer viewer,
      @Valid @ModelAttribute("form") OrganisationForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (result.hasErrors()
        || !Attempt.of(
            result, () -> organisations.open(viewer, form.kind(), form.name(), form.reference()))) {
      return form(shells.of(request), model);
    }
    Notice.success(redirect, "identity.organisations.opened", form.name());
    return "redirect:/organisations";
  }

  @PostMapping("/organisations/{id}/closure")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String close(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    organisations.close(viewer, new OrganisationId(id), reason);
    Notice.success(redirect, "identity.organisations.closed");
    return "redirect:/organisations/" + id + "/members";
  }

  @PostMapping("/organisations/{id}/reopening")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String reopen(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    organisations.reopen(viewer, new OrganisationId(id));
    Notice.success(redirect, "identity.organisations.reopened");
    return "redirect:/organisations/" + id + "/members";
  }

  private static String form(Shell shell, Model model) {
    var kinds =
        Option.each(OrganisationKind.class, kind -> shell.text("identity.kind." + kind.code()));
    model.addAttribute("page", new OrganisationPage("", "", kinds, table(shell).fill(none())));
    return "identity/desk/organisation-new";
  }

  private static Paged<Organisation> none() {
    return new Paged<>(List.of(), 0, Paging.first());
  }

  private static List<Option> codes(Shell shell) {
    return Arrays.stream(OrganisationKind.values())
        .map(kind -> Option.of(kind.code(), shell.text("identity.kind." + kind.code())))
        .toList();
  }

  private static Table<Organisation> table(Shell shell) {
    return Table.<Organisation>of("identity.organisations.title")
        .column(
            "name",
            "identity.organisations.name",
            row -> Cell.link(row.name(), "/organisations/" + row.id() + "/members"))
        .column(
            "kind",
            "identity.organisations.kind",
            row -> Cell.text(shell.text("identity.kind." + row.kind().code())))
        .column("reference", "identity.organisations.reference", row -> Cell.code(row.reference()))
        .column("state", "identity.organisations.state", row -> OpenState.cell(shell, row));
  }
}
