package org.mifeng.index;

import java.util.List;

/**
 * One question of an indicator system, with the words around it.
 *
 * @param item what figures depend on
 * @param name for people
 * @param question as it is asked
 * @param levels what each level looks like, from level 0 up
 * @param evidence what shows the answer to be true
 * @param advice what the enterprise is told about it
 */
public record Indicator(
    Item item,
    Wording name,
    Wording question,
    List<Wording> levels,
    List<Wording> evidence,
    Advice advice) {
  public Indicator {
    levels = List.copyOf(levels);
    evidence = List.copyOf(evidence);
    if (levels.size() != item.percents().size()) {
      throw new IllegalArgumentException("a level without words, or words without a level");
    }
  }

  /** Its code, such as D4-02. */
  public String code() {
    return item.code();
  }
}
