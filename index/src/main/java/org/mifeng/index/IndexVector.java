package org.mifeng.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case with the figures it must give, so that another implementation can be held against ours.
 *
 * @param id such as V3
 * @param words the case for people
 * @param set the set of items
 * @param scope answers to scope questions
 * @param choices what is answered; a later one overrules an earlier one
 * @param expected the figures
 */
public record IndexVector(
    String id,
    Wording words,
    String set,
    Map<String, String> scope,
    List<Choice> choices,
    Expected expected) {
  /** All vectors are of this day and all their proofs too, so that nothing has lapsed. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  /** Means every item, where a choice names what it is about. */
  public static final String ALL = "all";

  /**
   * What some items are answered with.
   *
   * @param of an item, a dimension, or {@link #ALL}
   * @param level reached, or null when they do not apply
   * @param verification of it, or null when they do not apply
   */
  public record Choice(String of, @Nullable Integer level, @Nullable String verification) {}

  /**
   * Figures rounded to two decimals.
   *
   * @param raw C_raw
   * @param confirmed C
   * @param gateHit whether a gate item is at level 0
   */
  public record Expected(BigDecimal raw, BigDecimal confirmed, boolean gateHit) {}

  public IndexVector {
    scope = Collections.unmodifiableMap(new TreeMap<>(scope));
    choices = List.copyOf(choices);
  }

  /** The answers of the case. */
  public Answers answers(Yardstick yardstick) {
    Map<String, Answer> answers = new HashMap<>();
    for (Item item : yardstick.itemsOf(set)) {
      for (Choice choice : choices) {
        if (List.of(ALL, item.code(), item.dimension()).contains(choice.of())) {
          answers.put(item.code(), answer(choice));
        }
      }
    }
    return new Answers(set, scope, answers);
  }

  private static Answer answer(Choice choice) {
    if (choice.level() == null || choice.verification() == null) {
      return new Answer.NotApplicable("vector");
    }
    return new Answer.Reached(choice.level(), new Proof(choice.verification(), DAY));
  }
}
