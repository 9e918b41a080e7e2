package org.mifeng.index;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All of an indicator system that figures depend on, and none of its words: small enough to travel
 * in a manifest.
 *
 * @param items in the order of the system, no code twice
 * @param verifications from the weakest to the strongest
 * @param grades from the best to the worst, the last beginning at 0
 * @param sets named selections of items, by their codes; {@link #FULL} is not among them
 * @param adjustments what is done to all items alike
 * @param applicability what decides which items concern an enterprise
 * @param composition how the index is put together
 */
public record Yardstick(
    List<Item> items,
    List<Verification> verifications,
    List<GradeMark> grades,
    Map<String, List<String>> sets,
    Adjustments adjustments,
    Applicability applicability,
    Composition composition) {
  /** The set of all items. */
  public static final String FULL = "full";

  public Yardstick {
    items = List.copyOf(items);
    verifications = List.copyOf(verifications);
    grades = List.copyOf(grades);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    sets.forEach((set, codes) -> copy.put(set, List.copyOf(codes)));
    sets = Collections.unmodifiableMap(copy);
    if (items.stream().map(Item::code).distinct().count() < items.size()) {
      throw new IllegalArgumentException("a code twice");
    }
    if (verifications.isEmpty() || grades.isEmpty()) {
      throw new IllegalArgumentException("no verification or no grade");
    }
  }

  /** An item by its code. */
  public Optional<Item> find(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** Whether it has a set of that name. */
  public boolean hasSet(String set) {
    return set.equals(FULL) || sets.containsKey(set);
  }

  /**
   * The items of a set, in the order of the system.
   *
   * @throws IllegalArgumentException when there is no such set
   */
  public List<Item> itemsOf(String set) {
    if (set.equals(FULL)) {
      return items;
    }
    List<String> codes = sets.get(set);
    if (codes == null) {
      throw new IllegalArgumentException("no such set: " + set);
    }
    Map<String, Item> byCode =
        items.stream().collect(Collectors.toMap(Item::code, Function.identity()));
    return codes.stream()
        .map(code -> Optional.ofNullable(byCode.get(code)).orElseThrow())
        .sorted(byPlace())
        .toList();
  }

  private Comparator<Item> byPlace() {
    Map<String, Integer> places = new HashMap<>();
    items.forEach(item -> places.put(item.code(), places.size()));
    return Comparator.comparing(item -> places.getOrDefault(item.code(), 0));
  }

  /** Where a verification stands from the weakest up, or −1 when it is unknown. */
  public int rank(String verification) {
    for (int i = 0; i < verifications.size(); i++) {
      if (verifications.get(i).code().equals(verification)) {
        return i;
      }
    }
    return -1;
  }
}
