package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * What an enterprise reports to itself so that it is reminded of another check-up. It is no report
 * to the authorities, and the audit trail does not even say what kind it was.
 */
@Component
class Occurrences {
  private static final int MOST_LISTED = 100;

  private final OccurrenceStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Occurrences(OccurrenceStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The latest of the viewer's organisation, withdrawn ones too, at most 100. */
  List<Occurrence> list(Viewer viewer) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.list(viewer, MOST_LISTED));
  }

  /** Reports that something happened. */
  void report(Viewer viewer, Occurrence.Kind kind, LocalDate day, String note) {
    viewer.require(CHECK_UP);
    transactions.run(
        viewer,
        () -> {
          var id = UUID.randomUUID();
          var by = new Author(viewer.name(), clock.instant());
          store.insert(new Occurrence(id, kind, day, note, by, null), viewer);
          audit.record(viewer, "checkup.occurrence-reported", id.toString());
        });
  }

  /**
   * Says that a report was a mistake.
   *
   * @throws Refusal 404 when it is not there; 409 when that was said before; 422 without a reason
   */
  void withdraw(Viewer viewer, UUID id, String reason) {
    viewer.require(CHECK_UP);
    Plan.requireReason(reason);
    transactions.run(
        viewer,
        () -> {
          if (store.list(viewer, MOST_LISTED).stream().noneMatch(one -> one.id().equals(id))) {
            throw Refusal.notFound("checkup.refusal.no-such-occurrence");
          }
          var by = new Author(viewer.name(), clock.instant());
          if (!store.insertWithdrawal(id, by, reason, viewer)) {
            throw Refusal.conflict("checkup.refusal.withdrawn-already");
          }
          audit.record(viewer, "checkup.occurrence-withdrawn", id.toString());
        });
  }
}
