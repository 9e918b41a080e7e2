package org.mifeng.platform.registry.parks;

import static org.mifeng.platform.identity.Permission.FREEZE_ROSTER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.CreditCode;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.registry.Residences;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Freezes the residents of a park for a year, and keeps corrections beside the frozen roster. */
@Component
class Freezes {
  private static final int LONGEST_REASON = 500;

  private final FreezeStore store;
  private final Residences residences;
  private final Enterprises enterprises;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Freezes(
      FreezeStore store,
      Residences residences,
      Enterprises enterprises,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.residences = residences;
    this.enterprises = enterprises;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The frozen rosters of a park, the latest year first. */
  List<Freeze> list(Viewer viewer, Park park) {
    return transactions.as(viewer, () -> store.list(park.id()));
  }

  /**
   * A frozen roster, a page of it, with its corrections; 404 unless there is one within the
   * viewer's sight.
   */
  Freeze.Whole require(Viewer viewer, Park park, int year, Paging paging) {
    return transactions.as(
        viewer,
        () -> {
          var freeze = find(park, year);
          return new Freeze.Whole(
              freeze,
              new Paged<>(
                  store.listRows(freeze.id(), paging.size(), paging.offset()),
                  freeze.rows(),
                  paging),
              store.listCorrections(freeze.id()));
        });
  }

  /**
   * Freezes the confirmed residents of today.
   *
   * @return how many they are
   * @throws Refusal 409 when the year is frozen already
   */
  int freeze(Viewer viewer, Park park, int year) {
    viewer.require(FREEZE_ROSTER);
    requireReach(viewer, park);
    var today = residences.today();
    if (year > today.getYear() || year < today.getYear() - 1) {
      throw Refusal.invalid("registry.refusal.freeze-year");
    }
    return transactions.as(
        viewer,
        () -> {
          var id = UUID.randomUUID();
          var rows = store.countResidents(park.id(), today);
          if (!store.insert(viewer, id, park.id(), year, rows, clock.instant())) {
            throw Refusal.conflict(
                "registry.refusal.frozen-already", String.valueOf(year), find(park, year).actor());
          }
          if (store.copyResidents(id, park.id(), today) != rows) {
            throw Refusal.conflict("registry.refusal.changed-meanwhile-several");
          }
          audit.record(
              viewer,
              "registry.roster-frozen",
              park.id().toString(),
              Map.of("year", String.valueOf(year), "rows", String.valueOf(rows)));
          return rows;
        });
  }

  /** Adds a correction beside the frozen roster. */
  void correct(
      Viewer viewer, Park park, int year, Freeze.Kind kind, String typedCode, String typedReason) {
    viewer.require(FREEZE_ROSTER);
    requireReach(viewer, park);
    var code =
        CreditCode.read(typedCode)
            .orElseThrow(() -> Refusal.invalid("registry.refusal.correction-code"));
    var reason = typedReason.strip();
    if (reason.isEmpty()) {
      throw Refusal.invalid("registry.refusal.no-reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("registry.refusal.reason-too-long", LONGEST_REASON);
    }
    transactions.run(
        viewer,
        () -> {
          var freeze = find(park, year);
          var about = about(viewer, freeze, kind, code);
          var correction =
              new Freeze.Correction(
                  kind, about.name(), about.creditCode(), reason, viewer.name(), clock.instant());
          if (!store.insertCorrection(viewer, freeze.id(), about, correction)) {
            throw Refusal.conflict("registry.refusal.correction-twice");
          }
          audit.record(
              viewer,
              "registry.roster-corrected",
              park.id().toString(),
              Map.of(
                  "year", String.valueOf(year),
                  "kind", kind.code(),
                  "code", code.value(),
                  "reason", reason));
        });
  }

  private Freeze.About about(Viewer viewer, Freeze freeze, Freeze.Kind kind, CreditCode code) {
    var frozen = store.findFrozen(freeze.id(), code.value());
    return switch (kind) {
      case EXCLUDED ->
          frozen.orElseThrow(() -> Refusal.invalid("registry.refusal.correction-not-frozen"));
      case ADDED -> {
        if (frozen.isPresent()) {
          throw Refusal.invalid("registry.refusal.correction-frozen");
        }
        yield enterprises.listOpen(viewer, List.of(code)).stream()
            .findFirst()
            .map(e -> new Freeze.About(e.id(), e.name(), code.value()))
            .orElseThrow(() -> Refusal.invalid("registry.refusal.correction-unknown"));
      }
    };
  }

  private Freeze find(Park park, int year) {
    return store
        .find(park.id(), year)
        .orElseThrow(() -> Refusal.notFound("registry.refusal.no-such-freeze"));
  }

  private static void requireReach(Viewer viewer, Park park) {
    if (viewer.reach().kind() == Reach.Kind.DISTRICT
        && !viewer.reach().key().equals(park.division())) {
      throw Refusal.forbidden("registry.refusal.other-division");
    }
  }
}
