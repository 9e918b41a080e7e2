package org.mifeng.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** The navigation of one viewer, gathered from every module's {@link NavigationSource}. */
@Component
class Navigation {
  /** From how many entries on the groups are folded. */
  private static final int MANY = 16;

  private final List<NavigationEntry> entries;
  private final List<NavigationCounts> counts;

  Navigation(List<NavigationSource> sources, List<NavigationCounts> counts) {
    this.counts = List.copyOf(counts);
    this.entries =
        sources.stream()
            .flatMap(source -> source.entries().stream())
            .sorted(
                Comparator.comparing(NavigationEntry::group)
                    .thenComparing(NavigationEntry::order)
                    .thenComparing(NavigationEntry::path))
            .toList();
  }

  /** What this viewer may use, by group. */
  Map<NavigationGroup, List<NavigationEntry>> of(Viewer viewer) {
    var groups = new EnumMap<NavigationGroup, List<NavigationEntry>>(NavigationGroup.class);
    if (viewer.isSignedIn()) {
      for (var entry : entries) {
        if (isFor(entry, viewer)) {
          groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
        }
      }
    }
    return groups;
  }

  /** What waits behind entries, by path. */
  Map<String, Integer> counts(Viewer viewer) {
    var all = new HashMap<String, Integer>();
    if (viewer.isSignedIn()) {
      counts.forEach(one -> all.putAll(one.of(viewer)));
    }
    return all;
  }

  /**
   * The groups that are open at first: all of a short navigation; of a long one what is to be done,
   * and the group of the page one is on.
   */
  Set<NavigationGroup> open(Map<NavigationGroup, List<NavigationEntry>> groups, String path) {
    long all = groups.values().stream().mapToLong(List::size).sum();
    var current = current(path);
    return groups.keySet().stream()
        .filter(
            group ->
                all <= MANY
                    || group == NavigationGroup.START
                    || group == NavigationGroup.WORK
                    || groups.getOrDefault(group, List.of()).stream()
                        .anyMatch(entry -> entry.path().equals(current)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The entry a path belongs to: the one with the longest path at or above it. */
  String current(String path) {
    return entries.stream()
        .map(NavigationEntry::path)
        .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  private static boolean isFor(NavigationEntry entry, Viewer viewer) {
    return entry.permissions().isEmpty() || entry.permissions().stream().anyMatch(viewer::may);
  }
}
