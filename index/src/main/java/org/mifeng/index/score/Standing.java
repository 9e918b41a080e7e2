package org.mifeng.index.score;

/** How one item entered a score. */
public enum Standing {
  /** It was answered with a level. */
  COUNTED,
  /** The enterprise does not know; counts as level 0. */
  UNKNOWN,
  /** It has not been answered yet; counts as level 0. */
  UNANSWERED,
  /** A rule over the scope answers says that it does not apply. */
  OUT_BY_RULE,
  /** The enterprise says, with a reason, that it does not apply. */
  OUT_BY_REASON;

  /** Whether it has no part in the score. */
  public boolean isOut() {
    return this == OUT_BY_RULE || this == OUT_BY_REASON;
  }
}
