package org.mifeng.index;

import java.math.BigDecimal;

/**
 * A number that is worth points: none at one end, all of them at the other, in proportion between.
 * The ends may stand either way round: handling an alert in fewer hours is worth more.
 *
 * @param code the name of the number
 * @param points most that it is worth
 * @param zeroAt where it is worth nothing, and beyond
 * @param fullAt where it is worth all, and beyond
 */
public record Measure(String code, BigDecimal points, BigDecimal zeroAt, BigDecimal fullAt) {}
