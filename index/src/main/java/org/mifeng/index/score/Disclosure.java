package org.mifeng.index.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final int NEW = -1;

  private final AreaTerms terms;
  private final Map<String, Integer> pieceOf = new HashMap<>();
  private final Map<Integer, List<AreaIndex.Member>> pieces = new HashMap<>();
  private int next;

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
    List<List<AreaIndex.Member>> cut = cut(group);
    if (cut.stream().anyMatch(piece -> Suppression.of(terms, piece).isPresent())) {
      return Optional.of(Suppression.DIFFERENCE);
    }
    for (List<AreaIndex.Member> piece : cut) {
      int number = next++;
      piece.forEach(member -> pieceOf.put(member.id(), number));
      pieces.put(number, piece);
    }
    return Optional.empty();
  }

  /** The pieces that are new when the group is spoken of; those that stay whole are passed over. */
  private List<List<AreaIndex.Member>> cut(Map<String, AreaIndex.Member> group) {
    Map<Integer, List<AreaIndex.Member>> inside = new TreeMap<>();
    for (AreaIndex.Member member : group.values()) {
      inside
          .computeIfAbsent(pieceOf.getOrDefault(member.id(), NEW), unused -> new ArrayList<>())
          .add(member);
    }
    List<List<AreaIndex.Member>> cut = new ArrayList<>();
    inside.forEach(
        (number, part) -> {
          List<AreaIndex.Member> piece = pieces.getOrDefault(number, List.of());
          if (part.size() != piece.size()) {
            cut.add(part);
            List<AreaIndex.Member> outside =
                piece.stream().filter(member -> !group.containsKey(member.id())).toList();
            if (!outside.isEmpty()) {
              cut.add(outside);
            }
          }
        });
    return cut;
  }
}
