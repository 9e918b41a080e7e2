package org.mifeng.platform.evidence.keeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Holdings;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/**
 * Everything the platform has of an organisation's evidence, as one ZIP that is written while it is
 * read: lists of deposits as CSV, Excel and JSON, a receipt for each, statements of acts, and what
 * is needed to check them. Neither the size of an account nor a slow reader costs memory or a
 * transaction.
 */
@Component
class OwnCopy {
  private static final int AT_ONCE = 2;
  private static final int PAGE = 200;

  private final Deposits deposits;
  private final Acts acts;
  private final TrustedLogs logs;
  private final Exports exports;
  private final Transactions transactions;
  private final Audit audit;
  private final Semaphore copies = new Semaphore(AT_ONCE);

  OwnCopy(
      Deposits deposits,
      Acts acts,
      TrustedLogs logs,
      Exports exports,
      Transactions transactions,
      Audit audit) {
    this.deposits = deposits;
    this.acts = acts;
    this.logs = logs;
    this.exports = exports;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Takes a place among the copies made at one time, and records that a copy is taken. */
  Holdings begin(Viewer viewer) {
    viewer.require(Permission.READ_DEPOSITS);
    if (!copies.tryAcquire()) {
      throw Refusal.unavailable("evidence.refusal.copies-busy");
    }
    try {
      return transactions.as(
          viewer,
          () -> {
            var holdings = deposits.holdings(viewer);
            audit.record(
                viewer,
                "evidence.everything-exported",
                viewer.organisation().toString(),
                Map.of("deposits", String.valueOf(holdings.count())));
            return holdings;
          });
    } catch (RuntimeException failed) {
      copies.release();
      throw failed;
    }
  }

  /** Writes the copy; gives the place back, however it ends. */
  void write(Viewer viewer, Shell shell, Holdings holdings, OutputStream to) throws IOException {
    try (var zip = new ZipOutputStream(new StaysOpen(to), StandardCharsets.UTF_8)) {
      entry(zip, "README.txt", text(shell, holdings));
      entry(zip, "trust-policy.json", logs.policy().bytes());
      var table = HoldingTable.of();
      zip.putNextEntry(new ZipEntry("deposits.csv"));
      exports.write(shell, table, holdings, Exports.Kind.CSV, new StaysOpen(zip));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("deposits.xlsx"));
      exports.write(shell, table, holdings, Exports.Kind.EXCEL, new StaysOpen(zip));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("deposits.json"));
      HoldingJson.write(holdings, new StaysOpen(zip));
      zip.closeEntry();
      for (var deposit : holdings) {
        entry(
            zip, "receipts/" + deposit.id() + ".receipt.json", deposits.receiptOf(viewer, deposit));
      }
      writeActs(viewer, zip);
    } finally {
      copies.release();
    }
  }

  private void writeActs(Viewer viewer, ZipOutputStream zip) throws IOException {
    for (long offset = 0; ; offset += PAGE) {
      var page = acts.page(viewer, offset, PAGE);
      for (var act : page) {
        entry(zip, "acts/" + act.id() + ".statement.json", acts.statement(viewer, act.id()));
      }
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  private static byte[] text(Shell shell, Holdings holdings) {
    return String.join(
            "\r\n",
            shell.text("evidence.copy.title"),
            "",
            shell.text("evidence.copy.file", shell.number(holdings.count())),
            shell.text("evidence.copy.file-receipts"),
            shell.text("evidence.copy.file-acts"),
            shell.text("evidence.copy.file-check"),
            "",
            "  mifeng verify receipts/ID.receipt.json FILE --policy trust-policy.json",
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Whoever writes a part may close it; the whole goes on. */
  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
