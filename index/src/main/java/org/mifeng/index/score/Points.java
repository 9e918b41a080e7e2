package org.mifeng.index.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.index.Measure;

/**
 * Numbers turned into points, 0 to 100 together: U, R or E with its parts.
 *
 * @param parts one for each measure, in their order
 */
public record Points(List<Part> parts) {
  /**
   * What one number is worth.
   *
   * @param measure which
   * @param input the number; empty when it is not known, which is worth nothing: having had no
   *     incident is no merit, and what was not measured neither
   * @param points from 0 to the most of the measure
   */
  public record Part(Measure measure, Optional<BigDecimal> input, Fraction points) {}

  public Points {
    parts = List.copyOf(parts);
  }

  /** A number as it counts: with four decimals, half of the last going up. */
  public static BigDecimal taken(BigDecimal input) {
    BigDecimal stripped =
        input.setScale(Scoring.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The points of inputs, by the codes of the measures. Inputs of other measures are passed over.
   */
  public static Points of(List<Measure> measures, Map<String, BigDecimal> inputs) {
    return new Points(
        measures.stream()
            .map(
                measure -> {
                  Optional<BigDecimal> input =
                      Optional.ofNullable(inputs.get(measure.code())).map(Points::taken);
                  return new Part(
                      measure,
                      input,
                      input.map(value -> points(measure, value)).orElse(Fraction.ZERO));
                })
            .toList());
  }

  private static Fraction points(Measure measure, BigDecimal input) {
    Fraction zero = Fraction.of(measure.zeroAt());
    Fraction way = Fraction.of(input).minus(zero).over(Fraction.of(measure.fullAt()).minus(zero));
    Fraction part = way.greatest(Fraction.ZERO).least(Fraction.of(BigDecimal.ONE));
    return part.times(Fraction.of(measure.points()));
  }

  /** All points together, exactly. */
  public Fraction sum() {
    return parts.stream().map(Part::points).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** All points together as they are published, 0 to 100. */
  public BigDecimal rounded() {
    return sum().rounded();
  }
}
