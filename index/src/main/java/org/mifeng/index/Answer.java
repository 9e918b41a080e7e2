package org.mifeng.index;

/** What an enterprise says about one item. */
public sealed interface Answer {
  /**
   * It has reached a level.
   *
   * @param level from 0
   * @param proof how that is shown
   */
  record Reached(int level, Proof proof) implements Answer {}

  /** It does not know: counts as level 0 and is answered with how to find out. */
  record Unknown() implements Answer {}

  /**
   * It is not concerned.
   *
   * @param reason in its own words, never empty
   */
  record NotApplicable(String reason) implements Answer {
    public NotApplicable {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a reason is required");
      }
    }
  }
}
