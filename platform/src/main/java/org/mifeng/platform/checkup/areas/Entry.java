package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.util.UUID;
import org.mifeng.index.score.AreaIndex;
import org.mifeng.index.score.Fraction;

/**
 * An enterprise as it counts in figures about groups.
 *
 * @param checkup the one that counts for it
 * @param place where it stood then
 * @param figure its PI
 */
record Entry(UUID enterprise, UUID checkup, Place place, BigDecimal figure) {
  /** The same for the calculation; all entries of a list answered the same questions. */
  AreaIndex.Member member() {
    return new AreaIndex.Member(enterprise.toString(), "", place.weight(), Fraction.of(figure));
  }
}
