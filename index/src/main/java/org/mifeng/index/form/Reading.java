package org.mifeng.index.form;

import java.util.List;
import java.util.Optional;
import org.mifeng.index.IndicatorSystem;

/**
 * What came of reading a system: the system, or what is wrong with it.
 *
 * @param system there exactly when there is no problem
 * @param problems all that were found, in the order of the file as far as possible
 */
public record Reading(Optional<IndicatorSystem> system, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
    if (system.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("either a system or problems");
    }
  }

  /**
   * The system.
   *
   * @throws IllegalArgumentException when there are problems
   */
  public IndicatorSystem require() {
    return system.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
  }
}
