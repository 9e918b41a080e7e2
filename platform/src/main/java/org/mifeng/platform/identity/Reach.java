package org.mifeng.platform.identity;

/**
 * How far a viewer's sight goes: which rows may exist for them. Stated to the database in each
 * transaction, where row-level security applies it a second time.
 *
 * @param kind how the rows are bounded
 * @param key the division code, park id or link id the kind speaks of; empty for the others
 */
public record Reach(Kind kind, String key) {
  /** How the rows are bounded. */
  public enum Kind {
    /** No rows. */
    NOTHING,
    /** What a personal link opens to a visitor without a seat; {@code key} is the link's id. */
    LINK,
    /** Rows of the viewer's own organisation. */
    OWN,
    /** Enterprises resident in one park; {@code key} is the park's id. */
    PARK,
    /** Enterprises of one division; {@code key} is its code. */
    DISTRICT,
    /** The whole city. */
    EVERYTHING
  }

  /** No rows at all. */
  public static final Reach NOTHING = new Reach(Kind.NOTHING, "");

  /** The viewer's own organisation. */
  public static final Reach OWN = new Reach(Kind.OWN, "");

  /** The whole city. */
  public static final Reach EVERYTHING = new Reach(Kind.EVERYTHING, "");

  /** One division, by its code (GB/T 2260, six digits). */
  public static Reach district(String code) {
    return new Reach(Kind.DISTRICT, code);
  }

  /** What one link opens, by its id. */
  public static Reach link(String id) {
    return new Reach(Kind.LINK, id);
  }

  /** One park, by its id. */
  public static Reach park(String id) {
    return new Reach(Kind.PARK, id);
  }
}
