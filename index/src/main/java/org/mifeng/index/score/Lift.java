package org.mifeng.index.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mifeng.index.GradeMark;

/**
 * Up to three actions that lift a figure to the next grade, and what it truly becomes by them.
 *
 * @param from the grade today
 * @param next the grade above it; empty at the top
 * @param actions the cheapest that reach it or, when three do not, the three that come closest
 * @param before the figure today
 * @param after the figure computed anew with the actions done
 */
public record Lift(
    GradeMark from,
    Optional<GradeMark> next,
    List<Action> actions,
    BigDecimal before,
    BigDecimal after) {
  public Lift {
    actions = List.copyOf(actions);
  }

  /** Whether the actions are enough. */
  public boolean reaches() {
    return next.isPresent() && after.compareTo(next.get().least()) >= 0;
  }
}
