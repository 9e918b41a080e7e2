package org.mifeng.platform.registry.roster;

import static org.mifeng.platform.identity.Permission.IMPORT_ROSTER;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.roster.RosterImport.Fault;
import org.mifeng.platform.registry.roster.RosterImport.Stage;
import org.springframework.stereotype.Component;

/** Rosters handed in by officials: checked, shown, confirmed or cancelled. */
@Component
class Imports {
  private static final int MOST_LISTED = 50;
  private static final int LONGEST_NAME = 255;

  /** Work that has not said for this long that it is alive was ended by a restart. */
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private final ImportStore store;
  private final ImportWork work;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Imports(ImportStore store, ImportWork work, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.work = work;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file and begins to check it; a short one is checked when this returns.
   *
   * @throws Refusal 413 when it is larger than a roster may be; 429 when too many wait already
   */
  UUID handIn(Viewer viewer, String fileName, byte[] content) {
    viewer.require(IMPORT_ROSTER);
    if (content.length > RosterReader.LARGEST_FILE) {
      throw Refusal.tooLarge("registry.roster.fault.too-large");
    }
    if (content.length == 0) {
      throw Refusal.invalid("registry.roster.fault.empty");
    }
    work.requirePlace();
    var id = UUID.randomUUID();
    var name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    var file =
        new RosterImport.File(
            name.strip(),
            content.length,
            HexFormat.of().formatHex(HashSuite.SHA256.digest(content)));
    transactions.run(
        viewer,
        () -> {
          store.insert(viewer, id, file, clock.instant());
          audit.record(
              viewer,
              "registry.roster-handed-in",
              id.toString(),
              Map.of("file", file.name(), "sha256", file.sha256()));
        });
    work.read(viewer, id, content);
    return id;
  }

  /** The import; 404 unless it is the viewer's organisation's. */
  RosterImport require(Viewer viewer, UUID id) {
    return transactions.as(
        viewer,
        () -> {
          var found = store.find(id).orElseThrow(Imports::unknown);
          return isInterrupted(found) ? interrupted(found) : found;
        });
  }

  /** The latest imports of the viewer's organisation. */
  List<RosterImport> list(Viewer viewer) {
    viewer.require(IMPORT_ROSTER);
    return transactions.as(viewer, () -> store.list(MOST_LISTED));
  }

  /** Rows of one verdict (empty for all), a page of them. */
  List<CheckedLine> listRows(Viewer viewer, UUID id, String verdict, int limit, int offset) {
    return transactions.as(viewer, () -> store.listPage(id, verdict, limit, offset));
  }

  /** How many rows are written already, while an import is being confirmed on this node. */
  int progress(UUID id) {
    return work.progress(id);
  }

  /**
   * Writes all good rows in one transaction; the wrong ones are left out.
   *
   * @throws Refusal 409 when it is not ready, or somebody else was first
   */
  void confirm(Viewer viewer, UUID id) {
    viewer.require(IMPORT_ROSTER);
    work.requirePlace();
    transactions.run(
        viewer,
        () -> {
          var ready = require(viewer, id);
          if (ready.counts().toWrite() == 0) {
            throw Refusal.conflict("registry.roster.refusal.nothing-to-write");
          }
          if (!store.move(id, Stage.READY, Stage.CONFIRMING, null, clock.instant())) {
            throw Refusal.conflict("registry.roster.refusal.not-ready");
          }
          audit.record(viewer, "registry.roster-confirmed", id.toString());
        });
    work.write(viewer, id);
  }

  /**
   * Drops it: nothing of it is or will be written.
   *
   * @throws Refusal 409 when it is being written, or is past that
   */
  void cancel(Viewer viewer, UUID id) {
    viewer.require(IMPORT_ROSTER);
    transactions.run(
        viewer,
        () -> {
          require(viewer, id);
          if (!store.move(id, Stage.READY, Stage.CANCELLED, null, clock.instant())
              && !store.move(id, Stage.READING, Stage.CANCELLED, null, clock.instant())) {
            throw Refusal.conflict("registry.roster.refusal.not-ready");
          }
          store.insertOutcome(viewer, id, "cancelled", clock.instant());
          audit.record(viewer, "registry.roster-cancelled", id.toString());
        });
  }

  private boolean isInterrupted(RosterImport found) {
    return found.stage().isAtWork()
        && !work.isAtWork(found.id())
        && found.times().beatAt().plus(SILENCE).isBefore(clock.instant());
  }

  /** Reading is lost with the file; writing was rolled back whole, so it can be confirmed again. */
  private RosterImport interrupted(RosterImport found) {
    if (found.stage() == Stage.READING) {
      var fault = new Fault("registry.roster.fault.interrupted", List.of());
      store.move(found.id(), Stage.READING, Stage.UNREADABLE, fault, clock.instant());
    } else {
      store.move(found.id(), Stage.CONFIRMING, Stage.READY, null, clock.instant());
    }
    return store.find(found.id()).orElseThrow(Imports::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound("registry.roster.refusal.no-such-import");
  }
}
