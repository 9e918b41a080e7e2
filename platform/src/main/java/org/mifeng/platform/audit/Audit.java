package org.mifeng.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * The audit trail. {@link #record} joins the caller's transaction: the deed and its record commit
 * or fail together. {@link #looked} notes an official's look at an enterprise, for the enterprise
 * to read.
 */
@Component
public class Audit implements Trail {
  private static final int LONGEST_HISTORY = 500;

  /** One more than a file holds, so that a file that is cut says so. */
  private static final int LONGEST_EXPORT = 1_000_001;

  private static final int BATCH = 1_000;

  private final AuditStore store;
  private final Transactions transactions;
  private final Clock clock;

  Audit(AuditStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records a change.
   *
   * @param deed what was done, {@code <module>.<thing>-<past participle>}
   * @param subject the id of what it was done to
   * @param detail facts a later reader needs (the reason given, old and new value); never a secret
   */
  @Override
  public void record(Viewer viewer, String deed, String subject, Map<String, String> detail) {
    store.insertDeed(viewer, deed, subject, detail, clock.instant());
  }

  /**
   * A deed of somebody else's that the platform records for them.
   *
   * @param viewer who did it
   * @param deed what was done, {@code <module>.<thing>-<past participle>}
   * @param subject the id of what it was done to
   * @param detail facts a later reader needs; never a secret
   * @param at when they did it
   */
  public record Deed(
      Viewer viewer, String deed, String subject, Map<String, String> detail, Instant at) {}

  /** Records many deeds at once, in a transaction of the platform's own. */
  public void record(List<Deed> deeds) {
    store.insertDeeds(deeds);
  }

  /** Records a change that needs no further facts. */
  @Override
  public void record(Viewer viewer, String deed, String subject) {
    record(viewer, deed, subject, Map.of());
  }

  /**
   * Notes that an official looked at an enterprise.
   *
   * @param organisation whose data was looked at
   * @param what the page or list, as a message key
   */
  public void looked(Viewer viewer, OrganisationId organisation, String what) {
    store.insertLook(viewer, organisation, what, clock.instant());
  }

  /** Notes that an official looked at each of these enterprises, as in a list or an export. */
  public void looked(Viewer viewer, List<OrganisationId> organisations, String what) {
    if (!organisations.isEmpty()) {
      store.insertLooks(viewer, organisations, what, clock.instant());
    }
  }

  /**
   * What was done to a subject, the latest first, at most 500: for a timeline. Whoever may see the
   * subject may see what was done to it, so the caller loads the subject through the viewer first.
   */
  public List<RecordedDeed> history(Viewer viewer, String subject) {
    if (viewer.may(Permission.OWN_ACCOUNT)) {
      return transactions.as(
          Viewer.system("history"), () -> store.listHistory(subject, LONGEST_HISTORY));
    }
    return List.of();
  }

  /** The deeds within the viewer's sight that pass the filter, the latest first. */
  public List<RecordedDeed> list(Viewer viewer, DeedFilter filter, int limit, int offset) {
    viewer.require(Permission.READ_AUDIT);
    return transactions.as(viewer, () -> store.listDeeds(filter, Long.MAX_VALUE, limit, offset));
  }

  /** How many {@link #list} would give without a limit; counting stops at 100,000. */
  public long count(Viewer viewer, DeedFilter filter) {
    viewer.require(Permission.READ_AUDIT);
    return transactions.as(viewer, () -> store.countDeeds(filter));
  }

  /** All deeds that pass the filter, read in batches as they are asked for. */
  public Iterable<RecordedDeed> all(Viewer viewer, DeedFilter filter) {
    viewer.require(Permission.READ_AUDIT);
    return new Batches<>(
        below -> transactions.as(viewer, () -> store.listDeeds(filter, below, BATCH, 0)),
        RecordedDeed::number,
        LONGEST_EXPORT);
  }

  /** Who looked at the viewer's organisation, the latest first. */
  public List<Look> listLooks(Viewer viewer, int limit, int offset) {
    viewer.require(Permission.READ_VIEW_LOG);
    return transactions.as(
        viewer, () -> store.listLooks(viewer.organisation(), Long.MAX_VALUE, limit, offset));
  }

  /** How often somebody looked at the viewer's organisation; counting stops at 100,000. */
  public long countLooks(Viewer viewer) {
    viewer.require(Permission.READ_VIEW_LOG);
    return transactions.as(viewer, () -> store.countLooks(viewer.organisation()));
  }

  /** All looks at the viewer's organisation, read in batches as they are asked for. */
  public Iterable<Look> allLooks(Viewer viewer) {
    viewer.require(Permission.READ_VIEW_LOG);
    return new Batches<>(
        below ->
            transactions.as(viewer, () -> store.listLooks(viewer.organisation(), below, BATCH, 0)),
        Look::number,
        LONGEST_EXPORT);
  }
}
