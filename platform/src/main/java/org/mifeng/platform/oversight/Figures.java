package org.mifeng.platform.oversight;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
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
  private static final int FIRST_PIECE = 500;
  private static final int PIECE = 5_000;
  private static final String LOOK = "oversight.look.use";
  private static final Viewer PLATFORM = Viewer.system("oversight");

  private final TargetFigureStore store;
  private final ListedStore lists;
  private final ChangeStore changes;
  private final SignalStore signals;
  private final Transactions transactions;
  private final Audit audit;

  Figures(
      TargetFigureStore store,
      ListedStore lists,
      ChangeStore changes,
      SignalStore signals,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.lists = lists;
    this.changes = changes;
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

  /** What came of counting the parks anew. */
  public Recount recount(Viewer viewer) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(viewer, changes::findRecount);
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
                          ? Stream.<Point>of()
                          : Stream.of(
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
          var rows = lists.list(list, paging);
          looked(viewer, rows);
          return new Paged<>(rows, lists.count(list), paging);
        });
  }

  /** The whole list behind a figure, read piece by piece; the export is recorded. */
  public Iterable<Listed> export(Viewer viewer, FigureList list, Paging paging) {
    viewer.require(READ_OVERSIGHT);
    var rows =
        transactions.as(
            viewer,
            () -> {
              var count = Math.min(Exports.MOST + 1, lists.count(list));
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
        Stream.iterate(
                piece(viewer, list, paging, Piece.BEGINNING, (int) Math.min(rows, FIRST_PIECE)),
                piece -> !piece.rows().isEmpty(),
                piece ->
                    piece(viewer, list, paging, piece, (int) Math.min(PIECE, rows - piece.until())))
            .flatMap(piece -> piece.rows().stream())
            .iterator();
  }

  /** Rows of a list that is read piece by piece, and how many there were with those before. */
  private record Piece(List<Listed> rows, int until) {
    static final Piece BEGINNING = new Piece(List.of(), 0);

    @Nullable Listed last() {
      return rows.isEmpty() ? null : rows.getLast();
    }
  }

  private Piece piece(Viewer viewer, FigureList list, Paging paging, Piece before, int most) {
    if (most <= 0) {
      return new Piece(List.of(), before.until());
    }
    return transactions.as(
        viewer,
        () -> {
          var rows = lists.listAfter(list, paging, most, before.until(), before.last());
          looked(viewer, rows);
          return new Piece(rows, before.until() + rows.size());
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
            Stream.concat(
                    store.list(Extent.Kind.CITY).stream(),
                    store.list(Extent.Kind.DISTRICT).stream())
                .toList());
  }

  /** What may be printed for others: of each part what is told to those beyond its reach. */
  public List<Figure> listPrintable(Viewer viewer, Extent.Kind kind) {
    viewer.require(READ_OVERSIGHT);
    return transactions.as(PLATFORM, () -> store.list(kind));
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
