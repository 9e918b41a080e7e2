package org.mifeng.platform.oversight.reports;

import static org.mifeng.platform.identity.Permission.MAKE_REPORTS;

import java.time.YearMonth;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Sets out the reports that were made, and one of them with its files. */
@Component
class ReportPages {
  private final MonthlyReports reports;

  ReportPages(MonthlyReports reports) {
    this.reports = reports;
  }

  /**
   * The reports that were made.
   *
   * @param make the month whose report may be made now; empty when it is made, or not by this
   *     viewer
   */
  record Index(Table.Filled reports, String make) {}

  /**
   * A report.
   *
   * @param files where each is fetched
   */
  record Show(String month, String title, List<Fact> facts, List<FileLink> files) {}

  /** A file that can be fetched. */
  record FileLink(String name, String href, String sha256) {}

  Index index(Viewer viewer, Paging paging, Shell shell) {
    var due = reports.due();
    var may = viewer.may(MAKE_REPORTS) && !reports.isMade(viewer, due);
    return new Index(
        table(shell).fill(reports.list(viewer, paging)).withExport("/oversight/reports/list"),
        may ? due.toString() : "");
  }

  Table<MonthlyReport> table(Shell shell) {
    return Table.<MonthlyReport>of("oversight.report.list")
        .column(
            "month",
            "oversight.report.month",
            row -> Cell.link(row.month().toString(), "/oversight/reports/" + row.month()))
        .column("at", "oversight.report.at", row -> Cell.time(row.at()))
        .column("actor", "oversight.report.actor", row -> Cell.text(row.actor()))
        .column("digest", "oversight.digest", row -> Cell.code(row.digest().sha256()));
  }

  Show show(Viewer viewer, YearMonth month, Shell shell) {
    var report = reports.require(viewer, month);
    return new Show(
        month.toString(),
        shell.text("oversight.report.show", month.toString()),
        List.of(
            Fact.of(shell.text("oversight.report.at"), shell.exactTime(report.at())),
            Fact.of(shell.text("oversight.report.actor"), report.actor()),
            Fact.of(
                shell.text("oversight.report.copies"), shell.text("oversight.report.copies-text")),
            Fact.code(shell.text("oversight.closing.sha256"), report.digest().sha256()),
            Fact.code(shell.text("oversight.closing.sm3"), report.digest().sm3()),
            Fact.code(shell.text("oversight.closing.act"), report.act().toString())),
        reports.listFiles(viewer, month).stream()
            .map(
                file ->
                    new FileLink(
                        shell.text(file.key()),
                        "/oversight/reports/" + month + "/" + file.name(),
                        file.sha256()))
            .toList());
  }
}
