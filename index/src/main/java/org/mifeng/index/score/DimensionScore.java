package org.mifeng.index.score;

import java.util.Optional;

/**
 * What one dimension contributed.
 *
 * @param code which
 * @param share of the whole, 0 to 100; 0 when the dimension fell away
 * @param raw points of C_raw before the cap
 * @param confirmed points of C before the cap
 */
public record DimensionScore(String code, Fraction share, Fraction raw, Fraction confirmed) {
  /** How much of the dimension is in place, 0 to 100; empty when it fell away. */
  public Optional<Fraction> rawPercent() {
    return percent(raw);
  }

  /** How much of the dimension is in place and confirmed, 0 to 100; empty when it fell away. */
  public Optional<Fraction> confirmedPercent() {
    return percent(confirmed);
  }

  private Optional<Fraction> percent(Fraction points) {
    return share.isZero()
        ? Optional.empty()
        : Optional.of(points.over(share).times(Fraction.HUNDRED));
  }
}
