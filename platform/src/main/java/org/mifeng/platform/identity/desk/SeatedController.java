package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seated;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks up anybody's account, for the operator. */
@Controller
class SeatedController {
  private final Accounts accounts;
  private final Shells shells;

  SeatedController(Accounts accounts, Shells shells) {
    this.accounts = accounts;
    this.shells = shells;
  }

  @GetMapping("/accounts")
  @Allows(Permission.MANAGE_ORGANISATIONS)
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String search,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var bounded = search.length() > 200 ? search.substring(0, 200) : search;
    var rows = accounts.listSeated(viewer, bounded, paging.size(), paging.offset());
    var total = accounts.countSeated(viewer, bounded);
    var table = table(shells.of(request)).fill(new Paged<>(rows, total, paging));
    model.addAttribute("page", new SeatedPage(bounded, table));
    return "identity/desk/accounts";
  }

  private static Table<Seated> table(Shell shell) {
    return Table.<Seated>of("identity.accounts.title")
        .column(
            "login",
            "identity.members.login",
            row ->
                Cell.link(
                    row.member().account().login(),
                    "/organisations/" + row.organisation() + "/members/" + row.member().grant()))
        .column("name", "identity.members.name", row -> Cell.text(row.member().account().name()))
        .column(
            "organisation",
            "identity.accounts.organisation",
            row -> Cell.text(row.organisationName()))
        .column(
            "seat",
            "identity.members.seat",
            row -> Cell.text(shell.text("web.seat." + row.member().seat().code())))
        .column(
            "state",
            "identity.members.state",
            row ->
                OpenState.cell(
                    shell,
                    row.member().account().closedAt() != null || row.member().until() != null,
                    row.member().account().demo()));
  }
}
