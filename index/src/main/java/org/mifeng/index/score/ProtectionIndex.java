package org.mifeng.index.score;

import java.math.BigDecimal;
import java.util.Map;
import org.mifeng.index.Composition;
import org.mifeng.index.GradeMark;
import org.mifeng.index.Yardstick;

/**
 * The protection index of one enterprise, PI (企业商业秘密保护指数): shares of capability C, use U and
 * resilience R. Computed from the exact parts and rounded once.
 *
 * @param score with C
 * @param use U
 * @param resilience R
 */
public record ProtectionIndex(Score score, Points use, Points resilience) {
  /** The index of a score and of numbers by the codes of the measures of U and R. */
  public static ProtectionIndex of(Score score, Map<String, BigDecimal> inputs) {
    Composition composition = score.yardstick().composition();
    return new ProtectionIndex(
        score, Points.of(composition.use(), inputs), Points.of(composition.resilience(), inputs));
  }

  /** What C, U and R add, exactly. */
  public Fraction exact() {
    Composition.Shares shares = score.yardstick().composition().shares();
    return score
        .exactConfirmed()
        .times(Fraction.of(shares.capability()))
        .plus(use.sum().times(Fraction.of(shares.use())))
        .plus(resilience.sum().times(Fraction.of(shares.resilience())));
  }

  /** PI as it is published, 0 to 100. */
  public BigDecimal rounded() {
    return exact().rounded();
  }

  /** Its grade. */
  public GradeMark grade() {
    return Score.grade(score.yardstick(), rounded());
  }

  /**
   * Whether it comes from a part of the items: then it is labelled and never ranked with others.
   */
  public boolean isPartial() {
    return !score.set().equals(Yardstick.FULL);
  }

  /**
   * How urgent a visit is, 0 to 100: E × (100 − PI) / 100.
   *
   * @param exposure E, 0 to 100
   */
  public Fraction visitPriority(Points exposure) {
    return visitPriority(exposure.sum(), exact());
  }

  /** The same from an exposure and an index that were kept. */
  public static Fraction visitPriority(Fraction exposure, Fraction index) {
    return exposure.times(Fraction.HUNDRED.minus(index)).over(Fraction.HUNDRED);
  }
}
