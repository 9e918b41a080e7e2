package org.mifeng.platform.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.oversight.ChangeStore.RecountedPark;
import org.mifeng.platform.oversight.RowStore.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One round of following what changes: the changed rows, then some parks counted anew, then the
 * figures of every park that either has touched. Runs inside the round's transaction.
 */
@Component
class Following {
  /** So many changes of a room at once; more follow in the next round, without a pause. */
  private static final int MOST_CHANGES = 20_000;

  /** So many parks are counted anew in a round. */
  private static final int PARKS = 40;

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final ChangeStore changes;
  private final RowStore rows;
  private final RefreshStore store;
  private final TellingStore telling;
  private final SignalPartStore signals;

  Following(
      ChangeStore changes,
      RowStore rows,
      RefreshStore store,
      TellingStore telling,
      SignalPartStore signals) {
    this.changes = changes;
    this.rows = rows;
    this.store = store;
    this.telling = telling;
    this.signals = signals;
  }

  /** What was touched so far. */
  private record Touched(Set<UUID> parks, Set<UUID> enterprises, boolean more) {}

  /**
   * Follows what has changed, and counts some of the parks anew that were not since a moment.
   *
   * @return whether there is more to follow at once
   */
  boolean round(
      RefreshStore.Window window, List<UseSource> sources, Instant now, Instant recountedSince) {
    store.putWindow(window);
    var taken = take(window, sources, List.of());
    var lapsed = rows.listLapsed(window);
    var parks = new LinkedHashSet<>(taken.parks());
    parks.addAll(parksOf(rows.putUses(lapsed, window, sources)));
    var due = changes.listDue(recountedSince, PARKS);
    if (!due.isEmpty()) {
      parks.addAll(recount(due, taken, window, sources, now));
    }
    if (!parks.isEmpty()) {
      compute(List.copyOf(parks), window, now);
    }
    return taken.more();
  }

  private void compute(List<UUID> parks, RefreshStore.Window window, Instant now) {
    rows.putParks(parks);
    store.putFigures(parks, window, now);
    suppress();
    store.putDay(window.to(), parks);
  }

  /**
   * Takes what has changed from the rooms and counts it anew. A park that was never counted is due
   * anyway; when very many lists change at once, they become due like those.
   *
   * @param counted parks that were counted in this round
   */
  private Touched take(
      RefreshStore.Window window, List<UseSource> sources, Collection<UUID> counted) {
    var lists = changes.takeLists(MOST_CHANGES);
    var told = new LinkedHashSet<UUID>();
    var enterprisesTold = new ArrayList<UUID>();
    for (var change : lists) {
      var park = change.park();
      if (park != null) {
        told.add(park);
      }
      var enterprise = change.enterprise();
      if (enterprise != null) {
        enterprisesTold.add(enterprise);
      }
    }
    told.addAll(rows.listParksOf(enterprisesTold));
    var known = new HashSet<>(changes.listKnown(List.copyOf(told)));
    known.addAll(counted);
    told.retainAll(known);
    var parks = new LinkedHashSet<>(told.stream().limit(PARKS).toList());
    if (!parks.isEmpty()) {
      rows.putLists(List.copyOf(parks), window, sources);
    }
    changes.forgetChecks(told.stream().skip(PARKS).toList());
    var enterprises = new LinkedHashSet<UUID>();
    var more = lists.size() == MOST_CHANGES;
    for (var source : sources) {
      var changed = changes.takeUses(source, window.to(), MOST_CHANGES);
      changed.forEach(use -> enterprises.add(use.enterprise()));
      signals.putChanged(
          source.signal(),
          changed.stream().map(ChangeStore.OfUses::day).collect(Collectors.toSet()));
      more |= changed.size() == MOST_CHANGES;
    }
    if (!enterprises.isEmpty()) {
      parks.addAll(parksOf(rows.putUses(List.copyOf(enterprises), window, sources)));
    }
    return new Touched(parks, enterprises, more);
  }

  /**
   * Counts these parks anew from everything. A row that has to be written then, although nothing
   * was told about it, or a figure that comes out otherwise, was wrong: it is put right, and told.
   *
   * @return parks to compute the figures of
   */
  private Set<UUID> recount(
      List<UUID> due,
      Touched before,
      RefreshStore.Window window,
      List<UseSource> sources,
      Instant now) {
    var known = new HashSet<>(changes.listKnown(due));
    var figures = store.listDigests(due);
    var written = rows.putLists(due, window, sources);
    // What was committed in between is told by now, so that it is no fault.
    var after = take(window, sources, due);
    var faults = new HashMap<UUID, Long>();
    due.forEach(park -> faults.put(park, 0L));
    written.stream()
        .filter(row -> known.contains(row.park()))
        .filter(row -> !after.parks().contains(row.park()))
        .filter(row -> !after.enterprises().contains(row.enterprise()))
        .forEach(row -> faults.merge(row.park(), 1L, Long::sum));
    compute(due, window, now);
    var differing = new HashSet<UUID>();
    var untouched = new HashSet<>(due);
    untouched.retainAll(known);
    untouched.removeAll(before.parks());
    untouched.removeAll(after.parks());
    untouched.removeAll(parksOf(written));
    differ(figures, store.listDigests(due), untouched).forEach(differing::add);
    differing.forEach(park -> faults.merge(park, 1L, Long::sum));
    var found = faults.values().stream().mapToLong(Long::longValue).sum();
    if (found > 0) {
      LOG.error("{} rows or figures differed when {} parks were counted anew", found, due.size());
    }
    changes.putChecks(
        faults.entrySet().stream()
            .map(entry -> new RecountedPark(entry.getKey(), entry.getValue()))
            .toList(),
        now);
    return after.parks();
  }

  private static Set<UUID> differ(
      Map<String, String> before, Map<String, String> after, Set<UUID> among) {
    var names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    var found = new HashSet<UUID>();
    for (var name : names) {
      var park = UUID.fromString(name.substring(name.indexOf(':') + 1));
      if (among.contains(park) && !Objects.equals(before.get(name), after.get(name))) {
        found.add(park);
      }
    }
    return found;
  }

  private static List<UUID> parksOf(List<Written> written) {
    return written.stream().map(Written::park).distinct().toList();
  }

  /** Divisions are parts of the city, parks are parts of their division. */
  private void suppress() {
    for (var indicator : List.of(TargetIndicator.PARK_USE, TargetIndicator.VULNERABLE_VISITS)) {
      var wholes = new HashMap<String, Map<Extent, Long>>();
      for (var size : telling.listSizes(indicator)) {
        wholes
            .computeIfAbsent(size.whole(), whole -> new HashMap<>())
            .put(size.extent(), size.counted());
      }
      var found = new HashMap<Extent, Figure.Suppressed>();
      wholes.values().forEach(parts -> found.putAll(Telling.suppressed(parts)));
      telling.suppress(indicator, found);
    }
  }
}
