package org.mifeng.index;

import java.math.BigDecimal;

/**
 * A group of indicators.
 *
 * @param code such as D4
 * @param name for people
 * @param weight the sum of the weights of its indicators
 */
public record Dimension(String code, Wording name, BigDecimal weight) {}
