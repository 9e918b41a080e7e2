package org.mifeng.platform.checkup.areas;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.index.score.Suppression;

/**
 * A list of enterprises that figures are computed from, and what may be said about it.
 *
 * @param entries by enterprise
 * @param verdicts of each group, in the order in which they were asked: why it stays unsaid, or
 *     empty
 * @param heldBack enterprises whose newest change waits for others
 */
record Frozen(
    Map<UUID, Entry> entries, SortedMap<Group, Optional<Suppression>> verdicts, int heldBack) {
  Frozen {
    entries = Map.copyOf(entries);
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
  }

  /** The groups that may be spoken of. */
  Set<Group> said() {
    return verdicts.entrySet().stream()
        .filter(verdict -> verdict.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
