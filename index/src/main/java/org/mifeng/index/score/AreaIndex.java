package org.mifeng.index.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mifeng.index.AreaTerms;

/**
 * The index of an area: a figure, or why there is none.
 *
 * @param enterprises how many took part
 * @param figure 0 to 100; empty exactly when it is suppressed
 * @param suppressed why nothing is said; empty exactly when there is a figure
 */
public record AreaIndex(
    int enterprises, Optional<Fraction> figure, Optional<Suppression> suppressed) {
  /**
   * An enterprise of the area.
   *
   * @param id to tell it from others
   * @param set of its check-up: indexes of different sets are not mixed
   * @param weight by its size, more than 0
   * @param index its PI, of which the two published decimals count
   */
  public record Member(String id, String set, BigDecimal weight, Fraction index) {
    public Member {
      if (weight.signum() <= 0) {
        throw new IllegalArgumentException("a weight is more than 0");
      }
    }
  }

  /**
   * The index of some enterprises.
   *
   * @param coverage part of the area's enterprises that took part, 0 to 1
   * @param closure part of their gaps that were closed, 0 to 1
   * @throws IllegalArgumentException when indexes of different sets are mixed
   */
  public static AreaIndex of(
      AreaTerms terms, List<Member> members, BigDecimal coverage, BigDecimal closure) {
    if (members.stream().map(Member::set).distinct().count() > 1) {
      throw new IllegalArgumentException("indexes of different sets");
    }
    Optional<Suppression> suppressed = Suppression.of(terms, members);
    if (suppressed.isPresent()) {
      return new AreaIndex(members.size(), Optional.empty(), suppressed);
    }
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Member member : members) {
      Fraction weight = Fraction.of(member.weight());
      // The published figure: exact ones of many enterprises share no denominator.
      sum = sum.plus(Fraction.of(member.index().rounded()).times(weight));
      weights = weights.plus(weight);
    }
    Fraction figure =
        sum.over(weights)
            .times(Fraction.of(terms.mean()))
            .plus(percent(coverage, terms.coverage()))
            .plus(percent(closure, terms.closure()));
    return new AreaIndex(members.size(), Optional.of(figure), Optional.empty());
  }

  private static Fraction percent(BigDecimal part, BigDecimal share) {
    if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a part is 0 to 1");
    }
    return Fraction.of(part).times(Fraction.HUNDRED).times(Fraction.of(share));
  }
}
