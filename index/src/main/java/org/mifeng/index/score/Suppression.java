package org.mifeng.index.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.mifeng.index.AreaTerms;

/** Why a figure about a group of enterprises stays unsaid. */
public enum Suppression {
  /** Too few enterprises. */
  FEW,
  /** One enterprise has too much of the weight. */
  DOMINATED,
  /** Together with a figure said before it would tell about a group that is too small. */
  DIFFERENCE;

  /** Whether a group may be spoken of by itself. */
  static Optional<Suppression> of(AreaTerms terms, Collection<AreaIndex.Member> members) {
    if (members.size() < terms.leastEnterprises()) {
      return Optional.of(FEW);
    }
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    for (AreaIndex.Member member : members) {
      whole = whole.add(member.weight());
      largest = largest.max(member.weight());
    }
    return largest.compareTo(whole.multiply(terms.largestShare())) > 0
        ? Optional.of(DOMINATED)
        : Optional.empty();
  }
}
