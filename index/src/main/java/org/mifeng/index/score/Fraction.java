package org.mifeng.index.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction, so that a figure is rounded once, when it is published, and never before. Not
 * reduced unless two denominators meet: most sums here share theirs.
 */
public final class Fraction implements Comparable<Fraction> {
  /** Nothing. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** A hundred. */
  public static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A numerator over a denominator, which is more than 0. */
  static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator is more than 0");
    }
    return new Fraction(numerator, denominator);
  }

  /** A decimal number, exactly. */
  public static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException when the other is 0
   */
  public Fraction over(Fraction other) {
    if (other.numerator.signum() == 0) {
      throw new ArithmeticException("divided by 0");
    }
    Fraction inverse =
        other.numerator.signum() > 0
            ? new Fraction(other.denominator, other.numerator)
            : new Fraction(other.denominator.negate(), other.numerator.negate());
    return times(inverse);
  }

  /** Whether it is 0. */
  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** The smaller of two. */
  public Fraction least(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of two. */
  public Fraction greatest(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The figure as it is published: two decimals, half a hundredth goes up. */
  public BigDecimal rounded() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    return new Fraction(numerator.divide(common), denominator.divide(common));
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return rounded().hashCode();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
