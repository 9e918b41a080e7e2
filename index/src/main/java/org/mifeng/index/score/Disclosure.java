package org.mifeng.index.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.index.AreaTerms;

/**
 * Decides which figures about groups may be said together. Whoever knows the figure of a city and
 * those of all its districts but one knows that one too; and two filters that differ by one
 * enterprise tell that enterprise's figure. Figures said so far cut the enterprises into pieces
 * that no combination of the figures can cut any further; so a figure is allowed only while every
 * piece could be spoken of by itself. This refuses more than strictly needed and never too little.
 *
 * <p>It holds for figures of one moment: take indexes from a frozen list, and keep one disclosure
 * for it and for each circle of readers.
 */
public final class Disclosure {
  private final AreaTerms terms;
  private List<Map<String, AreaIndex.Member>> pieces = new ArrayList<>();

  /** Nothing has been said yet. */
  public Disclosure(AreaTerms terms) {
    this.terms = terms;
  }

  /**
   * Asks to say a figure about a group, and remembers it when that is allowed.
   *
   * @return why it stays unsaid, or empty when it may be said
   */
  public Optional<Suppression> offer(List<AreaIndex.Member> members) {
    Map<String, AreaIndex.Member> group = new LinkedHashMap<>();
    members.forEach(member -> group.put(member.id(), member));
    Optional<Suppression> alone = Suppression.of(terms, group.values());
    if (alone.isPresent()) {
      return alone;
    }
    List<Map<String, AreaIndex.Member>> cut = new ArrayList<>();
    Set<String> rest = new HashSet<>(group.keySet());
    for (Map<String, AreaIndex.Member> piece : pieces) {
      Map<String, AreaIndex.Member> inside = new LinkedHashMap<>(piece);
      inside.keySet().retainAll(group.keySet());
      Map<String, AreaIndex.Member> outside = new LinkedHashMap<>(piece);
      outside.keySet().removeAll(group.keySet());
      rest.removeAll(inside.keySet());
      cut.add(inside);
      cut.add(outside);
    }
    Map<String, AreaIndex.Member> added = new LinkedHashMap<>(group);
    added.keySet().retainAll(rest);
    cut.add(added);
    cut.removeIf(Map::isEmpty);
    if (cut.stream().anyMatch(piece -> Suppression.of(terms, piece.values()).isPresent())) {
      return Optional.of(Suppression.DIFFERENCE);
    }
    pieces = cut;
    return Optional.empty();
  }
}
