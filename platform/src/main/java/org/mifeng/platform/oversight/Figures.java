package org.mifeng.platform.oversight;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/**
 * Figures as they were computed last, and the lists behind them, each reader's as far as their
 * sight goes. What a list shows of an enterprise is kept for it to read.
 */
@Component
public class Figures {
  private static final int MOST_DAYS = 400;
  private static final int MOST_EXPORTED = 200_000;
  private static final int PIECE = 500;
  private static final String LOOK = "oversight.look.use";
  private static final Viewer PLATFORM = Viewer.system("oversight");

  private final TargetFigureStore store;
  private final SignalStore signals;
  private final Transactions transactions;
  private final Audit audit;

  Figures(TargetFigureStore store, SignalStore signals, Transactions transactions, Audit audit) {
    this.store = store;
    this.signals = signals;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** A figure at the end of a day, between 0 and 1. */
  public record Point(LocalDate day, double share) {}

  /** All figures of a kind of parts within reach. */
  public List<Figure> list(Viewer viewer, Extent.Kind kind) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(
        viewer, () -> store.list(kind).stream().map(figure -> toldTo(viewer, figure)).toList());
  }

  /** A figure, if it was computed and lies within reach. */
  public Optional<Figure> find(Viewer viewer, TargetIndicator indicator, Extent extent) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(
        viewer, () -> store.find(indicator, extent).map(figure -> toldTo(viewer, figure)));
  }

  /**
   * A figure.
   *
   * @throws Refusal 404 when it lies beyond reach or nothing was computed yet
   */
  public Figure require(Viewer viewer, TargetIndicator indicator, Extent extent) {
    return find(viewer, indicator, extent)
        .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-figure"));
  }

  /** How a figure was computed. */
  public Optional<Computation> computation(Viewer viewer, TargetIndicator indicator) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(viewer, () -> store.findComputation(indicator));
  }

  /** The days of a figure that have something recorded, the earliest first. */
  public List<Point> trend(Viewer viewer, TargetIndicator indicator, Extent extent) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(
        viewer,
        () ->
            store.listDays(indicator, extent, MOST_DAYS).stream()
                .flatMap(
                    daily -> {
                      var numerator = daily.numerator();
                      return numerator == null || daily.denominator() == 0
                          ? java.util.stream.Stream.<Point>of()
                          : java.util.stream.Stream.of(
                              new Point(daily.day(), (double) numerator / daily.denominator()));
                    })
                .toList());
  }

  /** The parks of a part of the city, within reach. */
  public List<ParkStanding> listParks(Viewer viewer, Extent extent) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(viewer, () -> store.listParks(extent));
  }

  /** What would inflate the figures. */
  public List<Signal> listSignals(Viewer viewer) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(viewer, signals::list);
  }

  /** Part of the list behind a figure; that it was shown is kept. */
  public Paged<Listed> listEnterprises(Viewer viewer, FigureList list, Paging paging) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(
        viewer,
        () -> {
          var rows = store.listEnterprises(list, paging, paging.size(), paging.offset());
          looked(viewer, rows);
          return new Paged<>(rows, store.countEnterprises(list), paging);
        });
  }

  /** The whole list behind a figure, read piece by piece; the export is recorded. */
  public Iterable<Listed> export(Viewer viewer, FigureList list, Paging paging) {
    viewer.require(READ_OVERSIGHT);
    var rows =
        transactions.as(
            viewer,
            () -> {
              var count = Math.min(MOST_EXPORTED, store.countEnterprises(list));
              audit.record(
                  viewer,
                  "oversight.list-exported",
                  viewer.organisation().toString(),
                  Map.of(
                      "extent",
                      list.extent().kind().code() + ":" + list.extent().key(),
                      "rows",
                      String.valueOf(count)));
              return count;
            });
    return () ->
        IntStream.iterate(0, at -> at < rows, at -> at + PIECE)
            .mapToObj(at -> piece(viewer, list, paging, at))
            .flatMap(List::stream)
            .iterator();
  }

  private List<Listed> piece(Viewer viewer, FigureList list, Paging paging, int offset) {
    return transactions.as(
        viewer,
        () -> {
          var rows = store.listEnterprises(list, paging, PIECE, offset);
          looked(viewer, rows);
          return rows;
        });
  }

  /**
   * The canonical lines a figure was counted from, for running it again; that they were handed out
   * is recorded.
   *
   * @throws Refusal 404 beyond reach; 403 for a whole of which the viewer reaches a part only
   */
  public List<String> listLines(Viewer viewer, TargetIndicator indicator, Extent extent) {
    require(viewer, indicator, extent);
    if (!extent.isAllOf(viewer)) {
      throw Refusal.forbidden("oversight.refusal.lines-beyond-reach");
    }
    return transactions.as(
        viewer,
        () -> {
          var lines = store.listLines(indicator, extent);
          audit.record(
              viewer,
              "oversight.lines-read",
              indicator.code(),
              Map.of(
                  "extent",
                  extent.kind().code() + ":" + extent.key(),
                  "rows",
                  String.valueOf(lines.size())));
          return lines;
        });
  }

  /** What everybody may know: the city's figures, and of divisions those that tell about nobody. */
  public List<Figure> listPublic() {
    return transactions.as(
        PLATFORM,
        () ->
            java.util.stream.Stream.concat(
                    store.list(Extent.Kind.CITY).stream(),
                    store.list(Extent.Kind.DISTRICT).stream())
                .toList());
  }

  private void looked(Viewer viewer, List<Listed> rows) {
    audit.looked(
        viewer,
        rows.stream().map(row -> new OrganisationId(row.enterprise())).distinct().toList(),
        LOOK);
  }

  /**
   * Whoever reaches a group's enterprises sees each of them, so nothing is kept from them; the
   * whole city is kept from a part's officers while those beside them are few.
   */
  private Figure toldTo(Viewer viewer, Figure figure) {
    if (figure.extent().isAllOf(viewer)) {
      return figure.with(null);
    }
    if (figure.extent().kind() != Extent.Kind.CITY
        || figure.indicator().counted() == TargetIndicator.Counted.PARKS) {
      return figure;
    }
    var others =
        store
            .find(figure.indicator(), own(viewer.reach()))
            .map(own -> figure.counts().denominator() - own.counts().denominator())
            .orElse(figure.counts().denominator());
    return Telling.isFew(others) ? figure.with(Figure.Suppressed.DIFFERENCE) : figure;
  }

  private static Extent own(Reach reach) {
    return new Extent(
        reach.kind() == Reach.Kind.PARK ? Extent.Kind.PARK : Extent.Kind.DISTRICT, reach.key());
  }
}
