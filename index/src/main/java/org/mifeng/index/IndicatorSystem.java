package org.mifeng.index;

import java.util.List;
import java.util.Optional;

/**
 * One version of an indicator system (指标体系): what is asked, how it is weighed and what the
 * enterprise is told. Made by {@code form.SystemReader}, which checks all of it.
 *
 * @param head what it says about itself
 * @param yardstick what figures depend on
 * @param dimensions in their order
 * @param indicators in their order, one for each item of the yardstick
 * @param words that belong to no indicator
 * @param scales what the indicators have in common
 * @param vectors cases with the figures they must give
 */
public record IndicatorSystem(
    SystemHead head,
    Yardstick yardstick,
    List<Dimension> dimensions,
    List<Indicator> indicators,
    SystemWords words,
    Scales scales,
    List<IndexVector> vectors) {
  public IndicatorSystem {
    dimensions = List.copyOf(dimensions);
    indicators = List.copyOf(indicators);
    vectors = List.copyOf(vectors);
    if (!indicators.stream().map(Indicator::item).toList().equals(yardstick.items())) {
      throw new IllegalArgumentException("the indicators are not those of the yardstick");
    }
  }

  /** An indicator by its code. */
  public Optional<Indicator> find(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /**
   * An indicator by its code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Indicator require(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
  }

  /** The indicators of a set, in their order. */
  public List<Indicator> indicatorsOf(String set) {
    List<Item> items = yardstick.itemsOf(set);
    return indicators.stream().filter(indicator -> items.contains(indicator.item())).toList();
  }

  /** A vector by its id. */
  public Optional<IndexVector> vector(String id) {
    return vectors.stream().filter(vector -> vector.id().equals(id)).findFirst();
  }
}
