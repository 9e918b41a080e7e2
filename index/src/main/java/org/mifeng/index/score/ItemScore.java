package org.mifeng.index.score;

import org.mifeng.index.Item;

/**
 * What one item contributed.
 *
 * @param item which
 * @param standing how it entered
 * @param level it counted with
 * @param verification it counted with, after the lapse of old proofs
 * @param share of the whole, 0 to 100; the shares of a score are 100 together
 * @param raw points of C_raw before the cap, at most the share
 * @param confirmed points of C before the cap, at most the raw ones
 */
public record ItemScore(
    Item item,
    Standing standing,
    int level,
    String verification,
    Fraction share,
    Fraction raw,
    Fraction confirmed) {
  /** Its code. */
  public String code() {
    return item.code();
  }

  /** Points of C_raw that the top level would add, before the cap. */
  public Fraction missing() {
    return share.minus(raw);
  }
}
