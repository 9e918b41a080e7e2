package org.mifeng.platform.experts.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes a free place: the first lot in order that has not been asked; when as many places are
 * left as kinds are still missing, the first of a missing kind. The same rule fills the places at
 * first and after somebody declined.
 *
 * @param places how many in all
 * @param technical whether one must be technical
 * @param legal whether one must be legal
 */
record SeatingRule(int places, boolean technical, boolean legal) {

  /**
   * The next lot for a free place; empty when none is left that may take it.
   *
   * @param order all lots as they came out
   * @param asked tokens of those asked so far, whatever they answered
   * @param seated those who hold a place now
   */
  Optional<Lot> next(List<Lot> order, Set<String> asked, List<Lot> seated) {
    var missing = missing(seated);
    var must = missing.size() >= places - seated.size();
    return order.stream()
        .filter(lot -> !asked.contains(lot.token()))
        .filter(lot -> !must || missing.isEmpty() || missing.contains(lot.tag()))
        .findFirst();
  }

  private List<String> missing(List<Lot> seated) {
    var missing = new ArrayList<String>();
    if (technical && seated.stream().noneMatch(lot -> lot.tag().equals("t"))) {
      missing.add("t");
    }
    if (legal && seated.stream().noneMatch(lot -> lot.tag().equals("l"))) {
      missing.add("l");
    }
    return missing;
  }

  /** Whether these lots can fill all places. */
  boolean isPossible(List<Lot> lots) {
    var kinds = (technical ? 1 : 0) + (legal ? 1 : 0);
    return lots.size() >= places
        && places >= kinds
        && (!technical || lots.stream().anyMatch(lot -> lot.tag().equals("t")))
        && (!legal || lots.stream().anyMatch(lot -> lot.tag().equals("l")));
  }
}
