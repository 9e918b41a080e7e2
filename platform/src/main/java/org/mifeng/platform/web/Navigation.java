package org.mifeng.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** The navigation of one viewer, gathered from every module's {@link NavigationSource}. */
@Component
class Navigation {
  private final List<NavigationEntry> entries;

  Navigation(List<NavigationSource> sources) {
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
