package org.mifeng.platform.audit.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.audit.RecordedDeed;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who did what: for the city and the operator. */
@Controller
class DeedController {
  private static final List<String> MODULES =
      List.of("identity", "registry", "evidence", "checkup", "learning");

  private final Audit audit;
  private final Organisations organisations;
  private final Exports exports;
  private final Shells shells;

  DeedController(Audit audit, Organisations organisations, Exports exports, Shells shells) {
    this.audit = audit;
    this.organisations = organisations;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/audit")
  @Allows(Permission.READ_AUDIT)
  String index(
      Viewer viewer, DeedQuery query, Paging paging, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var filter = query.filter(shell.zone());
    var deeds = audit.list(viewer, filter, paging.size(), paging.offset());
    var paged = new Paged<>(deeds, audit.count(viewer, filter), paging);
    var names =
        organisations.names(
            deeds.stream().map(deed -> deed.by().organisation()).collect(Collectors.toSet()));
    var table = table(shell, deed -> names.getOrDefault(deed.by().organisation(), ""));
    model.addAttribute(
        "page", new DeedPage(query, modules(shell), table.fill(paged).withExport("/audit")));
    return "audit/reading/deeds";
  }

  @GetMapping("/audit.{kind:csv|xlsx}")
  @Allows(Permission.READ_AUDIT)
  void export(
      Viewer viewer,
      DeedQuery query,
      @PathVariable String kind,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    var names = new HashMap<OrganisationId, String>();
    exports.send(
        request,
        response,
        table(shell, deed -> names.computeIfAbsent(deed.by().organisation(), this::name)),
        audit.all(viewer, query.filter(shell.zone())),
        Exports.Kind.of(kind));
  }

  private String name(OrganisationId id) {
    return organisations.names(Set.of(id)).getOrDefault(id, "");
  }

  private static List<Option> modules(Shell shell) {
    return MODULES.stream()
        .map(module -> Option.of(module, shell.text("audit.module." + module)))
        .toList();
  }

  private static Table<RecordedDeed> table(
      Shell shell, Function<RecordedDeed, String> organisation) {
    return Table.<RecordedDeed>of("audit.deeds.title")
        .column("at", "audit.deeds.at", deed -> Cell.time(deed.at()))
        .column("deed", "audit.deeds.deed", deed -> Cell.text(Told.deed(shell, deed)))
        .column("actor", "audit.deeds.actor", deed -> Cell.text(Told.by(shell, deed.by())))
        .column(
            "organisation", "audit.deeds.organisation", deed -> Cell.text(organisation.apply(deed)))
        .column("subject", "audit.deeds.subject", deed -> Cell.code(deed.subject()))
        .column("detail", "audit.deeds.detail", deed -> Cell.text(Told.detail(deed)));
  }
}
