package org.mifeng.platform.registry.roster;

import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Problem;
import org.mifeng.platform.registry.Words;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts together the pages of imports. */
@Component
class ImportPages {
  private final Imports imports;

  ImportPages(Imports imports) {
    this.imports = imports;
  }

  /** The latest imports. */
  Table.Filled index(Viewer viewer, Shell shell) {
    var rows = imports.list(viewer);
    return Table.<RosterImport>of("registry.roster.title")
        .column(
            "file",
            "registry.roster.file",
            row -> Cell.link(row.file().name(), "/imports/" + row.id()))
        .column(
            "stage",
            "registry.roster.stage",
            row ->
                Cell.tag(
                    shell.text("registry.roster.stage." + row.stage().code()), row.stage().tone()))
        .column("rows", "registry.roster.rows", row -> Cell.number(row.counts().read()))
        .column("wrong", "registry.roster.wrong", row -> Cell.number(row.counts().wrong()))
        .column("actor", "registry.roster.actor", row -> Cell.text(row.actor()))
        .column("at", "registry.roster.at", row -> Cell.time(row.times().at()))
        .fill(new Paged<>(rows, rows.size(), new Paging(1, 200, "", false)));
  }

  /** One import with a page of its rows. */
  ImportPage show(Viewer viewer, RosterImport roster, String verdict, Paging paging, Shell shell) {
    var shown =
        Arrays.stream(CheckedLine.Verdict.values())
            .map(CheckedLine.Verdict::code)
            .filter(verdict::equals)
            .findFirst()
            .orElse("");
    var rows =
        imports.listRows(viewer, roster.id(), shown, paging.size(), paging.offset()).stream()
            .map(row -> line(row, shell))
            .toList();
    var fault = roster.fault();
    return new ImportPage(
        roster,
        fault == null ? null : shell.text(fault.key(), fault.arguments().toArray()),
        shown,
        new Paged<>(rows, count(roster, shown), paging),
        imports.progress(roster.id()));
  }

  private static long count(RosterImport roster, String verdict) {
    var counts = roster.counts();
    return switch (verdict) {
      case "new" -> counts.added();
      case "update" -> counts.updated();
      case "same" -> counts.same();
      case "wrong" -> counts.wrong();
      default -> counts.read();
    };
  }

  private static ImportPage.Line line(CheckedLine row, Shell shell) {
    return new ImportPage.Line(
        row.line().line(),
        row.verdict(),
        row.line().cell("name"),
        row.line().cell("creditCode"),
        remarks(row, shell));
  }

  private static List<ImportPage.Remark> remarks(CheckedLine row, Shell shell) {
    return row.remarks().stream().map(problem -> remark(row, problem, shell)).toList();
  }

  private static ImportPage.Remark remark(CheckedLine row, Problem problem, Shell shell) {
    return new ImportPage.Remark(
        shell.isChinese()
            ? Words.first("column", problem.field())
            : shell.text("registry.field." + problem.field()),
        row.line().cell(problem.field()),
        shell.text(problem.key(), problem.arguments().toArray()));
  }
}
