package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.READ_AREAS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/**
 * Enterprises within reach in the order in which a visit is due, with their figures and never an
 * answer. Whose figures were shown to whom is kept for each enterprise to read.
 */
@Component
class Visits {
  private static final int PIECE = 500;
  private static final int MOST_EARLIER = 24;
  private static final String LOOK = "checkup.look.figures";

  private final VisitStore store;
  private final Transactions transactions;
  private final Audit audit;

  Visits(VisitStore store, Transactions transactions, Audit audit) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What enterprises within reach were measured with, the most usual first. */
  List<Scale> listScales(Viewer viewer) {
    viewer.require(READ_AREAS);
    return transactions.as(viewer, () -> store.listScales());
  }

  /** Part of the enterprises that pass the filter; that they were shown is kept. */
  Paged<Visit> list(Viewer viewer, Scale scale, VisitFilter filter, Paging paging) {
    viewer.require(READ_AREAS);
    return transactions.as(
        viewer,
        () -> {
          var rows = store.list(scale, filter, paging);
          looked(viewer, rows);
          return new Paged<>(rows, store.count(scale, filter), paging);
        });
  }

  private void looked(Viewer viewer, List<Visit> rows) {
    audit.looked(viewer, rows.stream().map(Visit::enterprise).toList(), LOOK);
  }

  /**
   * All enterprises that pass the filter, for an export, read piece by piece as they are taken. The
   * export is recorded, and for each enterprise that it was shown.
   */
  Iterable<Visit> export(Viewer viewer, Scale scale, VisitFilter filter, Paging paging) {
    viewer.require(READ_AREAS);
    var ids =
        transactions.as(
            viewer,
            () -> {
              var all = store.listIds(scale, filter, paging, Exports.MOST + 1);
              audit.record(
                  viewer,
                  "checkup.figures-exported",
                  viewer.organisation().toString(),
                  Map.of("filter", filter.summary(), "rows", String.valueOf(all.size())));
              return all;
            });
    return () ->
        IntStream.iterate(0, at -> at < ids.size(), at -> at + PIECE)
            .mapToObj(at -> ids.subList(at, Math.min(ids.size(), at + PIECE)))
            .flatMap(piece -> piece(viewer, scale, piece).stream())
            .iterator();
  }

  private List<Visit> piece(Viewer viewer, Scale scale, List<UUID> ids) {
    return transactions.as(
        viewer,
        () -> {
          var byId = store.listAll(scale, ids);
          var rows = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
          looked(viewer, rows);
          return rows;
        });
  }

  /**
   * One enterprise.
   *
   * @param scales what it was measured with, the newest first
   * @param earlier its indexes, the latest first
   */
  record Close(Visit visit, Scale scale, List<Scale> scales, List<VisitStore.Earlier> earlier) {}

  /**
   * An enterprise for its page; the look is kept.
   *
   * @throws Refusal 404 when it does not exist for this viewer or has no figures
   */
  Close look(Viewer viewer, OrganisationId enterprise, VisitFilter filter) {
    viewer.require(READ_AREAS);
    return transactions.as(
        viewer,
        () -> {
          var scales = store.listScales(enterprise.value());
          var scale =
              scales.stream()
                  .filter(filter::isScale)
                  .findFirst()
                  .or(() -> scales.stream().findFirst())
                  .orElseThrow(Visits::none);
          var visit = store.find(scale, enterprise.value()).orElseThrow(Visits::none);
          looked(viewer, List.of(visit));
          return new Close(
              visit, scale, scales, store.listEarlier(enterprise.value(), MOST_EARLIER));
        });
  }

  private static Refusal none() {
    return Refusal.notFound("checkup.refusal.no-figures");
  }
}
