package org.mifeng.index.score;

/**
 * One thing an enterprise can do about one item.
 *
 * @param code of the item
 * @param kind what
 * @param effort points
 * @param gain points that the figure aimed at would move by this alone, before the cap
 */
public record Action(String code, Kind kind, int effort, Fraction gain) {
  /** What can be done. */
  public enum Kind {
    /** Bring the item to its top level. */
    RAISE,
    /** Show what is in place by the best proof that needs no visit. */
    PROVE
  }
}
