package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.score.AreaIndex;
import org.mifeng.index.score.Suppression;
import org.mifeng.platform.checkup.areas.AreaFigure.Counts;
import org.mifeng.platform.checkup.areas.AreaFigure.Said;

/** Puts the figures of one list together, for each group that may be spoken of. */
final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PUBLISHED_DECIMALS = 1;
  private static final int PART_DECIMALS = 4;

  private final AreaTerms terms;
  private final AreaTerms meanAlone;
  private final List<String> items;
  private final Frozen frozen;
  private final Set<Group> said;

  /** One sum for each cell, so that each check-up is added once however many groups it is in. */
  private final Map<Set<Group>, Sums> cells = new HashMap<>();

  private final Map<Place, Sums> byPlace = new HashMap<>();

  /**
   * Nothing added yet.
   *
   * @param items codes of the set, in their order
   */
  Figures(AreaTerms terms, List<String> items, Frozen frozen) {
    this.terms = terms;
    this.meanAlone =
        new AreaTerms(
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            terms.leastEnterprises(),
            terms.largestShare());
    this.items = items;
    this.frozen = frozen;
    this.said = frozen.said();
  }

  /** Adds a check-up of the list. */
  void add(Place place, Sums.Part part) {
    byPlace
        .computeIfAbsent(
            place,
            there -> cells.computeIfAbsent(Freezing.signature(there, said), unused -> newSums()))
        .add(part);
  }

  private Sums newSums() {
    return new Sums(terms.leastEnterprises(), items.size());
  }

  /**
   * What is said about each group in which an enterprise is registered; about the smaller ones only
   * when one has signed.
   *
   * @param registered how many enterprises stand in each place
   * @param signed enterprises that have signed by now
   */
  List<AreaFigure> all(Map<Place, Integer> registered, Collection<Entry> signed, Reaches reaches) {
    SortedMap<Group, int[]> counts = new TreeMap<>();
    registered.forEach((place, count) -> count(counts, place, 0, count));
    signed.forEach(entry -> count(counts, entry.place(), 1, 1));
    // Enterprises may have left a place since the list was frozen.
    frozen.verdicts().keySet().forEach(group -> counts.computeIfAbsent(group, g -> new int[2]));
    var members = members();
    var city = mean(members.getOrDefault(Group.CITY, List.of()));
    List<AreaFigure> all = new ArrayList<>();
    counts.forEach(
        (group, count) -> {
          var in = members.getOrDefault(group, List.of());
          if (count[1] > 0 || !in.isEmpty() || group.kind().compareTo(Group.Kind.PARK) <= 0) {
            all.add(figure(group, new Counts(count[0], count[1], in.size()), in, city, reaches));
          }
        });
    return all;
  }

  private static void count(SortedMap<Group, int[]> counts, Place place, int column, int by) {
    for (var group : Group.of(place)) {
      counts.computeIfAbsent(group, unused -> new int[2])[column] += by;
    }
  }

  private Map<Group, List<AreaIndex.Member>> members() {
    Map<Group, List<AreaIndex.Member>> members = new HashMap<>();
    for (var entry : frozen.entries().values()) {
      var member = entry.member();
      for (var group : Group.of(entry.place())) {
        members.computeIfAbsent(group, unused -> new ArrayList<>()).add(member);
      }
    }
    return members;
  }

  private AreaFigure figure(
      Group group,
      Counts counts,
      List<AreaIndex.Member> members,
      Optional<BigDecimal> city,
      Reaches reaches) {
    // A group that is not on the list has nobody to speak of.
    var refused = frozen.verdicts().getOrDefault(group, Optional.of(Suppression.FEW));
    return refused
        .map(why -> new AreaFigure(group, counts, why, null))
        .orElseGet(
            () -> {
              var beside = isBesideSaid(group, reaches) ? city.orElse(null) : null;
              return new AreaFigure(group, counts, null, said(group, counts, members, beside));
            });
  }

  private Said said(
      Group group, Counts counts, List<AreaIndex.Member> members, @Nullable BigDecimal beside) {
    var sums = newSums();
    cells.forEach(
        (groups, sum) -> {
          if (groups.contains(group)) {
            sums.add(sum);
          }
        });
    Optional<BigDecimal> closure = sums.closure().map(Figures::part);
    // Enterprises may have left the register while they still count.
    var coverage =
        counts.registered() == 0
            ? BigDecimal.ONE
            : part(Math.min(1, (double) members.size() / counts.registered()));
    // A closure that is not known earns nothing, like every number of the index that is not known.
    var index = AreaIndex.of(terms, members, coverage, closure.orElse(BigDecimal.ZERO));
    Map<String, Integer> percents = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      var code = items.get(i);
      sums.percent(i).ifPresent(percent -> percents.put(code, percent));
    }
    return new Said(
        mean(members).orElseThrow(),
        median(members),
        published(index.figure().orElseThrow().rounded()),
        closure.map(part -> published(part.multiply(HUNDRED))).orElse(null),
        beside,
        sums.grades(),
        percents);
  }

  private Optional<BigDecimal> mean(List<AreaIndex.Member> members) {
    return AreaIndex.of(meanAlone, members, BigDecimal.ZERO, BigDecimal.ZERO)
        .figure()
        .map(figure -> published(figure.rounded()));
  }

  /** The middle one, or between the two in the middle. */
  private static BigDecimal median(List<AreaIndex.Member> members) {
    var figures = members.stream().map(one -> one.index().rounded()).sorted().toList();
    var lower = figures.get((figures.size() - 1) / 2);
    var upper = figures.get(figures.size() / 2);
    return lower.add(upper).divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP);
  }

  /**
   * Whether the city's mean may stand beside a group: whoever reads the group sees its enterprises
   * one by one, and so would learn the mean of those outside.
   */
  private boolean isBesideSaid(Group group, Reaches reaches) {
    if (!said.contains(Group.CITY)) {
      return false;
    }
    return switch (group.kind()) {
      case CITY, SECTOR, SIZE, DISTRICT_SECTOR, DISTRICT_SIZE -> false;
      case DISTRICT -> isRestSayable(reaches.ofDivision(group.first()));
      case PARK ->
          isRestSayable(reaches.ofDivision(reaches.division(group)))
              && isRestSayable(place -> reaches.isIn(group, place));
    };
  }

  private boolean isRestSayable(Predicate<Place> seen) {
    var rest =
        frozen.entries().values().stream()
            .filter(entry -> !seen.test(entry.place()))
            .map(Entry::member)
            .toList();
    return new Freezing(terms).isSayable(rest);
  }

  private static BigDecimal part(double part) {
    return BigDecimal.valueOf(part).setScale(PART_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal published(BigDecimal figure) {
    return figure.setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_UP);
  }
}
