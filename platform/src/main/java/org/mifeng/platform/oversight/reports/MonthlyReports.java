package org.mifeng.platform.oversight.reports;

import static org.mifeng.platform.identity.Permission.MAKE_REPORTS;
import static org.mifeng.platform.identity.Permission.READ_REPORTS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Makes the report of a month, once, and gives past ones back byte for byte. */
@Component
class MonthlyReports {
  private final MonthlyReportStore store;
  private final MonthGathering gathering;
  private final ReportPrinting printing;
  private final ReportTelling telling;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  MonthlyReports(
      MonthlyReportStore store,
      MonthGathering gathering,
      ReportPrinting printing,
      ReportTelling telling,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gathering = gathering;
    this.printing = printing;
    this.telling = telling;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The month that gets its report now: the one before this one. */
  YearMonth due() {
    return YearMonth.from(LegalTime.today(clock)).minusMonths(1);
  }

  Paged<MonthlyReport> list(Viewer viewer, Paging paging) {
    viewer.require(READ_REPORTS);
    return transactions.as(
        viewer,
        () -> new Paged<>(store.list(paging.size(), paging.offset()), store.count(), paging));
  }

  /** Whether a month has its report. */
  boolean isMade(Viewer viewer, YearMonth month) {
    viewer.require(READ_REPORTS);
    return transactions.as(viewer, () -> store.find(month).isPresent());
  }

  /** Whether a figure was kept in that month. */
  boolean isKnown(Viewer viewer, YearMonth month) {
    viewer.require(READ_REPORTS);
    return transactions.as(viewer, () -> store.isKnown(month));
  }

  /**
   * The report of a month.
   *
   * @throws Refusal 404 when there is none
   */
  MonthlyReport require(Viewer viewer, YearMonth month) {
    viewer.require(READ_REPORTS);
    return transactions
        .as(viewer, () -> store.find(month))
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-report"));
  }

  List<MonthlyReport.File> listFiles(Viewer viewer, YearMonth month) {
    viewer.require(READ_REPORTS);
    return transactions.as(viewer, () -> store.listFiles(month));
  }

  /** A file of a report, as it was made. */
  Optional<byte[]> findBytes(Viewer viewer, YearMonth month, String language, String format) {
    viewer.require(READ_REPORTS);
    return transactions.as(viewer, () -> store.findBytes(month, language, format));
  }

  /**
   * Makes the report of the month that is over.
   *
   * @throws Refusal 409 for another month, or when it is made already
   */
  MonthlyReport make(Viewer viewer, YearMonth month) {
    viewer.require(MAKE_REPORTS);
    if (!month.equals(due())) {
      throw Refusal.conflict("oversight.refusal.month-not-over");
    }
    if (isMade(viewer, month)) {
      throw Refusal.conflict("oversight.refusal.report-known");
    }
    var now = clock.instant();
    var data = gathering.gather(month, now);
    var body = ReportBody.of(data);
    var digests = Digests.of(body.getBytes(StandardCharsets.UTF_8));
    var report =
        new MonthlyReport(
            month,
            UUID.randomUUID(),
            body,
            new MonthlyReport.Digest(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3())),
            viewer.name(),
            now);
    var files = printing.print(report, data, gathering.divisions());
    transactions.run(
        viewer,
        () -> {
          if (!store.insert(viewer, report)) {
            throw Refusal.conflict("oversight.refusal.report-known");
          }
          files.forEach((file, bytes) -> store.insertFile(month, file, bytes));
          audit.record(
              viewer,
              "oversight.report-made",
              month.toString(),
              Map.of("sha256", report.digest().sha256()));
          telling.tell(viewer, report);
        });
    return report;
  }
}
