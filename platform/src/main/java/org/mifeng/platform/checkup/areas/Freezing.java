package org.mifeng.platform.checkup.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.score.AreaIndex;
import org.mifeng.index.score.Disclosure;
import org.mifeng.index.score.Suppression;

/**
 * Decides which list of enterprises figures are computed from, and which groups are spoken of.
 *
 * <p>Within one list the groups are offered in a fixed order, so that nobody can tell two of them
 * apart by fewer enterprises than may be spoken of. Against the list before, changes wait: the
 * groups that are or were spoken of cut the enterprises into cells, and in each cell either nothing
 * changes or as many enterprises as may be spoken of, with none of them dominating. So the
 * difference of a figure and its successor never tells about one enterprise either.
 */
final class Freezing {
  private final AreaTerms terms;

  Freezing(AreaTerms terms) {
    this.terms = terms;
  }

  /**
   * The next list.
   *
   * @param before the list that was published last, by enterprise; empty at first
   * @param published the groups that were spoken of then
   * @param now how enterprises stand now
   */
  Frozen next(Map<UUID, Entry> before, Set<Group> published, Map<UUID, Entry> now) {
    Map<UUID, Entry> list = new HashMap<>(now);
    while (true) {
      var verdicts = verdicts(list.values());
      var said = new HashSet<>(published);
      verdicts.forEach(
          (group, refused) -> {
            if (refused.isEmpty()) {
              said.add(group);
            }
          });
      // Where nothing was said before there is nothing to be told apart from.
      Set<UUID> held = published.isEmpty() ? Set.of() : held(before, list, said);
      if (held.isEmpty()) {
        int waiting = changed(list, now).size();
        return new Frozen(list, verdicts, waiting);
      }
      held.forEach(enterprise -> put(list, enterprise, before.get(enterprise)));
    }
  }

  private static void put(Map<UUID, Entry> list, UUID enterprise, @Nullable Entry entry) {
    if (entry == null) {
      list.remove(enterprise);
    } else {
      list.put(enterprise, entry);
    }
  }

  /** Which groups may be spoken of, asked in their fixed order. */
  private SortedMap<Group, Optional<Suppression>> verdicts(Collection<Entry> list) {
    SortedMap<Group, List<AreaIndex.Member>> groups = new TreeMap<>();
    Map<Place, List<Group>> byPlace = new HashMap<>();
    for (var entry : list) {
      var member = entry.member();
      for (var group : byPlace.computeIfAbsent(entry.place(), Group::of)) {
        groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(member);
      }
    }
    var disclosure = new Disclosure(terms);
    SortedMap<Group, Optional<Suppression>> verdicts = new TreeMap<>();
    groups.forEach((group, members) -> verdicts.put(group, disclosure.offer(members)));
    return verdicts;
  }

  /** A cell: enterprises that no group spoken of tells apart. */
  private static final class Cell {
    private final List<AreaIndex.Member> content = new ArrayList<>();
    private final Map<UUID, Entry> changes = new HashMap<>();
  }

  /** The enterprises whose change has to wait. */
  private Set<UUID> held(Map<UUID, Entry> before, Map<UUID, Entry> list, Set<Group> said) {
    Map<Set<Group>, Cell> cells = new HashMap<>();
    Map<Place, Cell> byPlace = new HashMap<>();
    list.values().forEach(entry -> cell(cells, byPlace, entry, said).content.add(entry.member()));
    for (var enterprise : changed(before, list)) {
      var old = before.get(enterprise);
      var fresh = list.get(enterprise);
      if (old != null) {
        cell(cells, byPlace, old, said).changes.put(enterprise, old);
      }
      if (fresh != null) {
        cell(cells, byPlace, fresh, said).changes.put(enterprise, fresh);
      }
    }
    Set<UUID> held = new HashSet<>();
    cells.forEach(
        (groups, cell) -> {
          if (!groups.isEmpty() && !mayChange(cell)) {
            held.addAll(cell.changes.keySet());
          }
        });
    return held;
  }

  private static Cell cell(
      Map<Set<Group>, Cell> cells, Map<Place, Cell> byPlace, Entry entry, Set<Group> said) {
    return byPlace.computeIfAbsent(
        entry.place(),
        place -> cells.computeIfAbsent(signature(place, said), unused -> new Cell()));
  }

  /** The groups spoken of that an enterprise of this place belongs to. */
  static Set<Group> signature(Place place, Set<Group> said) {
    return Group.of(place).stream()
        .filter(said::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean mayChange(Cell cell) {
    if (cell.changes.isEmpty()) {
      return true;
    }
    var changes = cell.changes.values().stream().map(Entry::member).toList();
    return isSayable(changes) && (cell.content.isEmpty() || isSayable(cell.content));
  }

  /** Whether enterprises may be spoken of by themselves. */
  boolean isSayable(List<AreaIndex.Member> members) {
    return new Disclosure(terms).offer(members).isEmpty();
  }

  /** The enterprises that stand otherwise in two lists. */
  static Set<UUID> changed(Map<UUID, Entry> one, Map<UUID, Entry> other) {
    Set<UUID> changed = new HashSet<>();
    one.forEach(
        (enterprise, entry) -> {
          if (!Objects.equals(entry, other.get(enterprise))) {
            changed.add(enterprise);
          }
        });
    other.keySet().stream().filter(id -> !one.containsKey(id)).forEach(changed::add);
    return changed;
  }
}
