package org.mifeng.platform.experts.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order, from 1 to 5.
 *
 * @param solved whether the need is met
 * @param punctual whether it came in time
 * @param discreet whether secrets were kept
 * @param fair whether it cost what was offered
 * @param usable whether the result can be used without further help
 * @param remark in words, or null
 */
record Rating(
    int solved, int punctual, int discreet, int fair, int usable, @Nullable String remark) {
  /** Codes of the questions, in their order. */
  static final List<String> QUESTIONS = List.of("solved", "punctual", "discreet", "fair", "usable");

  static final int REMARK_LIMIT = 500;

  /** The answers in the order of the questions. */
  List<Integer> answers() {
    return List.of(solved, punctual, discreet, fair, usable);
  }
}
