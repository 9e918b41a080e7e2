package org.mifeng.platform.audit.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.audit.Look;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked at us: for the enterprise. */
@Controller
class LookController {
  private final Audit audit;
  private final Organisations organisations;
  private final Exports exports;
  private final Shells shells;

  LookController(Audit audit, Organisations organisations, Exports exports, Shells shells) {
    this.audit = audit;
    this.organisations = organisations;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/view-log")
  @Allows(Permission.READ_VIEW_LOG)
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    var rows = audit.listLooks(viewer, paging.size(), paging.offset());
    var paged = new Paged<>(rows, audit.countLooks(viewer), paging);
    model.addAttribute(
        "page", new LookPage(table(shells.of(request)).fill(paged).withExport("/view-log")));
    return "audit/reading/looks";
  }

  @GetMapping("/view-log.{kind:csv|xlsx}")
  @Allows(Permission.READ_VIEW_LOG)
  void export(
      Viewer viewer,
      @PathVariable String kind,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        table(shells.of(request)),
        audit.allLooks(viewer),
        Exports.Kind.of(kind));
  }

  /** Names are looked up once for each organisation of a page or export. */
  private Table<Look> table(Shell shell) {
    Map<OrganisationId, String> names = new HashMap<>();
    return Table.<Look>of("audit.looks.title")
        .column("at", "audit.looks.at", row -> Cell.time(row.at()))
        .column("actor", "audit.looks.actor", row -> Cell.text(Told.by(shell, row.by())))
        .column(
            "organisation",
            "audit.looks.organisation",
            row -> Cell.text(names.computeIfAbsent(row.by().organisation(), this::name)))
        .column("what", "audit.looks.what", row -> Cell.text(what(shell, row)));
  }

  private String name(OrganisationId id) {
    return organisations.names(Set.of(id)).getOrDefault(id, "");
  }

  private static String what(Shell shell, Look look) {
    var words = shell.optionalText(look.what());
    return words == null ? look.what() : words;
  }
}
